//! Goals, and the figures each of them asks for.

use serde::{Deserialize, Serialize};

use super::places::Places;
use crate::{Analysis, Framework, Instrument, Score, Subject};

/// A goal that a person sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// A total of at least this.
    Total(Score),
    /// At least this in each instrument, as rounded.
    EveryInstrument(Score),
    /// At least this level: an index into `Framework::levels`, where the highest comes first.
    Level(usize),
}

/// Minimums with which a goal is reached.
pub(super) struct Conditions {
    pub(super) total: Score,
    /// Of instruments and parts of the EIT, by their places.
    pub(super) minimums: Vec<(usize, Score)>,
}

impl Goal {
    /// Whether an analysis says that it is reached. A level is reached if it is shown, or if no lower one
    /// is possible.
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

/// All conditions with any of which the goal is reached; or the figures that have to be known first.
///
/// Nothing is assumed of an unknown instrument, nor of one part of the EIT if only the other is known. If
/// both parts are unknown, the EIT as a whole says what they are at least.
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

/// The conditions of a level, and of each higher one that asks for less in some respect: a level of more
/// total may ask for less of the instruments.
fn levels(
    framework: &Framework,
    places: &Places,
    goal: usize,
) -> Result<Vec<Conditions>, Vec<Subject>> {
    let tested: Vec<_> = (0..places.rows.len())
        .filter(|&place| framework.level_tests.contains(&places.subject(place)))
        .collect();
    let undecided: Vec<_> = tested
        .iter()
        .filter(|&&place| !is_decided(places, place))
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
        if each > Score::ZERO && !undecided.is_empty() {
            return Err(undecided);
        }
        let tested = tested.iter().filter(|_| each > Score::ZERO);
        let minimums = tested.map(|&place| (place, each)).collect();
        ways.push(Conditions { total, minimums });
    }
    Ok(ways)
}

/// Whether it can be said that a tested figure reaches its minimum: it is known or, for a part of the EIT,
/// bounded by the whole alone.
fn is_decided(places: &Places, place: usize) -> bool {
    if places.is_known(place) {
        return true;
    }
    let Some(whole) = places.upwards(place).nth(1) else {
        return false;
    };
    // The bound of a part that is only known to have passed, or not, would not survive a change.
    let is_bare = |&part: &usize| !places.is_known(part) && places.rows[part].passed.is_none();
    let parts = &places.parts[whole];
    parts.contains(&place) && places.is_known(whole) && parts.iter().all(is_bare)
}
