//! The effort model: what can be raised, in which steps, and the effort of each.
//!
//! The search knows efforts only by the rungs of each mover, so any other rule of effort is a change to this
//! file alone.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::places::Places;
use crate::{Score, Subject};

/// A step of a question or an indicator, in hundredths: 5.00 points.
const STEP: usize = 500;

/// What a person says about effort, in whole numbers of a unit of their own: only the proportions matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathTerms {
    /// Effort of bringing an OIT item to 100.
    pub item: NonZeroU32,
    /// Effort of one step of a question.
    pub question: NonZeroU32,
    /// Effort of one step of an indicator.
    pub indicator: NonZeroU32,
    /// Effort of the subjects that differ from the usual one of their kind.
    #[serde(default)]
    pub own: BTreeMap<Subject, NonZeroU32>,
    /// Subjects that must not change, with everything below them.
    #[serde(default)]
    pub locked: BTreeSet<Subject>,
}

impl PathTerms {
    /// The same effort for everything, nothing locked.
    pub fn even() -> Self {
        Self {
            item: NonZeroU32::MIN,
            question: NonZeroU32::MIN,
            indicator: NonZeroU32::MIN,
            own: BTreeMap::new(),
            locked: BTreeSet::new(),
        }
    }

    /// The effort of an item, or of one step of a question or an indicator.
    pub fn effort(&self, subject: Subject) -> NonZeroU32 {
        let usual = match subject {
            Subject::Item(_) => self.item,
            Subject::Question(_) => self.question,
            _ => self.indicator,
        };
        self.own.get(&subject).copied().unwrap_or(usual)
    }
}

/// A subject that can be raised.
pub(super) struct Mover {
    pub(super) place: usize,
    pub(super) from: Score,
    /// The scores it can be raised to, ascending, the last one 100; never empty.
    pub(super) rungs: Vec<Rung>,
}

pub(super) struct Rung {
    pub(super) to: Score,
    /// From the present score up to this one.
    pub(super) effort: u64,
}

impl Mover {
    /// The score after so many rungs.
    pub(super) fn score(&self, rungs: usize) -> Score {
        rungs.checked_sub(1).map_or(self.from, |last| self.rungs[last].to)
    }

    /// How far so many rungs raise it, in hundredths.
    pub(super) fn gain(&self, rungs: usize) -> u16 {
        self.score(rungs).hundredths() - self.from.hundredths()
    }

    /// The effort of so many rungs.
    pub(super) fn effort(&self, rungs: usize) -> u64 {
        rungs.checked_sub(1).map_or(0, |last| self.rungs[last].effort)
    }
}

/// Everything that can be raised, in framework order.
pub(super) fn movers(places: &Places, terms: &PathTerms) -> Vec<Mover> {
    let free = |&place: &usize| lock_of(places, place, terms).is_none();
    (0..places.rows.len())
        .filter(free)
        .filter_map(|place| {
            let from = start(places, place)?;
            let rungs = rungs(places.subject(place), from, terms);
            Some(Mover { place, from, rungs })
        })
        .collect()
}

/// An item goes to 100 at once, a question or an indicator in steps, the last of which may be shorter.
fn rungs(subject: Subject, from: Score, terms: &PathTerms) -> Vec<Rung> {
    let effort = u64::from(terms.effort(subject).get());
    let full = Score::FULL.hundredths();
    let step = match subject {
        Subject::Item(_) => usize::from(full),
        _ => STEP,
    };
    let below_full = (from.hundredths()..full).step_by(step).skip(1);
    let scores = below_full.filter_map(|score| Score::from_hundredths(score).ok());
    let scores = scores.chain([Score::FULL]);
    scores.zip(1..).map(|(to, steps)| Rung { to, effort: effort * steps }).collect()
}

/// The score a subject would be raised from, locked or not. `None` if it is not itself worked on, has no
/// published score or is at 100.
pub(super) fn start(places: &Places, place: usize) -> Option<Score> {
    let figure = &places.rows[place].figure;
    let is_worked_on = match figure.subject {
        Subject::Item(_) | Subject::Question(_) => true,
        Subject::Indicator(_) => !places.has_scores_below(place),
        _ => false,
    };
    figure.published.filter(|&score| is_worked_on && score < Score::FULL)
}

/// The topmost lock on a subject: its own or that of a subject above it.
pub(super) fn lock_of(places: &Places, place: usize, terms: &PathTerms) -> Option<Subject> {
    let above = places.upwards(place).map(|above| places.subject(above));
    above.filter(|subject| terms.locked.contains(subject)).last()
}
