//! Where an instrument stands, and where it would: `what_if`'s arithmetic once more.
//!
//! All it depends on is by how many hundredths its indicators have risen together.

use super::goal::Conditions;
use super::growth::{half_up, hundredths};
use super::places::Places;
use super::rule::Rule;
use super::supply::points;
use crate::order::sort_places;
use crate::{Exact, Score};

/// 100.00 in hundredths.
pub(super) const FULL: i64 = 10_000;

pub(super) struct Standing {
    figure: Figure,
    /// Of indicators.
    number: i64,
    /// Of the total.
    share: Exact,
    /// What is known of the parts of the EIT, in hundredths.
    parts: Vec<Option<i64>>,
    tests: Vec<(Tested, i64)>,
}

/// Where an instrument's figure comes from, in hundredths.
#[derive(Clone, Copy)]
enum Figure {
    Published(i64),
    /// The mean of its parts.
    OfParts,
    /// The mean of its indicators, whose sum this is.
    OfIndicators(i64),
    Unknown,
}

#[derive(Clone, Copy)]
enum Tested {
    Whole,
    Part(usize),
    /// The least any part can be where only the whole is known.
    UnknownPart,
}

impl Standing {
    pub(super) fn new(places: &Places, place: usize, conditions: &Conditions) -> Self {
        let row = &places.rows[place];
        let parts = &places.parts[place];
        let number = i64::try_from(places.children[place].len()).unwrap_or(1);
        let known: Vec<_> = parts
            .iter()
            .map(|&part| Some(places.rows[part].figure.published?.hundredths().into()))
            .collect();
        let figure = match (row.figure.published, row.figure.exact) {
            (Some(published), _) => Figure::Published(published.hundredths().into()),
            (None, Some(_)) if !known.is_empty() && !known.contains(&None) => Figure::OfParts,
            (None, Some(exact)) => Figure::OfIndicators((hundredths(exact) * number).to_integer()),
            (None, None) => Figure::Unknown,
        };
        let test = |&(tested, least): &(usize, Score)| {
            let part = parts.iter().position(|&part| part == tested);
            let tested = match part {
                Some(part) if known[part].is_some() => Tested::Part(part),
                Some(_) => Tested::UnknownPart,
                None => (tested == place).then_some(Tested::Whole)?,
            };
            Some((tested, i64::from(least.hundredths())))
        };
        Self {
            figure,
            number: number.max(1),
            share: row.share,
            tests: conditions.minimums.iter().filter_map(test).collect(),
            parts: known,
        }
    }

    /// What it is worth in the total now, in hundredths; none if it is unknown.
    pub(super) fn worth(&self) -> Option<i64> {
        Some(self.worth_of(self.figure(0)?))
    }

    /// What the total gains in hundredths.
    pub(super) fn points(&self, gain: i64) -> i64 {
        match (self.figure(gain), self.figure(0)) {
            (Some(after), Some(before)) => self.worth_of(after) - self.worth_of(before),
            _ => self.worth_of(Exact::new(gain, self.number)),
        }
    }

    pub(super) fn meets(&self, gain: i64) -> bool {
        self.tests.iter().all(|&(tested, least)| {
            let figure = match tested {
                Tested::Whole => self.figure(gain),
                Tested::Part(part) => self.parts(gain)[part].map(Exact::from_integer),
                Tested::UnknownPart => self.figure(gain).map(|whole| {
                    let parts = i64::try_from(self.parts.len()).unwrap_or(1);
                    whole * parts - FULL * (parts - 1)
                }),
            };
            figure.is_some_and(|figure| rounded(figure) >= least)
        })
    }

    /// The least gain that may meet the conditions, given that `most` is the greatest there is; none where
    /// no gain can. It may be less than what is needed, never more.
    pub(super) fn least(&self, most: i64) -> Option<i64> {
        let margin = self.margin();
        let top = ((most - margin).max(0)..=most).rev().find(|&gain| self.meets(gain))?;
        // Below `low` nothing is met but within the margin, at `high` something is.
        let (mut low, mut high) = (-1, top);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.meets(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some((high - margin).max(0))
    }

    /// The points its moves must have for its indicators to gain so much together: each can gain one
    /// hundredth by its own rounding, and half a one by that of what is below it.
    pub(super) fn supplied(&self, gain: i64) -> i128 {
        points((gain - 2 * self.number).into(), self.share / self.number)
    }

    /// How far the figure can rise by itself, in hundredths; none where its indicators end first.
    pub(super) fn room(&self) -> Option<i64> {
        match self.figure {
            Figure::Published(figure) => Some(FULL - figure),
            Figure::OfParts => Some((self.room_of_parts() + 1) / 2),
            Figure::OfIndicators(_) | Figure::Unknown => None,
        }
    }

    /// What holds of the gains of the indicators together, of which `most` is the greatest there is.
    pub(super) fn rule(&self, most: i64) -> Rule {
        let passes_full = match self.figure {
            Figure::Published(figure) => rounded(Exact::new(most, self.number)) > FULL - figure,
            Figure::OfParts => rounded(Exact::new(most * 2, self.number)) > self.room_of_parts(),
            Figure::OfIndicators(_) | Figure::Unknown => false,
        };
        let is_worth = self.share > Exact::from_integer(0);
        Rule {
            safe: Some(self.margin().into()),
            higher: (is_worth && !passes_full).then(|| {
                let hundredth = self.share.recip();
                let more = match self.figure {
                    // Whole hundredths of the figure, as many as make one of the total.
                    Figure::Published(_) | Figure::OfParts => hundredth.ceil() * self.number,
                    Figure::OfIndicators(_) | Figure::Unknown => (hundredth * self.number).ceil(),
                };
                more.to_integer().into()
            }),
        }
    }

    /// How far the parts can rise together.
    fn room_of_parts(&self) -> i64 {
        self.parts.iter().flatten().map(|part| FULL - part).sum()
    }

    /// How much more gain it takes until no tested figure can be lower.
    ///
    /// Two published parts share a gain in whole hundredths, and where it cannot be halved the one that
    /// gets more changes: with 1/3, 2/3 and 3/3 of a hundredth each the second gains 1, 0 and 1. Either
    /// stays within a hundredth of its exact half.
    fn margin(&self) -> i64 {
        let tests_parts = |(tested, _): &(Tested, i64)| matches!(tested, Tested::Part(_));
        if self.tests.iter().any(tests_parts) { 2 * self.number } else { 0 }
    }

    /// In hundredths, exact.
    fn figure(&self, gain: i64) -> Option<Exact> {
        let by = Exact::new(gain, self.number);
        match self.figure {
            Figure::Published(figure) => Some(Exact::from_integer(rounded(by + figure).min(FULL))),
            Figure::OfIndicators(sum) => Some(Exact::new(sum + gain, self.number)),
            Figure::OfParts => {
                let parts = self.parts(gain);
                let number = i64::try_from(parts.len()).unwrap_or(1);
                Some(Exact::new(parts.into_iter().flatten().sum(), number))
            }
            Figure::Unknown => None,
        }
    }

    /// The parts in hundredths: moved alike, and what one cannot take the other takes.
    fn parts(&self, gain: i64) -> Vec<Option<i64>> {
        let mut after = self.parts.clone();
        let mut order: Vec<_> = (0..after.len()).collect();
        sort_places(&mut order, &|a, b| self.parts[b].cmp(&self.parts[a]));
        let mut remaining = i64::try_from(order.len()).unwrap_or(1);
        let mut left = Exact::new(gain, self.number) * remaining;
        for part in order {
            let step = left / remaining;
            let now = self.parts[part].map(|before| rounded(step + before).min(FULL));
            left -= match (now, self.parts[part]) {
                (Some(now), Some(before)) => Exact::from_integer(now - before),
                _ => step,
            };
            remaining -= 1;
            after[part] = now;
        }
        after
    }

    fn worth_of(&self, figure: Exact) -> i64 {
        rounded(figure * self.share)
    }
}

/// Half up to a whole number.
fn rounded(value: Exact) -> i64 {
    let exact = half_up((*value.numer()).into(), (*value.denom()).into());
    i64::try_from(exact).unwrap_or(i64::MAX)
}
