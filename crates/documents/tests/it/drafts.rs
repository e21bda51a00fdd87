//! The passages of the analysis: the text of drafts, the figures they depend on, and the person's text in the report.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use documents::document::{Block, Document, ParagraphRole};
use documents::{PassageDraft, passage_of};
use ita::assessment::TargetChoice;
use ita::passage::{PassageChange, PassageFact, Passages, figure};
use ita::{Assessment, Exact, Gap, Score, Subject};
use testkit::results::{Case, all, case, example_000, example_002, example_003, full_depth, read};
use testkit::{score, subject};

#[test]
fn of_example_000() {
    insta::assert_snapshot!(shown(&example_000().drafts()));
}

#[test]
fn of_example_002() {
    insta::assert_snapshot!(shown(&example_002().drafts()));
}

#[test]
fn of_example_003() {
    insta::assert_snapshot!(shown(&example_003().drafts()));
}

#[test]
fn of_full_depth() {
    insta::assert_snapshot!(shown(&full_depth().drafts()));
}

#[test]
fn in_the_report() {
    let scores = [("4", "71.20"), ("i10", "60.00"), ("i11", "90.00"), ("O8", "0.00")];
    let case = case(2567, &scores, |_| {});
    let words = "หน่วยงานจัดทำคู่มือไว้แล้ว\n1. เผยแพร่\n2. ทบทวน";
    let drafts = case.drafts();
    let passages = one(at(&drafts, "analysis.issue.4"), words);
    insta::assert_snapshot!(read(&case.document_with(&passages)));
}

#[test]
fn every_number_in_a_draft_is_a_recorded_figure_or_follows_from_one() {
    for (name, case) in all() {
        for draft in case.drafts() {
            let known = follows(&case, &draft);
            for number in decimals(&draft.text) {
                assert!(
                    known.contains(&number),
                    "{name}, {}: {number} in\n{}",
                    draft.place,
                    draft.text
                );
            }
        }
    }
}

#[test]
fn recorded_figures_are_those_of_the_analysis() {
    for (name, case) in all() {
        for draft in case.drafts() {
            for (subject, score) in &draft.figures {
                assert_eq!(
                    *score,
                    figure(&case.analysis, *subject),
                    "{name}, {}: {subject}",
                    draft.place
                );
            }
            let passage = passage_of(&draft, String::new());
            assert_eq!(passage.changed(case.result()), [], "{name}");
        }
    }
}

/// A person's text must be marked as outdated whenever its draft would read differently now.
#[test]
fn a_passage_is_marked_if_its_draft_changed() {
    let mut marked_in_all = 0;
    for (name, case) in all() {
        let before = case.drafts();
        for (subject, now) in changes(&case) {
            let changed = case.but(subject, Some(now));
            let after: BTreeMap<String, PassageDraft> =
                changed.drafts().into_iter().map(|draft| (draft.place.clone(), draft)).collect();
            for draft in &before {
                let marks = passage_of(draft, draft.text.clone()).changed(changed.result());
                marked_in_all += marks.len();
                let text = after.get(&draft.place).map_or("", |after| &after.text);
                assert!(
                    text == draft.text || !marks.is_empty(),
                    "{name}, {subject} now {now}: {} changed\n{}\n{text}",
                    draft.place,
                    draft.text
                );
            }
        }
    }
    assert!(marked_in_all > 1000, "{marked_in_all}");
}

/// The target marks every passage, the announced level and total only the conclusion.
#[test]
fn a_change_of_target_level_or_announced_total_is_marked() {
    let case = case(2567, &[("total", "88.00"), ("4", "71.20")], |case| {
        case.level = Some("ผ่าน".to_owned());
    });
    let marked = |change: fn(&mut Assessment)| -> Vec<String> {
        let changed = case.changed(change);
        let drafts = case.drafts();
        let marks = drafts.iter().flat_map(|draft| {
            let marks = passage_of(draft, String::new()).changed(changed.result());
            let described = |mark: PassageChange| {
                let name = match mark.of {
                    PassageFact::Term(term) => term.name().to_owned(),
                    PassageFact::Figure(subject) => subject.to_string(),
                };
                format!("{} {name} {} → {}", draft.place, mark.then, mark.now)
            };
            marks.into_iter().map(described)
        });
        marks.collect()
    };
    let level = marked(|case| case.level = Some("ผ่านดี".to_owned()));
    assert_eq!(level, ["analysis.summary ระดับ ผ่าน → ผ่านดี"]);
    let total = marked(|case| {
        case.scores.insert(Subject::Total, score("89.00"));
    });
    assert_eq!(
        total,
        ["analysis.summary total 88.00 → 89.00", "analysis.summary คะแนนรวมที่ประกาศ 88.00 → 89.00"]
    );
    let target = marked(|case| case.target = TargetChoice::Value(score("90.00")));
    assert_eq!(target.len(), case.drafts().len());
    assert!(target.iter().all(|mark| mark.ends_with("ค่าเป้าหมาย 85.00 → 90.00")));
}

/// With published figures above it, the score of a question changes only the passages that mention it.
#[test]
fn only_passages_that_use_a_figure_are_marked() {
    let mut case = full_depth();
    let published: Vec<_> = case
        .analysis
        .rows
        .iter()
        .filter(|row| matches!(row.figure.subject, Subject::Indicator(_)))
        .filter_map(|row| Some((row.figure.subject, row.figure.value()?)))
        .collect();
    case.assessment.scores.extend(published);
    let case = case.but(subject("i1"), Some(score("92.15")));

    let marked = |code: &str, now: &str| -> Vec<String> {
        let changed = case.but(subject(code), Some(score(now)));
        case.drafts()
            .iter()
            .filter(|draft| {
                let passage = passage_of(draft, String::new());
                !passage.changed(changed.result()).is_empty()
            })
            .map(|draft| draft.place.clone())
            .collect()
    };
    assert_eq!(
        marked("i2", "79.00"),
        ["analysis.indicator.1", "analysis.issue.1", "analysis.summary"]
    );
    assert_eq!(
        marked("e9", "90.00"),
        ["analysis.indicator.8", "analysis.issue.2", "analysis.summary"]
    );
    assert_eq!(marked("O27", "0.00"), ["analysis.indicator.10", "analysis.summary"]);
    // An indicator: its own passage, its issues, and the conclusion, because the total changes.
    assert_eq!(
        marked("4", "86.00"),
        ["analysis.indicator.4", "analysis.issue.4", "analysis.summary"]
    );
}

#[test]
fn a_passage_about_a_missing_figure_is_marked_once_the_figure_is_known() {
    let case = case(2568, &[("4", "71.20")], |_| {});
    let drafts = case.drafts();
    let first = at(&drafts, "analysis.issue.1");
    assert!(first.text.contains("ไม่มีคะแนนของรายการดังกล่าว"), "{}", first.text);
    assert!(!first.text.contains("จุดแข็ง") && !first.text.contains("ควรพัฒนา"));
    let later = case.but(subject("i2"), Some(score("90.00")));
    let marks = passage_of(first, "ข้อความ".to_owned()).changed(later.result());
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].of, PassageFact::Figure(subject("i2")));
    assert_eq!(marks[0].then, "");
}

#[test]
fn an_empty_result_has_no_drafts() {
    assert_eq!(case(2569, &[], |_| {}).drafts(), []);
    let text = read(&case(2569, &[], |_| {}).document_with(&Passages::new()));
    assert!(!text.contains("สรุปผลการวิเคราะห์"), "{text}");
}

#[test]
fn issues_are_analysed_in_the_years_that_require_it() {
    for (year, asked) in [
        (2562, None),
        (2563, None),
        (2565, None),
        // Its measures are those of 2567, the first year that requires issues.
        (2566, Some("2567")),
        (2567, Some("2568")),
        (2568, Some("2568")),
        (2569, None),
    ] {
        let case = case(year, &[("1", "90.00"), ("2", "80.00")], |_| {});
        let issues: Vec<_> = case
            .drafts()
            .into_iter()
            .filter(|draft| draft.place.starts_with("analysis.issue."))
            .collect();
        let text = read(&case.document_with(&Passages::new()));
        let Some(asked) = asked else {
            assert_eq!(issues, [], "{year}");
            assert!(!text.contains("วิเคราะห์ตามประเด็น"), "{year}");
            continue;
        };
        assert_eq!(issues.len(), 7, "{year}");
        assert!(text.contains(&format!("ซึ่งใช้ในปีงบประมาณ พ.ศ.~{asked}")), "{year}: {text}");
        let section = text.find("การวิเคราะห์ตามประเด็น").unwrap();
        let ranking = text.find("ลำดับประเด็นที่ควรปรับปรุง").unwrap();
        assert!(section < ranking, "{year}");
        for issue in &issues {
            assert!(text.contains(&format!("**{}**", issue.heading)), "{year}");
        }
        // Without topics there is no such section, nor for a result known only by its total.
        assert!(!read(&case.document()).contains("วิเคราะห์ตามประเด็น"));
    }
    let total = case(2567, &[("total", "88.00")], |_| {});
    assert!(!read(&total.document_with(&Passages::new())).contains("วิเคราะห์ตามประเด็น"));
}

#[test]
fn an_issue_with_good_questions_and_items_is_not_blamed_for_its_indicator() {
    let case = full_depth();
    // Items of other issues fail, which takes the indicator of disclosure below its goal.
    let case = case.but(subject("O1"), Some(Score::ZERO));
    let case = case.but(subject("O2"), Some(Score::ZERO));
    let case = case.but(subject("e4"), Some(score("95.00")));
    let low = case.analysis.row(subject("9")).unwrap();
    assert!(!low.gap.unwrap().is_met());
    let drafts = case.drafts();
    let text = &at(&drafts, "analysis.issue.3").text;
    assert!(!text.contains("ควรพัฒนาและปรับปรุง"), "{text}");
    assert!(text.contains("คะแนนของข้อที่เกี่ยวข้องกับประเด็นนี้เป็นไปตามค่าเป้าหมาย"), "{text}");
    // If their scores are unknown, the indicator stands in for them.
    let case = testkit::results::case(2568, &[("7", "95.00"), ("9", "60.00")], |_| {});
    let drafts = case.drafts();
    let text = &at(&drafts, "analysis.issue.3").text;
    assert!(text.contains("ควรพัฒนาและปรับปรุง คือ ตัวชี้วัดที่ 9"), "{text}");
}

#[test]
fn issues_name_only_subjects_of_the_year() {
    for year in [2566, 2567, 2568] {
        let case = case(year, &[("1", "90.00")], |_| {});
        for draft in case.drafts() {
            for code in codes_in(&draft.text) {
                assert!(case.analysis.row(code).is_some(), "{year}, {}: {code}", draft.place);
            }
        }
    }
}

#[test]
fn a_passage_equal_to_its_draft_does_not_change_the_report() {
    for (name, case) in all() {
        let passages: Passages = case
            .drafts()
            .iter()
            .map(|draft| (draft.place.clone(), passage_of(draft, draft.text.clone())))
            .collect();
        assert_eq!(case.document_with(&passages), case.document_with(&Passages::new()), "{name}");
    }
}

#[test]
fn a_passage_replaces_its_draft_and_nothing_else() {
    let case = full_depth();
    let before = case.document_with(&Passages::new());
    for draft in case.drafts() {
        let text = "ข้อความของหน่วยงาน\n- ข้อหนึ่ง\n๒) ข้อสอง\n85.00 คะแนน เป็นค่าเป้าหมาย";
        let after = case.document_with(&one(&draft, text));
        let printed = read(&after);
        let lead = match draft.place.as_str() {
            "analysis.summary" => "[Body] ข้อความของหน่วยงาน".to_owned(),
            _ => format!("**{}** ข้อความของหน่วยงาน", draft.heading),
        };
        assert!(printed.contains(&lead), "{}", draft.place);
        for line in ["[ListItem] - ข้อหนึ่ง", "[ListItem] 2) ข้อสอง", "[Body] 85.00 คะแนน"]
        {
            assert!(printed.contains(line), "{line} in {printed}");
        }
        let first = draft.text.lines().next().unwrap();
        let first = first.replace('\u{a0}', "~");
        assert!(!printed.contains(&first), "{}", draft.place);
        assert_eq!(others(&before, &draft), others(&after, &draft), "{}", draft.place);
    }
}

#[test]
fn a_passage_is_data_whatever_it_contains() {
    let case = example_002();
    let before = case.document_with(&Passages::new());
    let long = "ก".repeat(10_000);
    for draft in case.drafts() {
        for (text, said) in [
            ("<b>หนา</b> & \"คำ\"", "<b>หนา</b> & \"คำ\""),
            ("=1+1", "=1+1"),
            ("{{ agency }} {0} %s", "{{ agency }} {0} %s"),
            ("# 9. หัวข้อ", "# 9. หัวข้อ"),
            ("\u{0}ก\u{1b}[31m\u{7}ข\t\u{8}", "ก [31m ข"),
            (long.as_str(), long.as_str()),
        ] {
            let after = case.document_with(&one(&draft, text));
            assert!(read(&after).contains(said), "{}: {text:?}", draft.place);
            assert_eq!(others(&before, &draft), others(&after, &draft), "{text:?}");
            assert_eq!((&before.title, &before.file_stem), (&after.title, &after.file_stem));
            for block in after.sections.iter().flat_map(|section| &section.blocks) {
                if let Block::Paragraph { runs, .. } = block {
                    let is_clean = |text: &str| !text.contains(char::is_control);
                    assert!(runs.iter().all(|run| is_clean(&run.text)), "{text:?}");
                }
            }
        }
    }
}

/// The numbering of indicators and issues has no holes; an emptied conclusion loses its heading.
#[test]
fn an_emptied_passage_leaves_its_lead() {
    let case = full_depth();
    for draft in case.drafts() {
        for empty in ["", " \n\t\n\u{0}"] {
            let text = read(&case.document_with(&one(&draft, empty)));
            if draft.place == "analysis.summary" {
                assert!(!text.contains("สรุปผลการวิเคราะห์"));
            } else {
                assert!(text.contains(&format!("**{}**\n", draft.heading)), "{}", draft.place);
            }
            let numbers: Vec<_> = text
                .lines()
                .filter_map(|line| line.strip_prefix("## ")?.split_once(". "))
                .map(|(number, _)| number.parse::<usize>().unwrap())
                .collect();
            assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_passage_without_a_draft_is_printed_if_the_year_has_its_place() {
    let case = example_003();
    let mut passages = Passages::new();
    for place in ["analysis.indicator.3", "analysis.indicator.99", "analysis.issue.1", "other"] {
        let words = format!("ข้อความที่ {place}");
        passages.entry(place.to_owned()).or_default().text = words;
    }
    let text = read(&case.document_with(&passages));
    assert!(text.contains("(3) **ตัวชี้วัดที่ 3 การใช้อำนาจ** ข้อความที่ analysis.indicator.3"), "{text}");
    assert_eq!(text.matches("ข้อความที่").count(), 1);
}

#[test]
fn notes_on_unofficial_wording_cover_only_what_is_printed() {
    let mut case = example_002();
    for indicator in &mut case.framework.indicators {
        if let Some(objective) = &mut indicator.objective {
            objective.provenance.basis = ita::framework::Basis::Inference;
        }
    }
    let objectives = "ข้อความวัตถุประสงค์ของตัวชี้วัดที่ 1–10 เป็นการสรุปความ";
    let questions = "ชื่อประเด็นของข้อคำถามเป็นการสรุปความ";
    let text = read(&case.document());
    assert!(text.contains(objectives) && text.contains(questions), "{text}");
    assert_eq!(text.matches(questions).count(), 1);

    let drafts = case.drafts();
    let mut passages = Passages::new();
    for place in ["analysis.indicator.1", "analysis.issue.1", "analysis.summary"] {
        let words = passage_of(at(&drafts, place), "ข้อความของหน่วยงาน".to_owned());
        passages.insert(place.to_owned(), words);
    }
    let text = read(&case.document_with(&passages));
    assert!(text.contains("ข้อความวัตถุประสงค์ของตัวชี้วัดที่ 2–10 เป็นการสรุปความ"), "{text}");
    assert!(!text.contains(questions), "{text}");
}

#[test]
fn a_line_end_in_a_remark_starts_no_paragraph() {
    let mut case = example_002();
    for remark in case.assessment.weak.values_mut() {
        *remark = "หนึ่ง\n- สอง\r\n(3) สาม".to_owned();
    }
    case.analysis = ita::analyse(&case.framework, &case.assessment);
    let drafts = case.drafts();
    let text = &at(&drafts, "analysis.indicator.1").text;
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("หนึ่ง - สอง"), "{text}");
}

fn shown(drafts: &[PassageDraft]) -> String {
    let mut out = String::new();
    for draft in drafts {
        writeln!(out, "{} | {}\n{}", draft.place, draft.heading, draft.text).unwrap();
        let figures: Vec<_> = draft
            .figures
            .iter()
            .map(|(subject, score)| match score {
                Some(score) => format!("{subject} {score}"),
                None => format!("{subject} –"),
            })
            .collect();
        writeln!(out, "= {}\n", figures.join("; ")).unwrap();
    }
    out.replace('\u{a0}', "~")
}

#[track_caller]
fn at<'a>(drafts: &'a [PassageDraft], place: &str) -> &'a PassageDraft {
    drafts.iter().find(|draft| draft.place == place).unwrap()
}

fn one(draft: &PassageDraft, text: &str) -> Passages {
    Passages::from([(draft.place.clone(), passage_of(draft, text.to_owned()))])
}

/// The blocks outside a draft's place, which spans from its lead to the next lead or heading. Notes are left out because
/// they depend on what is printed.
fn others(document: &Document, draft: &PassageDraft) -> Vec<Block> {
    let mut is_own = false;
    let mut others = Vec::new();
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Heading { text, .. } => is_own = text.ends_with(&draft.heading),
            Block::Paragraph { runs, .. } if runs.iter().any(|run| run.bold) => {
                is_own = runs.iter().any(|run| run.text == draft.heading);
            }
            Block::Paragraph { role: ParagraphRole::Note, .. } => continue,
            _ => {}
        }
        if !is_own {
            others.push(block.clone());
        }
    }
    others
}

/// Every number a draft may print.
fn follows(case: &Case, draft: &PassageDraft) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    all.insert(case.analysis.target.goal.to_string());
    all.insert(case.framework.target.pass.to_string());
    for (subject, score) in &draft.figures {
        let row = case.analysis.row(*subject).unwrap();
        all.insert(row.goal.to_string());
        if let Some(score) = score {
            all.insert(score.to_string());
            let gap = Gap::between(*score, row.goal).to_string();
            all.insert(gap.trim_start_matches('-').to_owned());
        }
    }
    let ranking = case.analysis.ranking.iter();
    let of_the_draft = ranking.filter(|ranked| draft.figures.contains_key(&ranked.subject));
    all.extend(of_the_draft.map(|ranked| {
        // Wins are below 100, so a score rounds them the same way.
        Score::round(ranked.win.max(Exact::from_integer(0))).to_string()
    }));
    // A win that rounds to zero is printed as "less than 0.01".
    all.insert("0.01".to_owned());
    all
}

/// Each known score changed by 0.01, to zero and to full.
fn changes(case: &Case) -> Vec<(Subject, Score)> {
    let mut all = Vec::new();
    for (subject, then) in &case.assessment.scores {
        let near = match then.hundredths() {
            0 => 1,
            hundredths => hundredths - 1,
        };
        for now in [Score::from_hundredths(near).unwrap(), Score::ZERO, Score::FULL] {
            if now != *then {
                all.push((*subject, now));
            }
        }
    }
    all
}

/// Every question and item a text names by its code.
fn codes_in(text: &str) -> Vec<Subject> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.starts_with(['i', 'e', 'O']))
        .filter_map(|word| word.parse().ok())
        .collect()
}

/// Every number with two decimals in a text.
fn decimals(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|word| word.trim_matches('.'))
        .filter(|word| word.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 2))
        .map(str::to_owned)
        .collect()
}
