//! Which findings the measures answer.

use ita::plan::{Coverage, Plan, Status, coverage, findings_of};
use ita::{Assessment, Exact, analyse};
use testkit::subject;

use super::{answering, finding, framework, plan, result, topics, with};

const SCORES: &str = "1 80, 2 90, 3 90, 4 90, 5 90, 6 80, 7 90, 8 90, 9 90, 10 85, O27 0";

fn of(year: u16, scores: &str, plan: &Plan) -> Coverage {
    let framework = framework(year);
    let analysis = analyse(&framework, &result(year, scores));
    coverage(&framework, &analysis, &topics(), plan)
}

/// Expects these answers to a finding, by number of the measure: `"1:Direct 3:Above"`.
#[track_caller]
fn check(plan: &Plan, named: &str, expected: &str) {
    let coverage = of(2567, SCORES, plan);
    let row = coverage.rows.iter().find(|r| r.finding == finding(named));
    let by: Vec<_> =
        row.expect(named).by.iter().map(|(id, answer)| format!("{}:{answer:?}", id.0)).collect();
    assert_eq!(by.join(" "), expected, "{named}");
}

#[test]
fn a_finding_is_answered_directly_or_through_a_subject_above_or_below_it() {
    let plan = plan([answering("O27"), answering("10"), answering("OIT O27"), answering("2")]);
    check(&plan, "O27", "1:Direct 2:Above 3:Direct");
    check(&plan, "1", "");
    check(&self::plan([answering("i1")]), "1", "1:Below");
}

#[test]
fn cancelled_measures_answer_nothing() {
    let cancelled = with(Status::Cancelled, answering("O27"));
    check(&plan([cancelled.clone()]), "O27", "");
    check(&plan([cancelled, answering("O27")]), "O27", "2:Direct");
}

#[test]
fn an_issue_is_answered_directly_or_by_a_subject_specific_to_it() {
    check(&plan([answering("issue1")]), "issue1", "1:Direct");
    check(&plan([answering("i1 1 6")]), "issue1", "1:Below");
    // The indicator of disclosure concerns nearly all issues, so it answers none in particular.
    check(&plan([answering("9")]), "issue1", "");
    assert_eq!(
        of(2568, SCORES, &Plan::default()).rows.iter().filter(|row| row.win.is_none()).count(),
        7,
        "the issues of 2569 are not known, so those of 2568 still apply"
    );
}

/// The result has only the flag "not passed" for an instrument, as a result like example 003 may.
#[test]
fn an_instrument_flagged_as_not_passed_is_a_finding() {
    let framework = framework(2565);
    let mut result = result(2565, "total 70.00");
    let named = |result: &Assessment| -> Vec<String> {
        let analysis = analyse(&framework, result);
        let findings = findings_of(&framework, &analysis, &topics());
        findings.iter().map(ToString::to_string).collect()
    };
    let failed = |finding: &&String| ["IIT", "OIT"].contains(&finding.as_str());
    result.passed.insert("IIT".parse().unwrap(), true);
    result.passed.insert("OIT".parse().unwrap(), false);
    assert_eq!(named(&result).iter().filter(failed).collect::<Vec<_>>(), ["OIT"]);
    // A known weakness below the instrument is the finding instead.
    result.scores.insert("10".parse().unwrap(), "50.00".parse().unwrap());
    assert_eq!(named(&result).iter().filter(failed).count(), 0);
}

#[test]
fn answered_points_are_the_exact_sum_of_the_points_to_win() {
    let none = of(2567, SCORES, &Plan::default());
    assert_eq!(none.answered, Exact::from_integer(0));
    assert_eq!(none.unanswered().count(), none.rows.len());
    let all = of(2567, SCORES, &plan([answering("total")]));
    assert_eq!(all.answered, all.winnable);
    let one = of(2567, SCORES, &plan([answering("1")]));
    let framework = framework(2567);
    let analysis = analyse(&framework, &result(2567, SCORES));
    let win = analysis.row(subject("1")).unwrap().win.unwrap();
    assert_eq!(one.answered, win);
    assert_eq!(one.winnable, none.winnable);
}
