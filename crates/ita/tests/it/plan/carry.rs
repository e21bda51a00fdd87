//! Carrying a plan over into a later year.

use ita::plan::{Measure, Period, Plan, Report, RoundId, Status};
use thai::Span;

use super::{answering, date, framework, names, numbers, plan, steps, topics, with};

fn carried(plan: &Plan, from: u16, to: u16) -> Plan {
    plan.carried(&framework(from), &framework(to), &topics())
}

/// Expects a measure that answers `findings` to answer `expected` in the later year.
#[track_caller]
fn check(findings: &str, from: u16, to: u16, expected: &str) {
    let carried = carried(&plan([answering(findings)]), from, to);
    let answers = carried.measures[0].answers.iter();
    let told: Vec<_> = answers.map(ToString::to_string).collect();
    assert_eq!(told.join(" "), expected);
}

#[test]
fn a_finding_gets_the_code_that_its_topic_has_in_the_later_year() {
    check("total IIT 1 O27 O28", 2568, 2569, "total IIT 1 O25 O26");
    check("O34 O35", 2567, 2568, "O27 O28");
}

#[test]
fn a_finding_without_the_same_topic_later_is_dropped() {
    // One was merged into another item, one ended, and a sub-indicator has no topic of its own.
    let framework = framework(2568);
    let of = |topic| framework.of_topic(topic).unwrap().to_string();
    let gone = format!("{} {} 9.1 O27", of("oit.service.statistics"), of("oit.procurement.list"));
    check(&gone, 2568, 2569, "O25");
}

#[test]
fn an_issue_is_carried_over_as_the_same_issue_or_dropped() {
    check("issue1 issue7", 2566, 2567, "issue1 issue7");
    // The issues of 2569 are not known: a plan of that year still answers those of 2568.
    check("issue1", 2567, 2568, "issue1");
    let mut topics = topics();
    let of = |topics: &ita::topics::Topics| {
        let plan = plan([answering("issue1")]);
        let carried = plan.carried(&framework(2566), &framework(2567), topics);
        carried.measures[0].answers.iter().next().copied()
    };
    let at = topics.issues.iter().position(|i| i.no == 1).unwrap();
    let mut later = topics.issues[at].clone();
    topics.issues[at].years.retain(|year| year.get() == 2567);
    later.years.retain(|year| year.get() == 2568);
    later.no = 9;
    topics.issues.push(later);
    assert_eq!(of(&topics).unwrap().to_string(), "issue9");
    topics.issues.last_mut().unwrap().id = "issue.other".into();
    assert_eq!(of(&topics), None, "another issue with the same number");
}

#[test]
fn carrying_within_a_year_keeps_everything_and_backwards_keeps_no_answers() {
    check("O27 9.1 issue1", 2567, 2567, "9.1 O27 issue1");
    check("O25", 2569, 2568, "");
}

#[test]
fn days_move_by_the_years_between_and_progress_is_cleared() {
    let mut first = with(Status::Done, steps(2, 2));
    first.period = Period {
        words: "ตลอดปีงบประมาณ 2569".into(),
        ..Span { from: date("1 ต.ค.2568"), to: date("30 ก.ย.2569") }.into()
    };
    first.reports.insert(RoundId(1), Report::default());
    let words = Measure {
        period: Period { words: "ทุกเดือน".into(), ..Period::default() },
        ..Measure::default()
    };
    let mut earlier = plan([first, answering("O27"), words]);
    earlier.remove(&[ita::plan::MeasureId(2)]);
    let next = carried(&earlier, 2568, 2569);
    assert_eq!(numbers(&next), [1, 2], "the new plan numbers its own measures");
    assert_eq!(next.measures[0].period.printed(), "1 ต.ค.2569 – 30 ก.ย.2570");
    assert_eq!(next.measures[1].period.printed(), "ทุกเดือน");
    assert_eq!(next.percent(), Some(0));
    assert_eq!(names(&next).len(), 2);
    assert!(next.measures.iter().all(|m| m.reports.is_empty()));
}
