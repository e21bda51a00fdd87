//! What can move, and in what steps.

use super::places::Places;
use super::terms::PathTerms;
use crate::{Score, Subject};

/// A step of a question or an indicator: 5.00 points.
const STEP: u16 = 500;

/// A subject that can rise.
pub(super) struct Mover {
    pub(super) place: usize,
    pub(super) from: Score,
    /// Of one step.
    pub(super) effort: u64,
    /// In hundredths; the last one may be shorter.
    step: u16,
}

impl Mover {
    /// How many steps there are to 100.
    pub(super) fn steps(&self) -> u32 {
        let missing = Score::FULL.hundredths() - self.from.hundredths();
        u32::from(missing.div_ceil(self.step))
    }

    pub(super) fn after(&self, steps: u32) -> Score {
        let to = u32::from(self.from.hundredths()) + u32::from(self.step) * steps;
        let to = u16::try_from(to).unwrap_or(u16::MAX);
        Score::from_hundredths(to).unwrap_or(Score::FULL)
    }

    /// What so many steps add, in hundredths.
    pub(super) fn gain(&self, steps: u32) -> u16 {
        self.after(steps).hundredths() - self.from.hundredths()
    }
}

/// All that can rise, in framework order.
pub(super) fn movers(places: &Places, terms: &PathTerms) -> Vec<Mover> {
    let free = |&place: &usize| lock_of(places, place, terms).is_none();
    (0..places.rows.len())
        .filter(free)
        .filter_map(|place| {
            let from = beginning(places, place)?;
            let subject = places.subject(place);
            Some(Mover {
                place,
                from,
                effort: u64::from(terms.effort(subject).get()),
                step: match subject {
                    Subject::Item(_) => Score::FULL.hundredths() - from.hundredths(),
                    _ => STEP,
                },
            })
        })
        .collect()
}

/// Where a subject would start from; none if it cannot rise, locked or not.
pub(super) fn beginning(places: &Places, place: usize) -> Option<Score> {
    let figure = &places.rows[place].figure;
    let is_worked_on = match figure.subject {
        Subject::Item(_) | Subject::Question(_) => true,
        Subject::Indicator(_) => !places.is_told_below(place),
        _ => false,
    };
    figure.published.filter(|&score| is_worked_on && score < Score::FULL)
}

/// The topmost lock on a subject: its own or one above it.
pub(super) fn lock_of(places: &Places, place: usize, terms: &PathTerms) -> Option<Subject> {
    let above = places.upwards(place).map(|above| places.subject(above));
    above.filter(|subject| terms.locked.contains(subject)).last()
}
