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

/// How a finding is answered: `"1:Direct 3:Above"`.
#[track_caller]
fn check(plan: &Plan, named: &str, expected: &str) {
    let coverage = of(2567, SCORES, plan);
    let row = coverage.rows.iter().find(|r| r.finding == finding(named));
    let by: Vec<_> =
        row.expect(named).by.iter().map(|(id, answer)| format!("{}:{answer:?}", id.0)).collect();
    assert_eq!(by.join(" "), expected, "{named}");
}

#[test]
fn answers_name_the_finding_or_what_is_above_or_below_it() {
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
fn issues_are_answered_by_what_bears_on_them() {
    check(&plan([answering("issue1")]), "issue1", "1:Direct");
    check(&plan([answering("i1 1 6")]), "issue1", "1:Below");
    // The indicator of disclosure bears on nearly all issues.
    check(&plan([answering("9")]), "issue1", "");
    assert_eq!(
        of(2568, SCORES, &Plan::default()).rows.iter().filter(|row| row.win.is_none()).count(),
        7,
        "the year after 2568 names no issues: those of 2568 stand"
    );
}

/// A result that says of an instrument only that it was not passed, as example 003 could.
#[test]
fn an_instrument_that_was_not_passed_has_to_be_answered() {
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
    // Where something below it is known to be weak, that is what to answer.
    result.scores.insert("10".parse().unwrap(), "50.00".parse().unwrap());
    assert_eq!(named(&result).iter().filter(failed).count(), 0);
}

#[test]
fn points_add_up_exactly() {
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
