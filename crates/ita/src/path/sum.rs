//! Which gains are summed on the way from the movers up to the total.
//!
//! Gains below a figure are counted in units small enough for every mean to be a whole number of them. A
//! sub-indicator without a published figure has no sum of its own: its items count in its indicator's sum,
//! because nothing is rounded in between.

use num_integer::Integer;

use super::effort::Mover;
use super::frontier::{Frontier, Need};
use super::goal::Conditions;
use super::instrument::InstrumentModel;
use super::places::Places;
use super::rounding::{FULL, Rounding};
use crate::Exact;

/// Gains that are added up, in framework order.
pub(super) struct Sum {
    pub(super) parts: Vec<SumPart>,
    /// What can be gained before each part, and at last by all parts.
    before: Vec<Frontier>,
    /// What can be gained after each part.
    after: Vec<Frontier>,
    /// What can be gained without each part. Empty for movers: all of their few pieces are looked at.
    others: Vec<Frontier>,
}

pub(super) struct SumPart {
    pub(super) source: Source,
    /// In units of the sum.
    frontier: Frontier,
}

pub(super) enum Source {
    /// The index of a mover, each hundredth of which counts `factor` times.
    Mover { index: usize, factor: i128 },
    /// A figure in hundredths, each of which counts `factor` times.
    Figure { sum: Sum, rounding: Rounding, factor: i128 },
    /// An instrument, which adds hundredths to the total. Its sum counts hundredths of its indicators; with
    /// less than `least` it does not meet the conditions (`None`: it cannot meet them).
    Instrument { sum: Sum, model: InstrumentModel, least: Option<i128> },
}

impl Sum {
    /// The hundredths that the instruments add to the total.
    pub(super) fn of_instruments(
        places: &Places,
        movers: &[Mover],
        conditions: &Conditions,
    ) -> Self {
        let part = |&place: &usize| {
            let indicators = places.children[place].iter();
            let sources = indicators.filter_map(|&place| source(places, movers, place, 1));
            let sum = Self::new(sources.map(|source| SumPart::new(source, movers)).collect());
            let model = InstrumentModel::new(places, place, conditions);
            let least = model.least(sum.most());
            SumPart::new(Source::Instrument { sum, model, least }, movers)
        };
        Self::new(places.instruments().iter().map(part).collect())
    }

    fn new(parts: Vec<SumPart>) -> Self {
        let mut before = vec![Frontier::nothing()];
        for (place, part) in parts.iter().enumerate() {
            before.push(before[place].join(&part.frontier));
        }
        let mut after = vec![Frontier::nothing()];
        for (place, part) in parts.iter().skip(1).rev().enumerate() {
            after.push(part.frontier.join(&after[place]));
        }
        after.reverse();
        let others = parts.iter().enumerate().map(|(place, part)| match part.source {
            Source::Mover { .. } => Frontier::nothing(),
            Source::Figure { .. } | Source::Instrument { .. } => before[place].join(&after[place]),
        });
        Self { others: others.collect(), parts, before, after }
    }

    /// What can be gained by all parts.
    pub(super) fn all(&self) -> &Frontier {
        &self.before[self.parts.len()]
    }

    pub(super) fn most(&self) -> i128 {
        self.all().most().unwrap_or(0)
    }

    /// What a piece of one part needs, which is not a mover.
    pub(super) fn need_of(&self, place: usize, need: &Need) -> Need {
        need.without(&self.others[place], &self.parts[place].frontier)
    }

    /// What a piece of all parts up to one of them needs.
    pub(super) fn need_until(&self, place: usize, need: &Need) -> Need {
        need.without(&self.after[place], &self.before[place + 1])
    }
}

impl SumPart {
    fn new(source: Source, movers: &[Mover]) -> Self {
        let frontier = match &source {
            Source::Mover { index, factor } => {
                let mover = &movers[*index];
                let all = mover.rungs.len();
                let option = |rungs| (mover.effort(rungs), i128::from(mover.gain(rungs)) * factor);
                Frontier::new((0..=all).map(option), mover.effort(all))
            }
            Source::Figure { sum, rounding, factor } => {
                sum.all().map(|gain| Some(rounding.gain(gain) * factor))
            }
            Source::Instrument { sum, model, least } => {
                let may_meet = |gain: i128| least.is_some_and(|least| gain >= least);
                sum.all().map(|gain| may_meet(gain).then(|| model.points(gain)))
            }
        };
        Self { source, frontier }
    }

    /// What the gain of its mover or of its own sum adds to the sum. `None` if an instrument does not meet
    /// the conditions with it.
    pub(super) fn gain(&self, gain: i128) -> Option<i128> {
        match &self.source {
            Source::Mover { factor, .. } => Some(gain * factor),
            Source::Figure { rounding, factor, .. } => Some(rounding.gain(gain) * factor),
            Source::Instrument { model, .. } => model.meets(gain).then(|| model.points(gain)),
        }
    }
}

/// The source of an indicator's or a published figure's gain. `None` if nothing at or below it can move.
fn source(places: &Places, movers: &[Mover], place: usize, factor: i128) -> Option<Source> {
    if let Some(index) = mover_at(movers, place) {
        return Some(Source::Mover { index, factor });
    }
    let mut weights = Vec::new();
    weigh(places, movers, (place, Exact::from_integer(1)), &mut weights);
    let figure = &places.rows[place].figure;
    let children = &places.children[place];
    // What the figure is rounded from, in hundredths: each child's share of the mean.
    let number = i64::try_from(children.len()).unwrap_or(1);
    let share = |&child: &usize| Some(places.rows[child].figure.exact? * 100 / number);
    let shares: Option<Vec<Exact>> = children.iter().map(share).collect();
    let shares = shares.filter(|_| figure.published.is_none()).unwrap_or_default();
    let all = weights.iter().map(|(_, weight)| weight).chain(&shares);
    let unit = all.fold(1, |unit: i128, exact| unit.lcm(&(*exact.denom()).into()));
    let sources = weights
        .iter()
        .filter_map(|&(child, weight)| source(places, movers, child, whole(weight, unit)));
    let parts: Vec<_> = sources.map(|source| SumPart::new(source, movers)).collect();
    let rounding = Rounding {
        unit,
        base: shares.iter().map(|share| whole(*share, unit)).sum(),
        room: figure.published.map(|score| FULL - i128::from(score.hundredths())),
    };
    (!parts.is_empty()).then(|| Source::Figure { sum: Sum::new(parts), rounding, factor })
}

/// Finds what moves a figure: the movers and the published figures below it, with their weights in its mean.
fn weigh(
    places: &Places,
    movers: &[Mover],
    (place, weight): (usize, Exact),
    weights: &mut Vec<(usize, Exact)>,
) {
    let children = &places.children[place];
    let each = weight / i64::try_from(children.len()).unwrap_or(1).max(1);
    for &child in children {
        if mover_at(movers, child).is_some() || places.rows[child].figure.published.is_some() {
            weights.push((child, each));
        } else {
            weigh(places, movers, (child, each), weights);
        }
    }
}

fn mover_at(movers: &[Mover], place: usize) -> Option<usize> {
    movers.binary_search_by_key(&place, |mover| mover.place).ok()
}

/// Counts in units, a multiple of the denominator of which make one.
fn whole(exact: Exact, unit: i128) -> i128 {
    i128::from(*exact.numer()) * (unit / i128::from(*exact.denom()))
}
