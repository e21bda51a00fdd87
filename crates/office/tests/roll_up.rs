//! The roll-up as formulas, calculated by another program: it comes to the app's figures.

#[path = "../../documents/tests/support/mod.rs"]
mod results;
mod support;

use std::fs;

use documents::workbook::{Sheet, Value};
use documents::{Workbook, sheets};
use ita::{Score, Subject};
use results::{Case, case, example_000, example_002, full_depth, score, subject};
use support::soffice;

/// The sheet of formulas; none where nothing follows from anything.
fn sheet(case: &Case) -> Option<Sheet> {
    let book = sheets::scores(&case.framework, &case.assessment, &case.analysis, &case.agency);
    book.sheets.into_iter().find(|sheet| sheet.name == "คำนวณ")
}

/// What `LibreOffice` calculates: code, figure and weighted points of every row, as it shows them.
///
/// Without results in the file it cannot show ours for its own.
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
        // A name with a comma stands between quotation marks.
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
fn example_000_comes_to_its_total() {
    let case = example_000();
    check("example-000", &case);
    assert_eq!(case.analysis.total, Some(score("45.38")));
}

#[test]
fn example_002_comes_to_its_total() {
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

/// A mean never comes from the part that happens to be known.
#[test]
fn what_is_unknown_leaves_its_place_empty() {
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

/// Means that end in half a hundredth are rounded up, whatever binary figures make of them.
#[test]
fn halves_are_rounded_up() {
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
fn there_is_no_sheet_where_nothing_follows() {
    assert!(sheet(&case(2569, &[], |_| {})).is_none());
    assert!(sheet(&case(2566, &[("total", "88.00")], |_| {})).is_none());
}

#[test]
fn formulas_are_of_names_of_cells_alone() {
    for (name, case) in results::all() {
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
