//! The way to a target: the least effort that takes a result there.
//!
//! What can move is what a result knows and can be worked on: an OIT item goes to 100 at once, a question
//! rises in steps of 5 points, and so does an indicator below which nothing is known. Of all sets of such
//! changes that reach the goal, [`path`] finds the first three in this order: least effort, higher total,
//! fewer changes, more done at the first subject in framework order where two sets differ. Sets that only
//! swap moves of equal share, effort and gain are one; the first of them stands for all.
//!
//! "Reaches" and every figure told are what [`analyse`] makes of [`what_if`]: whatever the search finds
//! is put through them before it is given.
//!
//! The search joins pieces of sets, from neighbouring subjects up to the total. What it leaves out is never
//! needed: `rule` says why of pieces that others are ahead of, `reach` of those from which no set can come
//! within the effort the search is at.

#[cfg(test)]
mod claims;
mod found;
mod goal;
mod growth;
mod join;
mod kept;
mod mixes;
mod moves;
mod obstacles;
mod pairs;
mod piece;
mod places;
mod reach;
mod rule;
mod search;
mod standing;
mod supply;
mod task;
mod terms;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use goal::Goal;
pub use obstacles::Obstacle;
pub use terms::PathTerms;

use self::moves::{Mover, movers};
use self::places::Places;
use self::search::Search;
use crate::{Analysis, Assessment, Exact, Framework, Score, Subject, analyse, what_if};

/// The answer to "how do we get there".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path {
    pub finding: PathFinding,
    /// Where the goal is reached, the best set and up to two different ones, best first. Where it is met
    /// already, the empty set. Where it cannot be reached, everything that can be done.
    pub sets: Vec<ChangeSet>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PathFinding {
    /// The result is there already.
    Met,
    /// By the sets given.
    Reached,
    /// Not even everything that can move, done in full, reaches the goal.
    OutOfReach(Vec<Obstacle>),
    /// Nothing can move: all that is known is locked, at 100, or a total or an instrument.
    NothingMoves(Vec<Obstacle>),
    /// Whether the goal is reached depends on these figures, which are not known.
    DependsOnUnknown(Vec<Subject>),
    /// The framework has no such level.
    NoSuchLevel,
}

/// Changes to be made together, and what comes of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSet {
    /// In framework order, one a subject.
    pub changes: Vec<PathChange>,
    pub effort: u64,
    /// As [`analyse`] gives it after the changes.
    pub total: Option<Score>,
    /// The level shown then, as an index into `Framework::levels`.
    pub level: Option<usize>,
}

/// What is done about one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathChange {
    pub subject: Subject,
    pub from: Score,
    pub to: Score,
    pub effort: u64,
    /// Change × share, in points of the total: exact, so the total may differ by what it rounds.
    #[serde(with = "exact_text")]
    pub points: Exact,
}

/// The least effort from a result to a goal, or why there is none.
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
    let after = |steps: &[u32]| {
        let changes = changes(&places, &movers, steps);
        let scores: BTreeMap<_, _> = changes.iter().map(|c| (c.subject, c.to)).collect();
        let analysis = analyse(framework, &what_if(framework, assessment, &scores));
        (change_set(changes, &analysis), analysis)
    };
    let search = Search::new(&places, &movers, &present);
    let found = found::first(conditions.iter().flat_map(|way| search.sets(way)));
    let sets = found.iter().map(|set| after(&set.steps));
    let reaching = sets.filter(|(_, analysis)| goal.is_reached(analysis));
    let sets: Vec<_> = reaching.map(|(set, _)| set).collect();
    if !sets.is_empty() {
        return Path::new(PathFinding::Reached, sets);
    }
    let everything: Vec<_> = movers.iter().map(Mover::steps).collect();
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

/// What so many steps of each mover are.
fn changes(places: &Places, movers: &[Mover], steps: &[u32]) -> Vec<PathChange> {
    let taken = movers.iter().zip(steps).filter(|&(_, &steps)| steps > 0);
    taken
        .map(|(mover, &steps)| {
            let row = &places.rows[mover.place];
            let to = mover.after(steps);
            PathChange {
                subject: row.figure.subject,
                from: mover.from,
                to,
                effort: mover.effort * u64::from(steps),
                points: (to.exact() - mover.from.exact()) * row.share,
            }
        })
        .collect()
}

/// An exact value as the text "5/2", so that no float ever touches it.
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
