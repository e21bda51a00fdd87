//! Every paper of example 002 with a plan, and of an empty result.

use std::collections::BTreeSet;
use std::fmt::Write;

use documents::document::{Block, Numerals, Section};
use documents::settings::{DateForm, Opinions, TableForm, Urgency};
use documents::{Document, Missing, PaperKind, Settings};
use ita::agency::Agency;
use ita::next_round::NextRound;
use ita::passage::{Passage, Passages};
use ita::plan::{Plan, RoundId};
use ita::{Assessment, FiscalYear, Subject, analyse};
use testkit::framework;
use testkit::results::{Case, all, case, full_depth, read, words};
use testkit::whole::{Whole, whole};

#[test]
fn the_plan_of_measures() {
    insta::assert_snapshot!(whole().read(PaperKind::Measures));
}

#[test]
fn the_plan_in_five_columns_with_arabic_numerals_and_full_dates() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::Measures, |paper| {
        paper.table = Some(TableForm::Five);
        paper.numerals = Some(Numerals::Arabic);
        paper.dates = DateForm::Full;
    });
    insta::assert_snapshot!(whole.read(PaperKind::Measures));
}

#[test]
fn the_report_of_what_was_done() {
    insta::assert_snapshot!(whole().read(PaperKind::Implementation));
}

#[test]
fn the_report_of_a_chosen_round_in_seven_columns() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::Implementation, |paper| {
        paper.table = Some(TableForm::Seven);
        paper.round = Some(RoundId(2));
    });
    insta::assert_snapshot!(whole.read(PaperKind::Implementation));
}

#[test]
fn the_memo_of_the_result() {
    insta::assert_snapshot!(whole().read(PaperKind::MemoResult));
}

#[test]
fn the_memo_of_the_measures_to_be_ticked() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::MemoMeasures, |paper| {
        paper.letter.opinions = Opinions::Ticks;
        paper.letter.urgency = Urgency::VeryUrgent;
        paper.letter.office = "งานบริหารทั่วไป สำนักปลัด".to_owned();
        paper.letter.contact = "โทรศัพท์ 0-5373-1288 ต่อ 207".to_owned();
        paper.letter.number = "173".to_owned();
        paper.letter.date = thai::Date::new(4, 11, 2568).unwrap().into();
    });
    insta::assert_snapshot!(whole.read(PaperKind::MemoMeasures));
}

#[test]
fn the_memo_of_what_was_done() {
    insta::assert_snapshot!(whole().read(PaperKind::MemoImplementation));
}

#[test]
fn the_order() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::Order, |paper| {
        paper.letter.number = "12/2568".to_owned();
        paper.letter.date = thai::Date::new(4, 11, 2568).unwrap().into();
    });
    insta::assert_snapshot!(whole.read(PaperKind::Order));
}

#[test]
fn the_announcement() {
    insta::assert_snapshot!(whole().read(PaperKind::Announcement));
}

#[test]
fn the_analysis_with_its_measures() {
    insta::assert_snapshot!(whole().read(PaperKind::Analysis));
}

#[test]
fn the_analysis_as_of_2563() {
    let mut whole = whole();
    whole.case = testkit::results::example_000();
    whole.settings.edit(PaperKind::Analysis, documents::PaperSettings::as_of_2563);
    insta::assert_snapshot!(whole.read(PaperKind::Analysis));
}

/// Every paper can be made from nothing, makes no false statement, and lists what is missing.
#[test]
fn of_nothing_at_all() {
    let framework = framework(2569);
    let assessment = Assessment::new(FiscalYear::new(2569).unwrap());
    let whole = Whole {
        case: Case {
            analysis: analyse(&framework, &assessment),
            framework,
            assessment,
            agency: Agency::default(),
        },
        coming: None,
        plan: Plan::default(),
        next_round: NextRound::default(),
        passages: Passages::new(),
        settings: Settings::default(),
    };
    let mut all = String::new();
    for kind in PaperKind::ALL {
        writeln!(all, "=== {kind:?}\n{}", whole.read(kind)).unwrap();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn passages_are_printed_in_every_paper_and_are_data() {
    let mut whole = whole();
    for kind in PaperKind::ALL {
        for draft in whole.composed(kind).drafts {
            assert!(draft.place.starts_with(kind.id()), "{} of {kind:?}", draft.place);
            let text = format!("ถ้อยคำของ {}\n<b>&{{#}} =1+1", draft.place);
            let figures = draft.figures;
            whole.passages.insert(draft.place, Passage { text, figures, ..Passage::default() });
        }
    }
    for kind in PaperKind::ALL {
        let composed = whole.composed(kind);
        let text = read(&composed.document);
        for draft in &composed.drafts {
            let mark = format!("ถ้อยคำของ {}", draft.place);
            let mark = match whole.settings.numerals(kind) {
                Numerals::Thai => thai::thai_digits(&mark),
                Numerals::Arabic => mark,
            };
            assert!(text.contains(&mark), "{mark} in {kind:?}");
            // The draft stays available to go back to.
            assert!(!draft.text.contains("ถ้อยคำของ"), "{kind:?}");
        }
    }
}

#[test]
fn tables_of_papers_are_typed_and_whole() {
    let whole = whole();
    let csv = |kind| documents::csv::workbook(&whole.tables(kind));
    insta::assert_snapshot!(
        [PaperKind::Measures, PaperKind::Implementation, PaperKind::Order].map(csv).join("\n===\n")
    );
    // The analysis has its figures, the measures, and an annex at full depth.
    let mut whole = whole;
    whole.case = full_depth();
    let analysis = whole.tables(PaperKind::Analysis);
    let names: Vec<_> = analysis.sheets.iter().map(|sheet| &*sheet.name).collect();
    insta::assert_snapshot!(names.join("\n"));
    let annex = analysis.sheets.last().unwrap();
    // A merged cell repeats the one above it.
    assert_eq!(annex.rows[0][0], annex.rows[1][0]);
    let known = whole.case.assessment.scores.keys();
    let leaves = known.filter(|s| matches!(s, Subject::Question(_) | Subject::Item(_)));
    assert_eq!(annex.rows.len(), leaves.count());
}

/// Codes are words that start with a Latin letter: "O27", "i2".
#[test]
fn thai_numerals_are_everywhere_but_in_codes() {
    let mut whole = whole();
    for kind in PaperKind::ALL {
        whole.settings.edit(kind, |paper| {
            paper.numerals = Some(Numerals::Thai);
            paper.letter.office = "งานที่ 7".to_owned();
            paper.letter.number = "173".to_owned();
            paper.letter.date = thai::Date::new(4, 11, 2568).unwrap().into();
            paper.letter.addressed = "นายก คนที่ 1".to_owned();
        });
    }
    let analyses = all().into_iter().map(|(_, case)| case.document_as(&whole.settings));
    let papers = PaperKind::ALL.map(|kind| whole.composed(kind).document);
    let mut with_digits = BTreeSet::new();
    for document in analyses.chain(papers) {
        for block in document.sections.iter().flat_map(|section| &section.blocks) {
            for text in texts(block) {
                let words = text.split(|c: char| !c.is_ascii_alphanumeric());
                for word in words.filter(|word| word.contains(|c: char| c.is_ascii_digit())) {
                    assert!(
                        word.starts_with(|c: char| c.is_ascii_alphabetic()),
                        "{word} in {text}"
                    );
                }
                if text.contains(|c| matches!(c, '๐'..='๙')) {
                    with_digits.insert(match block {
                        Block::Table(_) => "tables",
                        Block::Chart(_) => "charts",
                        Block::MemoHead(_) => "memo heads",
                        Block::Paragraph { .. } => "paragraphs",
                        _ => "others",
                    });
                }
            }
        }
    }
    let all = ["charts", "memo heads", "others", "paragraphs", "tables"];
    assert!(with_digits.iter().eq(&all), "the papers have digits to convert: {with_digits:?}");
}

/// Every text of a block, those of charts included.
fn texts(block: &Block) -> Vec<String> {
    if let Block::Chart(chart) = block {
        let names = chart.series.iter().map(|series| &series.name);
        return names.chain(&chart.categories).chain([&chart.alternative]).cloned().collect();
    }
    let section = Section { blocks: vec![block.clone()], ..Section::default() };
    words(&Document { sections: vec![section], ..Document::default() })
}

#[test]
fn an_emptied_topic_loses_its_heading() {
    let mut whole = whole();
    let said = |whole: &Whole| read(&whole.composed(PaperKind::MemoMeasures).document);
    assert!(said(&whole).contains("ข้อเสนอ"));
    assert!(!said(&whole).contains("ข้อกฎหมาย"));
    let passage = |text: &str| Passage { text: text.to_owned(), ..Passage::default() };
    whole.passages.insert("memo-measures.proposal".to_owned(), passage(""));
    whole.passages.insert("memo-measures.law".to_owned(), passage("ระเบียบที่เกี่ยวข้อง"));
    assert!(!said(&whole).contains("ข้อเสนอ"));
    assert!(said(&whole).contains("ข้อกฎหมาย"));
}

#[test]
fn an_invalid_date_is_printed_as_typed_and_reported() {
    let mut whole = whole();
    whole.settings.edit(PaperKind::Order, |paper| {
        paper.letter.date = ita::plan::DateText("สิ้นเดือนนี้".to_owned());
    });
    let composed = whole.composed(PaperKind::Order);
    assert!(composed.missing.contains(&Missing::Date));
    assert!(read(&composed.document).contains("สั่ง ณ วันที่ สิ้นเดือนนี้"));
}

#[test]
fn parts_are_left_out_and_moved() {
    use documents::settings::PaperPart;
    let mut whole = whole();
    whole.settings.edit(PaperKind::Analysis, |paper| {
        for part in
            [PaperPart::Cover, PaperPart::Annex, PaperPart::MeasuresTable, PaperPart::Result]
        {
            paper.choose(PaperKind::Analysis, part, false);
        }
        // To the front, so that the indicators precede their table.
        for _ in 0..20 {
            paper.shift(PaperKind::Analysis, PaperPart::Indicators, true);
        }
    });
    let document = whole.composed(PaperKind::Analysis).document;
    assert_eq!(document.sections.len(), 1);
    let text = read(&document);
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} in {text}"));
    assert!(at("1. การวิเคราะห์ผลการประเมิน") < at("2. สรุปผลการประเมินรายตัวชี้วัด"));
    assert!(!text.contains("ผลการประเมินของหน่วยงาน"));
    assert!(!text.contains("ดังตารางที่ 1 มีผล"), "the table comes later");
    let none = case(2569, &[], |_| {});
    assert!(none.drafts().is_empty());
}
