//! Plans: progress, coverage, editing, reporting rounds, and carrying over into the next year.

mod carry;
mod coverage;
mod edit;
mod expected;
mod progress;
mod rounds;

use ita::plan::{Finding, Measure, MeasureId, Plan, Status, StatusChange, Step};
use testkit::{framework, result, topics};
use thai::Date;

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// A measure that answers some findings: `"O27 10 issue1"`.
pub(crate) fn answering(findings: &str) -> Measure {
    Measure {
        name: findings.to_owned(),
        answers: findings.split_whitespace().map(finding).collect(),
        ..Measure::default()
    }
}

pub(crate) fn finding(text: &str) -> Finding {
    text.parse().unwrap()
}

/// A measure with `all` steps, of which the first `done` are done.
pub(crate) fn steps(done: usize, all: usize) -> Measure {
    let step = |no| Step { text: format!("ขั้นตอน {no}"), done: no < done };
    Measure { steps: (0..all).map(step).collect(), ..Measure::default() }
}

/// The same with a status.
pub(crate) fn with(status: Status, measure: Measure) -> Measure {
    let change = StatusChange { status, on: date("1 มี.ค.2569").into(), note: String::new() };
    Measure { history: vec![change], ..measure }
}

pub(crate) fn plan(measures: impl IntoIterator<Item = Measure>) -> Plan {
    let mut plan = Plan::default();
    for measure in measures {
        plan.add(measure);
    }
    plan
}

/// The numbers of the measures, in the order of the plan.
pub(crate) fn numbers(plan: &Plan) -> Vec<u32> {
    plan.measures.iter().map(|m| m.id.0).collect()
}

pub(crate) fn names(plan: &Plan) -> Vec<&str> {
    plan.measures.iter().map(|m| m.name.as_str()).collect()
}

pub(crate) const fn id(no: u32) -> MeasureId {
    MeasureId(no)
}
