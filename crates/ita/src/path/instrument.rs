//! What an instrument's figure and its points in the total become: the arithmetic of `what_if` in whole
//! numbers.
//!
//! All of it depends only on how many hundredths the instrument's indicators gain together.

use super::goal::Conditions;
use super::piece::Margins;
use super::places::Places;
use super::rounding::{FULL, Rounding, ceiling, half_up};
use crate::order::sort_places;
use crate::{Exact, Score};

pub(super) struct InstrumentModel {
    figure: FigureSource,
    /// How many indicators it has.
    indicators: i128,
    /// Its share of the total.
    share: Exact,
    /// The published figures of its parts, in hundredths.
    parts: Vec<Option<i128>>,
    /// What the conditions ask for, in hundredths.
    tests: Vec<(Tested, i128)>,
}

/// Where the instrument's figure comes from; figures in hundredths.
enum FigureSource {
    Published {
        figure: i128,
        rounding: Rounding,
    },
    /// The mean of its parts, all of them published: their sum, and what the indicators' gain adds to it if
    /// it is counted once for each part.
    Parts {
        sum: i128,
        rounding: Rounding,
    },
    /// The exact mean of its indicators: their sum.
    Indicators(i128),
    Unknown,
}

#[derive(Clone, Copy)]
enum Tested {
    Whole,
    Part(usize),
    /// A part of which nothing but the whole is known: the least it can be.
    UnknownPart,
}

impl InstrumentModel {
    pub(super) fn new(places: &Places, place: usize, conditions: &Conditions) -> Self {
        let published = |place: usize| {
            places.rows[place].figure.published.map(|score| i128::from(score.hundredths()))
        };
        let parts: Vec<_> = places.parts[place].iter().map(|&part| published(part)).collect();
        let all_parts: Option<Vec<i128>> = parts.iter().copied().collect();
        let indicators = count(places.children[place].len());
        let rounding = |room| Rounding { unit: indicators, base: 0, room: Some(room) };
        let row = &places.rows[place];
        let figure = match (published(place), row.figure.exact, all_parts) {
            (Some(figure), ..) => {
                FigureSource::Published { figure, rounding: rounding(FULL - figure) }
            }
            (None, Some(_), Some(parts)) if !parts.is_empty() => {
                let sum = parts.iter().sum();
                FigureSource::Parts { sum, rounding: rounding(FULL * count(parts.len()) - sum) }
            }
            (None, Some(exact), _) => {
                let (numer, denom) = (i128::from(*exact.numer()), i128::from(*exact.denom()));
                FigureSource::Indicators(numer * 100 * indicators / denom)
            }
            (None, None, _) => FigureSource::Unknown,
        };
        let test = |&(tested, least): &(usize, Score)| {
            let part = places.parts[place].iter().position(|&part| part == tested);
            let tested = match part {
                Some(part) if parts[part].is_some() => Tested::Part(part),
                Some(_) => Tested::UnknownPart,
                None => (tested == place).then_some(Tested::Whole)?,
            };
            Some((tested, i128::from(least.hundredths())))
        };
        let tests = conditions.minimums.iter().filter_map(test).collect();
        Self { figure, indicators, share: row.share, tests, parts }
    }

    /// Its points in the total at present, in hundredths. `None` if they are unknown.
    pub(super) fn present_points(&self) -> Option<i128> {
        Some(self.points_of(self.figure(0)?))
    }

    /// What a gain of its indicators adds to the total, in hundredths.
    pub(super) fn points(&self, gain: i128) -> i128 {
        match (self.figure(gain), self.figure(0)) {
            (Some(after), Some(before)) => self.points_of(after) - self.points_of(before),
            _ => self.points_of((gain, self.indicators)),
        }
    }

    /// The smallest gain of its indicators that adds so many hundredths to the total. `None` if not even
    /// `most` does.
    pub(super) fn gain_for(&self, points: i128, most: i128) -> Option<i128> {
        first_up_to(most, |gain| self.points(gain) >= points)
    }

    /// Whether the conditions are met with a gain of its indicators.
    pub(super) fn meets(&self, gain: i128) -> bool {
        self.tests.iter().all(|&(tested, least)| {
            let figure = match tested {
                Tested::Whole => self.figure(gain),
                Tested::Part(part) => self.parts_after(gain)[part].map(|part| (part, 1)),
                Tested::UnknownPart => self.figure(gain).map(|(numer, denom)| {
                    let parts = count(self.parts.len());
                    (numer * parts - FULL * (parts - 1) * denom, denom)
                }),
            };
            figure.is_some_and(|(numer, denom)| half_up(numer, denom) >= least)
        })
    }

    /// The smallest gain up to `most` that meets the conditions.
    pub(super) fn least(&self, most: i128) -> Option<i128> {
        let margin = self.margin();
        // A gain that meets them may be followed by greater ones that do not, but only within the margin.
        let soon = first_up_to(most, |gain| (gain..=gain + margin).any(|gain| self.meets(gain)))?;
        (soon..=most).find(|&gain| self.meets(gain))
    }

    /// Margins for gains of its indicators, which gain at most `most`. `is_higher`: more points are certain
    /// to bring a higher total.
    pub(super) fn margins(&self, most: i128, is_higher: bool) -> Margins {
        let is_capped = self.cap().is_some_and(|cap| cap < most);
        let (numer, denom) = (i128::from(*self.share.numer()), i128::from(*self.share.denom()));
        let higher = (is_higher && !is_capped && numer > 0).then(|| match self.figure {
            // The figure rises in whole hundredths: as many as make a hundredth of the total.
            FigureSource::Published { .. } | FigureSource::Parts { .. } => {
                ceiling(denom, numer) * self.indicators
            }
            FigureSource::Indicators(_) | FigureSource::Unknown => {
                ceiling(denom * self.indicators, numer)
            }
        });
        Margins { safe: Some(self.margin()), higher }
    }

    /// With this much more gain no tested figure is lower.
    ///
    /// Two published parts share a gain in whole hundredths, and which of them gets an odd hundredth
    /// changes: as the gain of each goes from 1/3 to 2/3 and 3/3 of a hundredth, the second part gains 1, 0
    /// and 1. Both stay within a hundredth of their exact half.
    fn margin(&self) -> i128 {
        let is_part = |(tested, _): &(Tested, i128)| matches!(tested, Tested::Part(_));
        if self.tests.iter().any(is_part) { 2 * self.indicators } else { 0 }
    }

    /// The gain of its indicators that takes the figure to 100. `None` if they reach 100 with it.
    fn cap(&self) -> Option<i128> {
        match &self.figure {
            FigureSource::Published { rounding, .. } => rounding.cap(),
            FigureSource::Parts { rounding, .. } => {
                Some(ceiling(rounding.cap()?, count(self.parts.len())))
            }
            FigureSource::Indicators(_) | FigureSource::Unknown => None,
        }
    }

    /// The figure in hundredths, as numerator and denominator.
    fn figure(&self, gain: i128) -> Option<(i128, i128)> {
        match &self.figure {
            FigureSource::Published { figure, rounding } => Some((figure + rounding.gain(gain), 1)),
            FigureSource::Parts { sum, rounding } => {
                let parts = count(self.parts.len());
                Some((sum + rounding.gain(gain * parts), parts))
            }
            FigureSource::Indicators(sum) => Some((sum + gain, self.indicators)),
            FigureSource::Unknown => None,
        }
    }

    /// The parts in hundredths. All of them move alike, and what one cannot gain below 100 the others gain.
    fn parts_after(&self, gain: i128) -> Vec<Option<i128>> {
        let mut after = self.parts.clone();
        let mut order: Vec<_> = (0..after.len()).collect();
        sort_places(&mut order, &|a, b| self.parts[b].cmp(&self.parts[a]));
        // What the remaining parts gain together, times the number of indicators.
        let mut left = gain * count(order.len());
        for (done, &part) in order.iter().enumerate() {
            let remaining = count(order.len() - done);
            let before = self.parts[part];
            let now = before.map(|b| (b + half_up(left, remaining * self.indicators)).min(FULL));
            left -= match (now, before) {
                (Some(now), Some(before)) => (now - before) * self.indicators,
                _ => left / remaining,
            };
            after[part] = now;
        }
        after
    }

    fn points_of(&self, (numer, denom): (i128, i128)) -> i128 {
        half_up(numer * i128::from(*self.share.numer()), denom * i128::from(*self.share.denom()))
    }
}

/// The first number from 0 to `most` for which something holds that also holds for all greater ones.
fn first_up_to(most: i128, holds: impl Fn(i128) -> bool) -> Option<i128> {
    if !holds(most) {
        return None;
    }
    let (mut below, mut first) = (-1, most);
    while first - below > 1 {
        let middle = below + (first - below) / 2;
        if holds(middle) {
            first = middle;
        } else {
            below = middle;
        }
    }
    Some(first)
}

/// A divisor, so never zero.
fn count(len: usize) -> i128 {
    i128::try_from(len).unwrap_or(i128::MAX).max(1)
}
