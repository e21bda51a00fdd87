//! Which pieces of sets can be dropped.
//!
//! One piece is *ahead* of another of the same subjects if, whatever is done elsewhere, the goal is reached
//! with it wherever it is reached with the other, and the set with it comes first in the order of sets. A
//! piece is dropped where one of the same mix is ahead of it, or [`WANTED`] of different mixes are.
//!
//! That loses nothing. Take one of the three best sets, each the first of its mix, and put in the place of
//! some piece of it one that is ahead: a set that reaches the goal, and comes first. Were the mix the same,
//! the set would not be the first of its mix; were there three such pieces of different mixes, three sets
//! of different mixes would come before it. So no piece of one of the three best is ever dropped.
//!
//! Less effort is ahead if its gain is as good. Of the same effort, more gain is ahead if the total is sure
//! to be higher, and else only with fewer changes, or as many and more done at the first subject where the
//! two differ: totals are rounded, so more gain may end in the same one.

use super::piece::Piece;

/// How many different sets are looked for.
pub(super) const WANTED: usize = 3;

/// What more gain is sure to bring, whatever is done elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    /// From this much more on, no condition is met by the lesser gain alone. Below it, and where there is
    /// none, only equal gains are sure to meet the same.
    pub(super) safe: Option<i128>,
    /// From this much more on, the total is higher.
    pub(super) higher: Option<i128>,
}

impl Rule {
    /// For sums of which `unit` make one of the gain they are rounded to; `passes_full` if a sum can be
    /// more than the gain has room for, so that more of one may be no more of the other.
    pub(super) fn of_sums(self, unit: i128, passes_full: bool) -> Self {
        let carries = |more: &i128| *more == 0 || !passes_full;
        Self {
            safe: self.safe.filter(carries).map(|more| more * unit),
            higher: self.higher.filter(carries).map(|more| more * unit),
        }
    }

    /// For a gain that counts `factor` times in a sum.
    pub(super) fn of_one(self, factor: i128) -> Self {
        let of_one = |more: i128| (more + factor - 1) / factor;
        Self { safe: self.safe.map(of_one), higher: self.higher.map(of_one) }
    }

    pub(super) fn is_safe(self, gain: i128, than: i128) -> bool {
        gain == than || self.safe.is_some_and(|more| gain >= than.saturating_add(more))
    }

    /// Whether one of two pieces of the same effort is ahead of the other.
    pub(super) fn is_ahead(self, one: &Piece, other: &Piece) -> bool {
        let is_higher = self.higher.is_some_and(|more| one.gain >= other.gain + more);
        let is_first = (one.changes, one.order) < (other.changes, other.order);
        self.is_safe(one.gain, other.gain) && (is_higher || is_first)
    }

    /// The least gain of which a piece of less effort with the gain `beside` may not be ahead.
    pub(super) fn least_beside(self, beside: i128) -> i128 {
        self.safe.map_or(i128::MIN, |more| beside.saturating_sub(more - 1))
    }

    /// The same for a piece of the same effort.
    pub(super) fn least_with(self, beside: i128) -> i128 {
        let both = self.higher.zip(self.safe);
        both.map_or(i128::MIN, |(higher, safe)| beside.saturating_sub(higher.max(safe) - 1))
    }
}

/// The greatest gains of pieces of different mixes, the greatest first.
#[derive(Clone, Copy)]
pub(super) struct Leaders([i128; WANTED]);

impl Default for Leaders {
    fn default() -> Self {
        Self([i128::MIN; WANTED])
    }
}

impl Leaders {
    pub(super) fn add(&mut self, gain: i128) {
        let place = self.0.partition_point(|&leader| leader >= gain);
        if place < WANTED {
            self.0[place..].rotate_right(1);
            self.0[place] = gain;
        }
    }

    /// The least of them; less than any gain where there are too few.
    pub(super) fn last(&self) -> i128 {
        self.0[WANTED - 1]
    }

    /// How many of them, of less effort, are ahead of a piece with this gain.
    pub(super) fn number_ahead(&self, rule: Rule, gain: i128) -> usize {
        let ahead = self.0.iter().filter(|&&leader| rule.is_safe(leader, gain));
        ahead.count()
    }
}
