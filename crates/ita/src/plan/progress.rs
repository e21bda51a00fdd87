//! How far the measures have come.
//!
//! A measure is done to 100 % once its status says so; else to the share of its steps that are done, 0 %
//! where it has none. A plan is done to the mean of its measures that are not cancelled. Both are whole
//! per cent, rounded half up.

use std::collections::BTreeMap;

use num_integer::Integer;
use thai::Date;

use super::finding::Finding;
use super::list::Plan;
use super::measure::{Evidence, Measure, Status};
use super::steps::clean_step;
use crate::{Analysis, Framework, Scenario, Score, Subject};

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
pub struct PlanProgress {
    /// Whole per cent; `None` without a measure that counts.
    pub percent: Option<u8>,
    pub by_status: BTreeMap<Status, usize>,
    pub soon: usize,
    pub overdue: usize,
    /// Done and without evidence.
    pub without_evidence: usize,
}

impl Measure {
    /// Whole per cent from 0 to 100; see the module.
    pub fn percent(&self) -> u8 {
        let mut mean = Mean::default();
        mean.add(self.share_done());
        mean.percent().unwrap_or(0)
    }

    fn share_done(&self) -> Share {
        if self.status() == Status::Done {
            return Share { done: 1, all: 1 };
        }
        let (mut done, mut all) = (0, 0);
        for step in &self.steps {
            if !clean_step(&step.text).is_empty() {
                all += 1;
                done += i128::from(step.done);
            }
        }
        match all {
            0 => Share { done: 0, all: 1 },
            _ => Share { done, all },
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
        let until_start = self.period.from.date().map_or(0, |from| today.days_until(from));
        match left {
            ..0 => Due::Overdue(-left),
            _ if until_start > 0 => Due::Ahead(until_start),
            0..=SOON => Due::Soon(left),
            _ => Due::Running(left),
        }
    }

    /// Whether something is claimed to be done and nothing shows it.
    pub fn lacks_evidence(&self) -> bool {
        let shown = |e: &Evidence| !e.title.trim().is_empty() || !e.link.trim().is_empty();
        self.status() == Status::Done && !self.evidence.iter().any(shown)
    }
}

impl Plan {
    /// Whole per cent; see the module. None without a measure that counts.
    pub fn percent(&self) -> Option<u8> {
        let mut mean = Mean::default();
        let counts = |m: &&std::sync::Arc<Measure>| m.status() != Status::Cancelled;
        for measure in self.measures.iter().filter(counts) {
            mean.add(measure.share_done());
        }
        mean.percent()
    }

    pub fn standing(&self, today: Date) -> PlanProgress {
        let mut standing = PlanProgress { percent: self.percent(), ..PlanProgress::default() };
        for measure in &self.measures {
            *standing.by_status.entry(measure.status()).or_default() += 1;
            match measure.due(today) {
                Due::Soon(_) => standing.soon += 1,
                Due::Overdue(_) => standing.overdue += 1,
                Due::Settled | Due::Unknown | Due::Ahead(_) | Due::Running(_) => {}
            }
            standing.without_evidence += usize::from(measure.lacks_evidence());
        }
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
    Scenario { name: String::new(), changes }
}

/// So many of so many, at least one.
#[derive(Clone, Copy)]
struct Share {
    done: i128,
    all: i128,
}

/// The mean of shares, as a sum over one denominator.
struct Mean {
    numer: i128,
    denom: i128,
    count: i128,
}

/// A common denominator beyond this is not looked for: what is then cut off is less than one part of it.
/// It takes measures of some forty different numbers of steps to get there.
const WIDEST: i128 = 10_i128.pow(24);

impl Default for Mean {
    fn default() -> Self {
        Self { numer: 0, denom: 1, count: 0 }
    }
}

impl Mean {
    fn add(&mut self, share: Share) {
        let common = self.denom.lcm(&share.all);
        if common <= WIDEST {
            self.numer *= common / self.denom;
            self.denom = common;
        }
        self.numer += share.done * self.denom / share.all;
        self.count += 1;
    }

    /// Rounded half up; `None` for no shares at all.
    fn percent(&self) -> Option<u8> {
        let whole = self.denom * self.count;
        let halves = (self.numer * 200).checked_div(whole)?;
        u8::try_from((halves + 1) / 2).ok()
    }
}
