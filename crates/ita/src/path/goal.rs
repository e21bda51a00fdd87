//! What is to be reached, and what that asks of which figures.

use serde::{Deserialize, Serialize};

use super::places::Places;
use crate::{Analysis, Framework, Instrument, Score, Subject};

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// A total of this or more.
    Total(Score),
    /// This or more in each instrument, as rounded.
    EveryInstrument(Score),
    /// This level or a higher one: an index into `Framework::levels`.
    Level(usize),
}

/// One way to meet a goal: minimums that are enough together.
pub(super) struct Conditions {
    pub(super) total: Score,
    /// Of instruments and parts of the EIT, by place.
    pub(super) minimums: Vec<(usize, Score)>,
}

impl Goal {
    /// Whether a result has reached it, as the analysis has it. A level is reached if it is shown, or if
    /// no lower one is possible.
    pub fn is_reached(self, analysis: &Analysis) -> bool {
        match self {
            Self::Total(least) => analysis.total.is_some_and(|total| total >= least),
            Self::EveryInstrument(least) => Instrument::ALL.iter().all(|&instrument| {
                let row = analysis.row(Subject::Instrument(instrument));
                row.and_then(|row| row.figure.value()) >= Some(least)
            }),
            Self::Level(goal) => {
                let level = &analysis.level;
                let lowest = level.shown.or(level.possible.last().copied());
                lowest.is_some_and(|lowest| lowest <= goal)
            }
        }
    }
}

/// The ways to meet a goal, any of which will do; or the unknown figures without which none can be told.
///
/// An unknown instrument is never counted on, nor one part of the EIT known without the other. Where both
/// are unknown the EIT itself says what they are at least.
pub(super) fn conditions(
    framework: &Framework,
    places: &Places,
    present: &Analysis,
    goal: Goal,
) -> Result<Vec<Conditions>, Vec<Subject>> {
    let instruments = places.instruments();
    let unknown = instruments.iter().filter(|&&place| !places.is_known(place));
    let unknown: Vec<_> = unknown.map(|&place| places.subject(place)).collect();
    match goal {
        Goal::EveryInstrument(_) if !unknown.is_empty() => Err(unknown),
        Goal::Total(_) | Goal::Level(_) if present.total.is_none() => Err(unknown),
        Goal::EveryInstrument(least) => Ok(vec![Conditions {
            total: Score::ZERO,
            minimums: instruments.iter().map(|&place| (place, least)).collect(),
        }]),
        Goal::Total(total) => Ok(vec![Conditions { total, minimums: Vec::new() }]),
        Goal::Level(goal) => levels(framework, places, goal),
    }
}

/// The conditions of a level, and of every higher one that does not ask for as much or more.
fn levels(
    framework: &Framework,
    places: &Places,
    goal: usize,
) -> Result<Vec<Conditions>, Vec<Subject>> {
    let tested: Vec<_> = (0..places.rows.len())
        .filter(|&place| framework.level_tests.contains(&places.subject(place)))
        .collect();
    let untold: Vec<_> = tested
        .iter()
        .filter(|&&place| !is_told(places, place))
        .map(|&place| places.subject(place))
        .collect();
    let upwards = &framework.levels[..=goal];
    let mut ways = Vec::new();
    for (index, level) in upwards.iter().enumerate() {
        let (total, each) = (level.min_total, level.min_instrument);
        let mut lower = upwards[index + 1..].iter();
        if lower.any(|lower| lower.min_total <= total && lower.min_instrument <= each) {
            continue;
        }
        if each > Score::ZERO && !untold.is_empty() {
            return Err(untold);
        }
        let tested = tested.iter().filter(|_| each > Score::ZERO);
        let minimums = tested.map(|&place| (place, each)).collect();
        ways.push(Conditions { total, minimums });
    }
    Ok(ways)
}

/// Whether a tested figure is known or, for a part of the EIT, bounded by the whole alone.
fn is_told(places: &Places, place: usize) -> bool {
    if places.is_known(place) {
        return true;
    }
    let Some(whole) = places.upwards(place).nth(1) else {
        return false;
    };
    // A part "passed" without a score is bounded in a way that a change would undo.
    let is_bare = |&part: &usize| !places.is_known(part) && places.rows[part].passed.is_none();
    let parts = &places.parts[whole];
    parts.contains(&place) && places.is_known(whole) && parts.iter().all(is_bare)
}
