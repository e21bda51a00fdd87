//! Checks of weaknesses that no measure answers and of issues that no measure treats.

use ita::passage::Passage;
use ita::plan::{Status, StatusChange};
use testkit::subject;

use super::{Case, Y2568};

/// Items O23 and O27 at 0, question i2 marked weak, every other item at 100.
fn by_item() -> Case {
    let mut case = Case::new(2568, Y2568);
    case.assessment.scores.remove(&subject("10"));
    case.assessment.weak.insert(subject("i2"), String::new());
    for item in &case.framework.items {
        let code = format!("O{}", item.code.0);
        let score = if ["O23", "O27"].contains(&code.as_str()) { "0" } else { "100" };
        case.assessment.scores.insert(subject(&code), score.parse().unwrap());
    }
    case.assessment.scores.remove(&subject("9"));
    case
}

#[test]
fn a_weak_indicator_without_a_measure_is_an_error() {
    let case = Case::new(2568, Y2568);
    case.expect_faults(&["error gaps: unanswered 10 2.00 > add 10"]);
}

#[test]
fn weak_items_are_reported_under_their_indicator() {
    let case = by_item();
    let all = case.clone().with(case.measure("ก", "10 1"));
    all.expect_faults(&[]);
    let some = case.clone().with(case.measure("ก", "O23"));
    some.expect_faults(&[
        "warning gaps: of 10 left O27 2.50 > add 10",
        "warning gaps: unanswered 1 no points > add 1",
    ]);
    case.expect_faults(&[
        "error gaps: unanswered 10 5.00 > add 10",
        "warning gaps: unanswered 1 no points > add 1",
    ]);
}

#[test]
fn a_cancelled_measure_answers_nothing() {
    let case = Case::new(2568, Y2568);
    let mut cancelled = case.measure("ก", "10");
    cancelled.history.push(StatusChange {
        status: Status::Cancelled,
        on: "1 ต.ค. 2568".parse::<thai::Date>().unwrap().into(),
        note: String::new(),
    });
    let case = case.with(cancelled);
    case.expect_faults(&["error gaps: unanswered 10 2.00 > add 10"]);
}

#[test]
fn near_the_top_a_gap_to_the_full_score_is_only_a_warning() {
    let case = Case::new(2568, &Y2568.replace("85.00", "100"));
    case.expect_faults(&["warning gaps: unanswered 1 0.03 > add 1"]);
}

#[test]
fn an_issue_is_treated_by_a_measure_or_by_a_passage() {
    // The analysis of 2568 must treat seven issues.
    let mut case = Case::new(2567, "total 90");
    case = case.clone().with(case.measure("ก", "issue1 4 i7"));
    case.passages.insert(
        "analysis.issue.2".to_owned(),
        Passage {
            text: "ควรเพิ่มช่องทาง".to_owned(), ..Passage::default()
        },
    );
    case.passages.insert("analysis.issue.3".to_owned(), Passage::default());
    case.expect_faults(&[
        "warning gaps: untreated [3, 5, 7]",
        "warning next O27: element 2 sides [], unofficial",
    ]);
}
