//! Taking a plan on into the next year.

use ita::plan::{Measure, Period, Plan, Report, RoundId, Status};
use thai::Span;

use super::{answering, date, framework, names, numbers, plan, steps, topics, with};

fn carried(plan: &Plan, from: u16, to: u16) -> Plan {
    plan.carried(&framework(from), &framework(to), &topics())
}

/// What the measures answer, as the later year names it.
#[track_caller]
fn check(findings: &str, from: u16, to: u16, expected: &str) {
    let carried = carried(&plan([answering(findings)]), from, to);
    let answers = carried.measures[0].answers.iter();
    let told: Vec<_> = answers.map(ToString::to_string).collect();
    assert_eq!(told.join(" "), expected);
}

#[test]
fn the_same_matter_has_its_number_of_that_year() {
    check("total IIT 1 O27 O28", 2568, 2569, "total IIT 1 O25 O26");
    check("O34 O35", 2567, 2568, "O27 O28");
}

#[test]
fn what_has_no_same_matter_is_dropped() {
    // Merged into another item, ended, and a sub-indicator, which has no matter of its own.
    let framework = framework(2568);
    let of = |topic| framework.of_topic(topic).unwrap().to_string();
    let gone = format!("{} {} 9.1 O27", of("oit.service.statistics"), of("oit.procurement.list"));
    check(&gone, 2568, 2569, "O25");
}

#[test]
fn an_issue_goes_on_as_the_same_issue_or_not_at_all() {
    check("issue1 issue7", 2566, 2567, "issue1 issue7");
    // What 2569 asks is not known: a plan of that year still answers the issues of 2568.
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
    assert_eq!(of(&topics), None, "the same number is not the same issue");
}

#[test]
fn within_a_year_everything_stays_and_backwards_nothing_is_claimed() {
    check("O27 9.1 issue1", 2567, 2567, "9.1 O27 issue1");
    check("O25", 2569, 2568, "");
}

#[test]
fn days_move_on_and_nothing_is_done() {
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
    assert_eq!(numbers(&next), [1, 2], "a plan of its own");
    assert_eq!(next.measures[0].period.printed(), "1 ต.ค.2569 – 30 ก.ย.2570");
    assert_eq!(next.measures[1].period.printed(), "ทุกเดือน");
    assert_eq!(next.percent(), Some(0));
    assert_eq!(names(&next).len(), 2);
    assert!(next.measures.iter().all(|m| m.reports.is_empty()));
}
