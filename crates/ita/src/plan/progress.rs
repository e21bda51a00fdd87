//! How far the measures have come.
//!
//! A measure is done to 100 % once its status says so; else to the share of its steps that are done, 0 %
//! where it has none. A plan is done to the mean of its measures that are not cancelled. Both are whole
//! per cent, rounded half up.

use std::collections::BTreeMap;

use super::{Finding, Measure, Plan, Status};
use crate::{Analysis, Exact, Framework, Scenario, Score, Subject};
use thai::Date;

/// Days before its end from which a measure counts as due soon.
const SOON: i32 = 30;

/// Where a measure stands to its period on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Done or cancelled.
    Settled,
    /// No readable period.
    Unknown,
    /// Begins in so many days.
    Ahead(i32),
    /// Ends in so many days.
    Running(i32),
    /// Ends in so many days, at most 30.
    Soon(i32),
    /// Ended so many days ago.
    Overdue(i32),
}

/// A plan at a glance: how many measures are what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whole per cent; none without a measure that counts.
    pub percent: Option<u8>,
    pub by_status: BTreeMap<Status, usize>,
    pub soon: usize,
    pub overdue: usize,
    /// Said to be done, with no evidence.
    pub without_evidence: usize,
}

impl Measure {
    /// Whole per cent from 0 to 100; see the module.
    pub fn percent(&self) -> u8 {
        whole(self.share_done())
    }

    fn share_done(&self) -> Exact {
        if self.status() == Status::Done {
            return Exact::from_integer(1);
        }
        let steps: Vec<_> = self
            .steps
            .iter()
            .filter(|step| !super::clean_step(&step.text).is_empty())
            .collect();
        let done = steps.iter().filter(|step| step.done).count();
        match i64::try_from(steps.len()) {
            Ok(all @ 1..) => Exact::new(i64::try_from(done).unwrap_or(0), all),
            _ => Exact::from_integer(0),
        }
    }

    pub fn due(&self, today: Date) -> Due {
        if matches!(self.status(), Status::Done | Status::Cancelled) {
            return Due::Settled;
        }
        let Some(end) = self.period.to.date() else {
            return Due::Unknown;
        };
        let left = today.days_until(end);
        let until_start = self
            .period
            .from
            .date()
            .map_or(0, |from| today.days_until(from));
        match left {
            ..0 => Due::Overdue(-left),
            _ if until_start > 0 => Due::Ahead(until_start),
            0..=SOON => Due::Soon(left),
            _ => Due::Running(left),
        }
    }

    /// Whether something is claimed to be done and nothing shows it.
    pub fn lacks_evidence(&self) -> bool {
        let shown = |e: &super::Evidence| !e.title.trim().is_empty() || !e.link.trim().is_empty();
        self.status() == Status::Done && !self.evidence.iter().any(shown)
    }
}

impl Plan {
    pub fn standing(&self, today: Date) -> Standing {
        let mut standing = Standing::default();
        let mut sum = Exact::from_integer(0);
        let mut counted = 0;
        for measure in &self.measures {
            *standing.by_status.entry(measure.status()).or_default() += 1;
            if measure.status() != Status::Cancelled {
                sum += measure.share_done();
                counted += 1;
            }
            match measure.due(today) {
                Due::Soon(_) => standing.soon += 1,
                Due::Overdue(_) => standing.overdue += 1,
                Due::Settled | Due::Unknown | Due::Ahead(_) | Due::Running(_) => {}
            }
            standing.without_evidence += usize::from(measure.lacks_evidence());
        }
        standing.percent = (counted > 0).then(|| whole(sum / counted));
        standing
    }
}

/// The result if every measure of some status did what it is for: what it names reaches its goal.
///
/// Where a measure names a subject and another one below it, only the lower one moves. What is at its
/// goal or has no figure stays as it is.
pub fn expected(
    framework: &Framework,
    analysis: &Analysis,
    plan: &Plan,
    counts: impl Fn(Status) -> bool,
) -> Scenario {
    let mut changes: BTreeMap<Subject, Score> = BTreeMap::new();
    for measure in plan.measures.iter().filter(|m| counts(m.status())) {
        for finding in &measure.answers {
            let Finding::Subject(subject) = finding else {
                continue;
            };
            let lacking = analysis
                .row(*subject)
                .filter(|row| row.figure.value().is_some_and(|score| score < row.goal));
            if let Some(row) = lacking {
                changes.insert(*subject, row.goal);
            }
        }
    }
    let named: Vec<Subject> = changes.keys().copied().collect();
    for subject in named {
        let mut at = subject;
        while let Some(parent) = framework.parent(at) {
            changes.remove(&parent);
            at = parent;
        }
    }
    Scenario {
        name: String::new(),
        changes,
    }
}

fn whole(share: Exact) -> u8 {
    let rounded = (share * 100 + Exact::new(1, 2)).floor().to_integer();
    u8::try_from(rounded).unwrap_or(100).min(100)
}
