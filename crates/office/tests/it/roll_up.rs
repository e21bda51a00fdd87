//! The roll-up as spreadsheet formulas: `LibreOffice` calculates the app's figures from them.

use std::fs;

use documents::workbook::{Sheet, Value};
use documents::{Workbook, sheets};
use ita::{Score, Subject};
use testkit::results::{Case, case, example_000, example_002, full_depth};
use testkit::soffice;
use testkit::{score, subject};

/// The sheet of formulas; `None` if there is nothing to calculate.
fn sheet(case: &Case) -> Option<Sheet> {
    let book = sheets::scores(case.result(), &case.agency);
    book.sheets.into_iter().find(|sheet| sheet.name == "คำนวณ")
}

/// What `LibreOffice` calculates: code, figure and weighted points of every row, as it shows them.
///
/// The results in the file are removed, so that it cannot show ours.
fn calculated(name: &str, mut sheet: Sheet) -> Vec<[String; 3]> {
    for value in sheet.rows.iter_mut().flatten() {
        if let Value::Formula { result, .. } = value {
            *result = None;
        }
    }
    let book = Workbook { file_stem: name.to_owned(), sheets: vec![sheet] };
    let bytes = office::xlsx(&book).unwrap();
    let folder = format!("roll-up-{name}");
    soffice::always_calculates(&folder);
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76";
    let file = soffice::convert(&folder, "roll-up.xlsx", &bytes, filter);
    let text = fs::read_to_string(file).unwrap();
    let row = |line: &str| {
        // Names with commas are quoted.
        let parts: Vec<_> = line.split('"').step_by(2).collect();
        let line = parts.concat();
        let fields: Vec<_> = line.split(',').collect();
        [0, 2, 4].map(|no| fields[no].to_owned())
    };
    text.lines().skip(1).map(row).collect()
}

#[track_caller]
fn check(name: &str, case: &Case) {
    let sheet = sheet(case).unwrap_or_else(|| panic!("{name}: no sheet"));
    let shown = |score: Option<Score>| score.map_or_else(String::new, |it| it.to_string());
    for [code, figure, points] in calculated(name, sheet) {
        let subject = match code.as_str() {
            "รวม" => Subject::Total,
            code => subject(code),
        };
        let expected = match subject {
            Subject::Total => case.analysis.total,
            _ => case.analysis.row(subject).unwrap().figure.value(),
        };
        assert_eq!(figure, shown(expected), "{name}: {code}");
        let expected = match subject {
            Subject::Instrument(instrument) => case.analysis.points(instrument),
            _ => None,
        };
        assert_eq!(points, shown(expected), "{name}: {code}");
    }
}

#[test]
fn the_formulas_of_example_000_give_its_published_total() {
    let case = example_000();
    check("example-000", &case);
    assert_eq!(case.analysis.total, Some(score("45.38")));
}

#[test]
fn the_formulas_of_example_002_give_its_published_total() {
    let case = example_002();
    check("example-002", &case);
    assert_eq!(case.analysis.total, Some(score("96.97")));
}

#[test]
fn every_question_and_item_counts() {
    check("full-depth", &full_depth());
    let one_less = full_depth().but(subject("O7"), Some(score("33.33")));
    check("full-depth-but-one", &one_less);
}

/// A mean is never made of only the part that is known.
#[test]
fn an_unknown_score_leaves_all_above_it_empty() {
    let case = full_depth().but(subject("i3"), None);
    assert_eq!(case.analysis.total, None);
    check("one-unknown", &case);
    let rows = calculated("one-unknown", sheet(&case).unwrap());
    let figure = |code: &str| {
        let mut found = rows.iter().filter(|[it, ..]| it == code);
        found.next().unwrap()[1].as_str()
    };
    assert_eq!(["i3", "1", "IIT", "รวม"].map(figure), [""; 4]);
    assert_ne!(figure("EIT"), "");
}

#[test]
fn published_figures_feed_upward() {
    let case = full_depth().but(subject("2"), Some(score("12.34")));
    check("published", &case);
    let eit = case_of_parts("80.00", "84.00");
    check("parts", &eit);
}

/// Spreadsheets calculate in binary floating point, in which half a hundredth is not exact.
#[test]
fn half_a_hundredth_is_rounded_up() {
    check("half-a-part", &case_of_parts("90.01", "90.02"));
    check("half-of-parts", &case_of_parts("84.99", "85.00"));
    for low in ["1.00", "64.33", "70.00", "84.98", "99.99"] {
        let low = score(low);
        let high = Score::from_hundredths(low.hundredths() + 1).unwrap();
        let mut case = full_depth();
        for (no, question) in case.framework.questions.iter().enumerate() {
            let points = if no % 2 == 0 { low } else { high };
            let question = Subject::Question(question.code);
            case.assessment.scores.insert(question, points);
        }
        check(&format!("halves-{low}"), &case.but(subject("O1"), Some(low)));
    }
}

fn case_of_parts(one: &str, other: &str) -> Case {
    let scores = [("IIT", "90.00"), ("EIT1", one), ("EIT2", other), ("OIT", "88.12")];
    case(2567, &scores, |_| {})
}

#[test]
fn there_is_no_sheet_if_there_is_nothing_to_calculate() {
    assert!(sheet(&case(2569, &[], |_| {})).is_none());
    assert!(sheet(&case(2566, &[("total", "88.00")], |_| {})).is_none());
}

#[test]
fn formulas_refer_only_to_cells() {
    for (name, case) in testkit::results::all() {
        let rows = sheet(&case).map(|sheet| sheet.rows).unwrap_or_default();
        for value in rows.iter().flatten() {
            let Value::Formula { formula, .. } = value else {
                continue;
            };
            let mut rest = formula.clone();
            for word in ["ISNUMBER", "AVERAGE", "COUNT", "ROUND", "MIN", "SUM", "IF", "\"\""] {
                rest = rest.replace(word, "");
            }
            let is_plain = |c: char| c.is_ascii_digit() || "CDE:,()=*/".contains(c);
            assert!(rest.chars().all(is_plain), "{name}: {formula}");
        }
    }
}
