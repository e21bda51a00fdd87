//! What a piece must gain so that a set can come of it within an effort.
//!
//! No other moves bring more than the [`Supply`] has for the effort that is left. What rounding can add is
//! taken off what is asked for beforehand.

use std::ops::Range;

use super::supply::{HUNDREDTH, Sums, Supply, ceiling};
use crate::Exact;

/// What a goal asks for, and all there is for it.
pub(super) struct Reach {
    supply: Supply,
    total: Demand,
    instruments: Vec<Demand>,
}

/// Points that must come from some places.
struct Demand {
    places: Range<usize>,
    points: i128,
    /// What they take at the least.
    effort: u64,
    /// What the dearest of them cost, as effort for points.
    price: (i128, i128),
}

/// What holds of all pieces within some places.
pub(super) struct Window {
    /// The most effort.
    limit: u64,
    rests: Vec<Rest>,
    /// The points of a unit of gain, as a ratio.
    worth: (i128, i128),
    /// At which losses are counted, as effort for points.
    price: (i128, i128),
    allowance: i128,
}

/// What all but a piece can bring of what is asked for.
struct Rest {
    points: i128,
    /// Of the piece and the rest together.
    limit: u64,
    sums: Sums,
}

impl Reach {
    /// `total` are the points asked for in all, `instruments` those from the places below each. None where
    /// all moves together do not bring them.
    pub(super) fn new(
        supply: Supply,
        total: (Range<usize>, i128),
        instruments: Vec<(Range<usize>, i128)>,
    ) -> Option<Self> {
        let demand = |(places, points)| Demand::new(&supply, places, points);
        Some(Self {
            total: demand(total)?,
            instruments: instruments.into_iter().map(demand).collect::<Option<_>>()?,
            supply,
        })
    }

    /// The least effort that might do.
    pub(super) fn effort(&self) -> u64 {
        self.total.effort.max(self.effort_of_instruments())
    }

    /// For pieces within some places, of whose gain so many units make a hundredth of something with this
    /// share of the total.
    pub(super) fn window(
        &self,
        within: &Range<usize>,
        (share, unit): (Exact, i128),
        limit: u64,
    ) -> Window {
        let is_elsewhere =
            |places: &Range<usize>| places.end <= within.start || within.end <= places.start;
        let holds =
            |places: &Range<usize>| places.start <= within.start && within.end <= places.end;
        let others = self.instruments.iter().filter(|own| is_elsewhere(&own.places));
        let own_limit = limit.saturating_sub(others.map(|own| own.effort).sum());
        let own = self.instruments.iter().find(|own| holds(&own.places));
        let rest = |demand: &Demand, limit| Rest {
            points: demand.points,
            limit,
            sums: self.supply.sums(&demand.places, within),
        };
        let total = rest(&self.total, limit);
        let own = own.map(|own| (rest(own, own_limit), own.price));
        // Losses tell most at the price of the demand that takes the most.
        let is_decisive = self.effort_of_instruments() >= self.total.effort;
        let (price, allowance) = match &own {
            Some((rest, price)) if is_decisive => (*price, rest.allowance(*price)),
            _ => (self.total.price, total.allowance(self.total.price)),
        };
        Window {
            limit: own_limit,
            rests: own.map(|own| own.0).into_iter().chain([total]).collect(),
            worth: (HUNDREDTH * i128::from(*share.numer()), unit * i128::from(*share.denom())),
            price,
            allowance,
        }
    }

    fn effort_of_instruments(&self) -> u64 {
        self.instruments.iter().map(|own| own.effort).sum()
    }
}

impl Demand {
    fn new(supply: &Supply, places: Range<usize>, points: i128) -> Option<Self> {
        let sums = supply.sums(&places, &(0..0));
        let enough = sums.partition_point(|sum| sum.1 < points);
        let to = *sums.get(enough)?;
        let from = enough.checked_sub(1).map_or(to, |before| sums[before]);
        let price = (i128::from(to.0 - from.0), (to.1 - from.1).max(1));
        let part = ceiling((points - from.1).max(0) * price.0, price.1);
        Some(Self {
            places,
            points,
            effort: from.0 + u64::try_from(part).unwrap_or(u64::MAX),
            price,
        })
    }
}

impl Window {
    /// The least gain a piece of this effort must have; none if no gain is enough.
    pub(super) fn least(&self, effort: u64) -> Option<i128> {
        if effort > self.limit {
            return None;
        }
        let points = self.rests.iter().map(|rest| rest.least(effort)).max()?;
        match self.worth {
            // Of an instrument without weight.
            (0, _) => (points <= 0).then_some(i128::MIN),
            (numer, denom) => Some((points * denom).div_euclid(numer)),
        }
    }

    /// What a piece takes beyond what its points cost elsewhere. The losses of two add up to no more than
    /// that of both together.
    pub(super) fn loss(&self, effort: u64, gain: i128) -> i128 {
        let points = ceiling(gain * self.worth.0, self.worth.1);
        i128::from(effort) * self.price.1 - points * self.price.0
    }

    /// The most a piece may lose.
    pub(super) fn allowance(&self) -> i128 {
        self.allowance
    }
}

impl Rest {
    /// The least points a piece of this effort must bring.
    fn least(&self, effort: u64) -> i128 {
        let left = self.limit.saturating_sub(effort);
        let next = self.sums.partition_point(|sum| sum.0 <= left);
        let from = self.sums[next - 1];
        let most = self.sums.get(next).map_or(from.1, |to| {
            let part = (to.1 - from.1) * i128::from(left - from.0);
            from.1 + ceiling(part, i128::from(to.0 - from.0))
        });
        self.points - most
    }

    /// What a piece may lose at a price: for the effort that is left, no more points can be had than at
    /// this price from the best of the sums.
    fn allowance(&self, (effort, points): (i128, i128)) -> i128 {
        let gained = |sum: &(u64, i128)| sum.1 * effort - i128::from(sum.0) * points;
        let best = self.sums.iter().map(gained).max().unwrap_or(0);
        i128::from(self.limit) * points + best - self.points * effort
    }
}
