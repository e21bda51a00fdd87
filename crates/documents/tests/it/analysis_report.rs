//! The text of the analysis report at every depth a result can have.

use std::collections::BTreeSet;

use documents::document::{Block, Numerals};
use documents::{PaperKind, Settings};
use ita::analysis::Explanation;
use ita::passage::Passages;
use ita::{Exact, Gap, Score};
use testkit::results::{
    Case, all, example_000, example_002, example_003, full_depth, read, top_level,
};

#[test]
fn of_example_000() {
    insta::assert_snapshot!(read(&example_000().document()));
}

#[test]
fn of_example_002() {
    insta::assert_snapshot!(read(&example_002().document()));
}

#[test]
fn of_example_003() {
    insta::assert_snapshot!(read(&example_003().document()));
}

#[test]
fn of_full_depth() {
    insta::assert_snapshot!(read(&full_depth().document()));
}

#[test]
fn of_the_top_level_in_thai_numerals() {
    let settings = in_thai_numerals();
    insta::assert_snapshot!(read(&top_level().document_as(&settings)));
}

#[test]
fn every_printed_figure_comes_from_the_analysis() {
    for (name, case) in all() {
        let known = figures(&case);
        let text = read(&case.document_with(&Passages::new()));
        let printed = decimals(&text);
        for figure in &printed {
            assert!(known.contains(figure), "{name}: {figure} is printed but not known");
        }
        // And every known score of an indicator is printed.
        for row in &case.analysis.rows {
            if let (ita::Subject::Indicator(no), Some(value)) =
                (row.figure.subject, row.figure.value())
            {
                assert!(printed.contains(&value.to_string()), "{name}: indicator {no}");
            }
        }
    }
}

#[test]
fn unknown_figures_are_not_mentioned() {
    for (name, case) in all() {
        let text = read(&case.document_with(&Passages::new()));
        for word in ["ไม่ทราบ", "None", "NaN", "คะแนน ~", "  ", "()", "คือ \n", "ๆๆ", " ,"]
        {
            assert!(!text.replace("\n  ", "\n").contains(word), "{name}: {word:?} in\n{text}");
        }
    }
    let short = read(&example_003().document());
    assert!(!short.contains("จุดแข็ง") && !short.contains("(1)"), "{short}");
    assert!(!short.contains("[Bars]"), "{short}");
    assert!(short.contains("คะแนนภาพรวมอยู่ที่ 59.76~คะแนน อยู่ในระดับ D"));
    assert!(short.contains("ผ่านเกณฑ์ (85.00~คะแนนขึ้นไป) คือ IIT และ EIT"));
    assert!(short.contains("ต่ำกว่าเกณฑ์ (85.00~คะแนน) คือ OIT"));
}

#[test]
fn a_score_equal_to_the_pass_mark_passes() {
    let scores = [("IIT", "85.00"), ("OIT", "84.99")];
    let text = read(&testkit::results::case(2565, &scores, |_| {}).document());
    for said in [
        "ผ่านเกณฑ์ (85.00~คะแนนขึ้นไป) คือ IIT (85.00~คะแนน)",
        "ต่ำกว่าเกณฑ์ (85.00~คะแนน) คือ OIT (84.99~คะแนน)",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[test]
fn published_figures_are_printed_beside_computed_ones_that_differ() {
    let text = read(&testkit::results::contradicted().document());
    for said in [
        "คะแนนภาพรวมตามที่ประกาศอยู่ที่ 95.97~คะแนน",
        "คำนวณจากคะแนนรายเครื่องมือและตัวชี้วัดได้ 96.97~คะแนน",
        "อยู่ในระดับตามที่ประกาศ คือ ผ่านดีเยี่ยม",
        "ระดับผลการประเมินที่ประกาศ คือ ผ่านดีเยี่ยม แต่คะแนนที่นำมาวิเคราะห์ตรงกับเกณฑ์ของระดับ ผ่านดี",
        "| คะแนนภาพรวม | 95.97 | 96.97 |",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
}

#[test]
fn only_official_wording_is_quoted() {
    for (name, mut case) in all() {
        for indicator in &mut case.framework.indicators {
            let wordings = [&mut indicator.objective, &mut indicator.recommendation];
            for wording in wordings.into_iter().flatten() {
                wording.provenance.basis = ita::framework::Basis::Recollection;
            }
        }
        let text = read(&case.document());
        assert!(!text.contains('“'), "{name}: {text}");
        let has_objective = case.framework.indicators.iter().any(|i| {
            i.objective.is_some()
                && case.analysis.rows.iter().any(|row| {
                    row.figure.subject == ita::Subject::Indicator(i.no)
                        && row.figure.value().is_some()
                })
        });
        assert_eq!(text.contains("มิใช่ถ้อยคำของสำนักงาน ป.ป.ช."), has_objective, "{name}");
    }
}

#[test]
fn an_agency_without_a_name_is_called_by_the_common_noun() {
    let mut case = example_002();
    case.agency = ita::agency::Agency::default();
    let document = case.document();
    let text = read(&document);
    assert!(text.contains("ของหน่วยงาน พบว่า"), "{text}");
    assert!(!text.contains("อำเภอ") && !text.contains("[Centred]"));
    assert_eq!(document.file_stem, "รายงานการวิเคราะห์ ITA 2568");
}

#[test]
fn the_agency_is_named_with_its_place() {
    let document = example_002().document();
    assert!(
        read(&document)
            .contains("[Centred] **องค์การบริหารส่วนตำบลหมากแข้ง อำเภอเมืองศรีสะเกษ จังหวัดศรีสะเกษ**")
    );
    assert_eq!(document.file_stem, "รายงานการวิเคราะห์ ITA องค์การบริหารส่วนตำบลหมากแข้ง 2568");
}

#[test]
fn every_table_row_has_a_cell_for_each_column() {
    for (name, case) in all() {
        for block in case.document().sections.iter().flat_map(|s| &s.blocks) {
            if let Block::Table(table) = block {
                assert!(!table.rows.is_empty(), "{name}");
                for row in &table.rows {
                    assert_eq!(row.len(), table.columns.len(), "{name}: {row:?}");
                }
            }
        }
    }
}

/// Every figure the report of this result may print.
fn figures(case: &Case) -> BTreeSet<String> {
    let analysis = &case.analysis;
    let mut all = BTreeSet::new();
    let mut score = |score: Option<Score>| {
        all.extend(score.map(|score| score.to_string()));
    };
    score(analysis.total);
    score(Some(analysis.target.goal));
    score(Some(case.framework.target.pass));
    score(case.framework.target.urgent_below);
    for level in &case.framework.levels {
        score(Some(level.min_total));
        score(Some(level.min_instrument));
    }
    for row in &analysis.rows {
        score(row.figure.published);
        score(row.figure.computed);
        if let (Some(value), Some(gap)) = (row.figure.value(), row.gap) {
            let goal = i32::from(value.hundredths()) + gap.hundredths();
            score(Score::from_hundredths(u16::try_from(goal).unwrap()).ok());
        }
    }
    for ranked in &analysis.ranking {
        score(Some(ranked.goal));
        score(ranked.total_after);
    }
    for difference in &analysis.differences {
        score(Some(difference.published));
        score(difference.computed);
        for explanation in &difference.explanations {
            if let Explanation::IfOtherwise { score: other, .. } = explanation {
                score(Some(*other));
            }
        }
    }
    let mut gap = |gap: Gap| {
        all.insert(gap.to_string().trim_start_matches('-').to_owned());
    };
    for row in &analysis.rows {
        row.gap.into_iter().for_each(&mut gap);
    }
    for distance in &analysis.distances {
        gap(distance.total);
        distance.in_the_way.iter().filter_map(|(_, g)| *g).for_each(&mut gap);
    }
    all.extend(analysis.ranking.iter().map(|ranked| {
        // Wins are below 100, so a score rounds them the same way.
        Score::round(ranked.win.max(Exact::from_integer(0))).to_string()
    }));
    all
}

/// Every number with two decimals in a text.
fn decimals(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|word| word.trim_matches('.'))
        .filter(|word| word.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 2))
        .map(str::to_owned)
        .collect()
}

fn in_thai_numerals() -> Settings {
    let mut settings = Settings::default();
    settings.edit(PaperKind::Analysis, |paper| {
        paper.numerals = Some(Numerals::Thai);
    });
    settings
}
