//! The expected result if measures reach their goals.

use ita::plan::{Plan, Status, expected};
use ita::{Assessment, analyse};
use testkit::subject;

use super::{answering, framework, plan, result, with};

const SCORES: &str = "1 80, 2 90, 3 90, 4 90, 5 90, 6 80, 7 80, 8 90, 9.1 90, 9.2 90, 9.3 90, 9.4 90, O27 0, O28 100";

/// Expects these changes, each a subject and its new score: `"1 85.00, O27 100.00"`.
#[track_caller]
fn check(plan: &Plan, counts: impl Fn(Status) -> bool, moved: &str) {
    let framework = framework(2568);
    let assessment: Assessment = result(2568, SCORES);
    let analysis = analyse(&framework, &assessment);
    let scenario = expected(&framework, &analysis, plan, counts);
    let changes = scenario.changes.iter();
    let told: Vec<_> = changes.map(|(of, to)| format!("{of} {to}")).collect();
    assert_eq!(told.join(", "), moved);
}

#[test]
fn an_answered_subject_reaches_its_goal() {
    check(&plan([answering("1 O27")]), |_| true, "1 85.00, O27 100.00");
}

#[test]
fn a_subject_at_its_goal_or_without_a_score_does_not_change() {
    check(&plan([answering("2 O28 O1 issue1")]), |_| true, "");
}

#[test]
fn of_a_subject_and_its_part_only_the_part_changes() {
    let both = plan([answering("10 10.2 OIT total"), answering("O27 EIT 6")]);
    check(&both, |_| true, "6 85.00, O27 100.00");
    check(&plan([answering("EIT")]), |_| true, "EIT 85.00");
}

#[test]
fn only_measures_with_a_selected_status_count() {
    let plan = plan([
        with(Status::Done, answering("1")),
        with(Status::InWork, answering("6")),
        with(Status::Cancelled, answering("O27")),
    ]);
    check(&plan, |s| s == Status::Done, "1 85.00");
    check(&plan, |s| s != Status::Cancelled, "1 85.00, 6 85.00");
}

#[test]
fn the_scenario_changes_the_total_but_not_the_result_itself() {
    let framework = framework(2568);
    let scores = "1 80, 2 80, 3 80, 4 80, 5 80, 6 80, 7 80, 8 80, 9 80, 10 80";
    let assessment = result(2568, scores);
    let real = analyse(&framework, &assessment);
    let scenario = expected(&framework, &real, &plan([answering("9 10")]), |_| true);
    let tried = scenario.analyse(&framework, &assessment);
    assert_eq!(real.total.unwrap().to_string(), "80.00");
    assert_eq!(tried.total.unwrap().to_string(), "82.00");
    assert_eq!(analyse(&framework, &assessment), real);
    assert!(tried.row(subject("9")).is_some());
}
