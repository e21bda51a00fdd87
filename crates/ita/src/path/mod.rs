//! The path to a goal: the least effort that takes a result there.
//!
//! What can be raised is what is known and can be worked on: an OIT item goes to 100 at once, a question
//! rises in steps of 5 points, and so does an indicator below which nothing is known. Of all sets of such
//! changes that reach the goal, [`path`] finds the first three in this order: least effort, higher total,
//! fewer changes, more done at the first subject (in framework order) at which two sets differ. Sets that
//! differ only in swapped moves of equal share, effort and gain count as one, the first of them.
//!
//! The search adds up gains from the single subjects (`effort`) over indicators and instruments to the total
//! (`sum`). It knows the most that can be gained for each effort at every stage (`frontier`), so it looks
//! only at what can still reach the goal, and of that it keeps what may be part of the best sets (`piece`).
//! It computes with `what_if`'s rules in whole numbers (`rounding`, `instrument`); every set it finds then
//! goes through [`what_if`] and [`analyse`] themselves, which decide whether the goal is reached and give
//! every figure that is shown.
//!
//! Measured on random results of 2563, the largest year, built natively for size: half of the searches take
//! 4 ms, nine in ten 27 ms or less, one in a hundred 300 ms.

mod effort;
mod frontier;
mod goal;
mod instrument;
mod obstacles;
mod piece;
mod places;
mod rounding;
mod search;
mod sum;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use effort::PathTerms;
pub use goal::Goal;
pub use obstacles::Obstacle;

use self::effort::{Mover, movers};
use self::places::Places;
use crate::{Analysis, Assessment, Exact, Framework, Score, Subject, analyse, what_if};

/// The answer to the question of how a goal can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path {
    pub finding: PathFinding,
    /// If the goal can be reached: the best set and up to two others, best first. If it is met already: the
    /// empty set. If it cannot be reached: one set of everything that can be done.
    pub sets: Vec<ChangeSet>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PathFinding {
    /// The result meets the goal already.
    Met,
    /// The sets reach the goal.
    Reached,
    /// Even everything that can be done does not reach the goal.
    OutOfReach(Vec<Obstacle>),
    /// Nothing can be raised: whatever is known is locked, at 100, or only a total or an instrument.
    NothingMoves(Vec<Obstacle>),
    /// Whether the goal is reached depends on these figures, which are unknown.
    DependsOnUnknown(Vec<Subject>),
    /// The framework has no such level.
    NoSuchLevel,
}

/// Changes to be made together, and their result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSet {
    /// In framework order, at most one for each subject.
    pub changes: Vec<PathChange>,
    pub effort: u64,
    /// The total after the changes.
    pub total: Option<Score>,
    /// The level shown after the changes: an index into `Framework::levels`.
    pub level: Option<usize>,
}

/// A subject raised from one score to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathChange {
    pub subject: Subject,
    pub from: Score,
    pub to: Score,
    pub effort: u64,
    /// Change × share, in points of the total. Exact, so the total may rise by slightly more or less.
    #[serde(with = "exact_text")]
    pub points: Exact,
}

/// Finds the least effort from a result to a goal, or why the goal cannot be reached.
pub fn path(framework: &Framework, assessment: &Assessment, goal: Goal, terms: &PathTerms) -> Path {
    let present = analyse(framework, assessment);
    if goal.is_reached(&present) {
        let nothing = change_set(Vec::new(), &present);
        return Path::new(PathFinding::Met, vec![nothing]);
    }
    if matches!(goal, Goal::Level(level) if level >= framework.levels.len()) {
        return Path::new(PathFinding::NoSuchLevel, Vec::new());
    }
    let places = Places::new(&present.rows);
    let conditions = match goal::conditions(framework, &places, &present, goal) {
        Ok(conditions) => conditions,
        Err(unknown) => return Path::new(PathFinding::DependsOnUnknown(unknown), Vec::new()),
    };
    let movers = movers(&places, terms);
    let after = |rungs: &[usize]| {
        let changes = changes(&places, &movers, rungs);
        let scores: BTreeMap<_, _> = changes.iter().map(|c| (c.subject, c.to)).collect();
        let analysis = analyse(framework, &what_if(framework, assessment, &scores));
        (change_set(changes, &analysis), analysis)
    };
    let rolls_up = present.rows.first().is_some_and(|total| total.figure.computed.is_some());
    let published = present.total.filter(|_| !rolls_up);
    let found = search::best_sets(&places, &movers, published, &conditions);
    let sets = found.iter().map(|rungs| after(rungs));
    let reaching = sets.filter(|(_, analysis)| goal.is_reached(analysis));
    let sets: Vec<_> = reaching.map(|(set, _)| set).collect();
    if !sets.is_empty() {
        return Path::new(PathFinding::Reached, sets);
    }
    let everything: Vec<_> = movers.iter().map(|mover| mover.rungs.len()).collect();
    let (most, analysis) = after(&everything);
    let obstacles = obstacles::find(framework, &analysis, goal, terms);
    let finding = if movers.is_empty() {
        PathFinding::NothingMoves(obstacles)
    } else {
        PathFinding::OutOfReach(obstacles)
    };
    Path::new(finding, vec![most])
}

impl Path {
    fn new(finding: PathFinding, sets: Vec<ChangeSet>) -> Self {
        Self { finding, sets }
    }
}

fn change_set(changes: Vec<PathChange>, analysis: &Analysis) -> ChangeSet {
    ChangeSet {
        effort: changes.iter().map(|change| change.effort).sum(),
        changes,
        total: analysis.total,
        level: analysis.level.shown,
    }
}

/// The changes of a set in which each mover takes so many rungs.
fn changes(places: &Places, movers: &[Mover], rungs: &[usize]) -> Vec<PathChange> {
    let taken = movers.iter().zip(rungs).filter(|&(_, &rungs)| rungs > 0);
    taken
        .map(|(mover, &rungs)| {
            let row = &places.rows[mover.place];
            let to = mover.score(rungs);
            PathChange {
                subject: row.figure.subject,
                from: mover.from,
                to,
                effort: mover.effort(rungs),
                points: (to.exact() - mover.from.exact()) * row.share,
            }
        })
        .collect()
}

/// Serialises an exact value as text ("5/2"), so that no float ever touches it.
mod exact_text {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::Exact;

    pub(super) fn serialize<S: Serializer>(
        value: &Exact,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Exact, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
