//! How what is below a subject carries it up: the arithmetic of `what_if` in whole numbers.
//!
//! The gains of what is below a subject are summed in units small enough to keep every mean whole. An
//! indicator, and whatever is published, follows in whole hundredths; a sub-indicator nothing is published
//! for stays exact.

use std::ops::Range;

use super::moves::Mover;
use super::places::Places;
use super::rule::Rule;
use crate::analysis::Figure;
use crate::{Exact, Score, Subject};

/// A subject that rises when something at or below it does.
pub(super) enum Growth {
    /// By its place among the movers.
    Mover {
        index: usize,
        most: i128,
    },
    Branch(Branch),
}

pub(super) struct Branch {
    pub(super) place: usize,
    pub(super) children: Vec<Child>,
    /// How many units of the sum make a hundredth of the subject.
    pub(super) unit: i128,
    /// None where the sum is not rounded.
    lift: Option<Lift>,
}

pub(super) struct Child {
    pub(super) growth: Growth,
    /// How many units of the sum one unit of its gain makes.
    pub(super) factor: i128,
    pub(super) places: Range<usize>,
}

/// From a sum to hundredths.
struct Lift {
    /// The sum at present where the figure is rounded from it, else nothing.
    base: i128,
    /// How far a published figure can rise.
    room: Option<i128>,
}

impl Growth {
    /// None where nothing at or below a place moves.
    pub(super) fn new(places: &Places, movers: &[Mover], place: usize) -> Option<Self> {
        if let Ok(index) = movers.binary_search_by_key(&place, |mover| mover.place) {
            let most = movers[index].gain(movers[index].steps()).into();
            return Some(Self::Mover { index, most });
        }
        let below = &places.children[place];
        let grown = below.iter().filter_map(|&child| {
            let growth = Self::new(places, movers, child)?;
            Some((places.whole(child), growth))
        });
        let grown: Vec<_> = grown.collect();
        if grown.is_empty() {
            return None;
        }
        let figures = below.iter().map(|&child| &places.rows[child].figure);
        let present: Vec<_> = figures.map(|f| f.exact.map(hundredths)).collect();
        let gains = grown.iter().map(|(_, growth)| growth.fineness());
        let known = present.iter().flatten().map(|exact| (*exact.denom()).into());
        let fine = gains.chain(known).fold(1, lcm);
        let children = grown.into_iter().map(|(places, growth)| Child {
            factor: fine / growth.fineness(),
            growth,
            places,
        });
        let sum = present.iter().map(|exact| Some(whole((*exact)?, fine)));
        Some(Self::Branch(Branch {
            place,
            children: children.collect(),
            unit: fine * i128::try_from(below.len()).unwrap_or(1),
            lift: Lift::new(&places.rows[place].figure, sum.sum()),
        }))
    }

    /// What a sum below, or its own gain, makes of it.
    pub(super) fn after(&self, sum: i128) -> i128 {
        match self {
            Self::Mover { .. } => sum,
            Self::Branch(branch) => branch.after(sum),
        }
    }

    /// What everything at or below it, done in full, gains it.
    fn most(&self) -> i128 {
        match self {
            Self::Mover { most, .. } => *most,
            Self::Branch(branch) => branch.after(branch.most()),
        }
    }

    /// How many units of its gain make a hundredth.
    fn fineness(&self) -> i128 {
        match self {
            Self::Branch(branch) if branch.lift.is_none() => branch.unit,
            _ => 1,
        }
    }
}

impl Lift {
    /// `sum` is that of the figures below, where all are known.
    fn new(figure: &Figure, sum: Option<i128>) -> Option<Self> {
        match (figure.published, figure.subject) {
            (Some(published), _) => Some(Self {
                base: 0,
                room: Some((Score::FULL.hundredths() - published.hundredths()).into()),
            }),
            (None, Subject::Indicator(_)) => Some(Self { base: sum.unwrap_or(0), room: None }),
            (None, _) => None,
        }
    }
}

impl Branch {
    /// What a sum of gains below makes of the subject: hundredths, or the sum itself.
    fn after(&self, sum: i128) -> i128 {
        let Some(lift) = &self.lift else {
            return sum;
        };
        let rounded = |sum| half_up(sum, self.unit);
        let moved = rounded(lift.base + sum) - rounded(lift.base);
        lift.room.map_or(moved, |room| moved.min(room))
    }

    /// What holds of its sums, where `above` holds of its gains.
    pub(super) fn rule(&self, above: Rule) -> Rule {
        let Some(lift) = &self.lift else {
            return above;
        };
        let moved = half_up(lift.base + self.most(), self.unit) - half_up(lift.base, self.unit);
        above.of_sums(self.unit, lift.room.is_some_and(|room| moved > room))
    }

    /// The sum of everything below, done in full.
    pub(super) fn most(&self) -> i128 {
        let children = self.children.iter();
        children.map(|child| child.growth.most() * child.factor).sum()
    }
}

/// Rounds half up to a whole number.
pub(super) fn half_up(numer: i128, denom: i128) -> i128 {
    (2 * numer + denom).div_euclid(2 * denom)
}

/// In hundredths of a point.
pub(super) fn hundredths(exact: Exact) -> Exact {
    exact * 100
}

/// In units of which `fine` make one, a multiple of the denominator.
fn whole(exact: Exact, fine: i128) -> i128 {
    i128::from(*exact.numer()) * (fine / i128::from(*exact.denom()))
}

fn lcm(a: i128, b: i128) -> i128 {
    fn gcd(a: i128, b: i128) -> i128 {
        if b == 0 { a } else { gcd(b, a % b) }
    }
    a / gcd(a, b) * b
}
