//! Progress of measures and plans.
//!
//! The progress of a measure is 100 % if its status is done, else the share of its non-empty steps that are
//! done, or 0 % without any. The progress of a plan is the mean over its measures that are not cancelled.
//! Both are whole per cent, rounded half up.

use std::collections::BTreeMap;

use num_integer::Integer;
use thai::Date;

use super::finding::Finding;
use super::list::Plan;
use super::measure::{Evidence, Measure, Status};
use super::steps::clean_step;
use crate::{Analysis, Framework, Scenario, Score, Subject};

/// A measure that ends within this many days is due soon.
const SOON: i32 = 30;

/// Where a given day lies relative to a measure's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Done or cancelled.
    Settled,
    /// The end date is missing or unreadable.
    Unknown,
    /// Begins in this many days.
    Ahead(i32),
    /// Has begun, and ends in this many days: more than 30.
    Running(i32),
    /// Has begun, and ends in this many days: 30 at most.
    Soon(i32),
    /// Ended this many days ago.
    Overdue(i32),
}

/// A plan's overall progress and its number of measures by status and due date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanProgress {
    /// Whole per cent; `None` if every measure is cancelled or there is none.
    pub percent: Option<u8>,
    pub by_status: BTreeMap<Status, usize>,
    pub soon: usize,
    pub overdue: usize,
    /// Measures that are done but have no evidence.
    pub without_evidence: usize,
}

impl Measure {
    /// Progress in whole per cent, 0 to 100; see the module for the rule.
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

    /// Whether the measure is done but has no evidence with a title or link.
    pub fn lacks_evidence(&self) -> bool {
        let shown = |e: &Evidence| !e.title.trim().is_empty() || !e.link.trim().is_empty();
        self.status() == Status::Done && !self.evidence.iter().any(shown)
    }
}

impl Plan {
    /// Progress in whole per cent; see the module for the rule. `None` if every measure is cancelled or there
    /// is none.
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

/// The scenario in which every measure whose status satisfies `counts` succeeds: the subjects it answers reach
/// their goals.
///
/// If a subject and one below it are both answered, only the lower one changes. Subjects that have reached
/// their goal or have no score stay unchanged.
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

/// The fraction `done / all`; `all` is at least 1.
#[derive(Clone, Copy)]
struct Share {
    done: i128,
    all: i128,
}

/// Accumulates the mean of shares: their sum is `numer / denom`.
struct Mean {
    numer: i128,
    denom: i128,
    count: i128,
}

/// Limit for the common denominator, which keeps the sums within `i128`. Shares that would exceed it are
/// rounded down to the current denominator instead. Measures with every step count from 1 to 50 stay within it.
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

    /// Rounded half up; `None` if no share was added.
    fn percent(&self) -> Option<u8> {
        let whole = self.denom * self.count;
        let halves = (self.numer * 200).checked_div(whole)?;
        u8::try_from((halves + 1) / 2).ok()
    }
}
