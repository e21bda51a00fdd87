//! Partial sets, and which of them can be dropped.
//!
//! A piece *dominates* another of the same subjects if, whatever is done elsewhere, the goal is reached with
//! it wherever it is reached with the other, and the set with it comes first in the order of sets. A piece
//! is dropped if one of the same mix dominates it, or [`WANTED`] of different mixes do.
//!
//! No piece of one of the three best sets is ever dropped. Take one of these sets, which is the first of its
//! mix, and replace some piece of it by one that dominates it: the new set reaches the goal and comes first.
//! If the mix were the same, the set would not be the first of its mix; if there were three such pieces of
//! different mixes, three sets of different mixes would come before it.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::frontier::Need;
use crate::order::sort_places;

/// How many different sets are looked for.
pub(super) const WANTED: usize = 3;

/// What is done about some neighbouring subjects.
#[derive(Clone)]
pub(super) struct Piece {
    /// In units of the sum that these subjects are counted in.
    pub(super) gain: i128,
    pub(super) effort: u64,
    /// How many subjects are changed.
    pub(super) changes: usize,
    /// The fingerprints of all its moves, added up: pieces of one mix have the same.
    pub(super) mix: u128,
    /// How many rungs each mover climbs, in framework order.
    pub(super) rungs: Vec<u16>,
}

impl Piece {
    /// The only piece of no subjects at all.
    pub(super) const EMPTY: Self =
        Self { gain: 0, effort: 0, changes: 0, mix: 0, rungs: Vec::new() };
}

/// How much more gain in a sum is certain to make a difference, whatever is done elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Margins {
    /// With this much more gain, every condition is met that is met with the smaller one. Where this is
    /// `None`, and for smaller differences, only equal gains are certain to meet the same conditions.
    pub(super) safe: Option<i128>,
    /// With this much more gain, the total is higher. `None` if it may be the same for any gain.
    pub(super) higher: Option<i128>,
}

impl Margins {
    /// Margins for a sum from which a gain is rounded that counts `factor` times in the present sum.
    ///
    /// `unit` of the new sum make one of that gain; `is_capped` says that the gain can reach its maximum
    /// before the sum does, so that more of the sum may bring no more gain.
    pub(super) fn below(self, factor: i128, unit: i128, is_capped: bool) -> Self {
        let margin =
            |more: i128| (more == 0 || !is_capped).then(|| (more + factor - 1) / factor * unit);
        Self { safe: self.safe.and_then(margin), higher: self.higher.and_then(margin) }
    }

    fn is_safe(self, gain: i128, than: i128) -> bool {
        gain == than || self.safe.is_some_and(|more| gain >= than.saturating_add(more))
    }

    /// Whether a pair dominates another one of the same effort.
    ///
    /// Totals are rounded, so a greater gain may end in the same total: unless the total is certain to be
    /// higher, the order of sets decides.
    fn dominates(self, one: &Pair, other: &Pair) -> bool {
        let is_higher = self.higher.is_some_and(|more| one.gain >= other.gain + more);
        self.is_safe(one.gain, other.gain) && (is_higher || one.order(other).is_lt())
    }

    /// The smallest gain that a piece of less effort and this `gain` may not dominate.
    fn least_beside(self, gain: i128) -> i128 {
        self.safe.map_or(i128::MIN, |more| gain.saturating_sub(more - 1))
    }
}

/// Two pieces as one.
struct Pair<'a> {
    gain: i128,
    left: &'a Piece,
    right: &'a Piece,
}

impl Pair<'_> {
    /// Among sets of equal effort and total: fewer changes first, then more done at the first subject at
    /// which they differ.
    fn order(&self, other: &Self) -> Ordering {
        self.changes()
            .cmp(&other.changes())
            .then_with(|| other.left.rungs.cmp(&self.left.rungs))
            .then_with(|| other.right.rungs.cmp(&self.right.rungs))
    }

    fn changes(&self) -> usize {
        self.left.changes + self.right.changes
    }

    fn mix(&self) -> u128 {
        self.left.mix.wrapping_add(self.right.mix)
    }

    fn joined(&self) -> Piece {
        Piece {
            gain: self.gain,
            effort: self.left.effort + self.right.effort,
            changes: self.changes(),
            mix: self.mix(),
            rungs: [&self.left.rungs[..], &self.right.rungs[..]].concat(),
        }
    }
}

/// Every piece of `left` with every piece of `right`, whose subjects follow in framework order, without
/// those that cannot reach the goal and those that are dominated.
///
/// Both sides, and the result, are sorted by ascending effort, then by descending gain.
pub(super) fn join(left: &[Piece], right: &[Piece], need: &Need, margins: Margins) -> Vec<Piece> {
    let mut by_effort: BTreeMap<u64, Vec<[&[Piece]; 2]>> = BTreeMap::new();
    for left in same_effort(left) {
        for right in same_effort(right) {
            let effort = left[0].effort + right[0].effort;
            let Some(least) = need.least(effort) else {
                break;
            };
            if left[0].gain + right[0].gain >= least {
                by_effort.entry(effort).or_default().push([left, right]);
            }
        }
    }
    let mut kept = Vec::new();
    let mut leaders = Leaders::default();
    for (effort, sides) in by_effort {
        let Some(least) = need.least(effort) else {
            break;
        };
        let pairs = pairs(&sides, least.max(margins.least_beside(leaders.last())));
        let undominated = undominated(&pairs, margins, &leaders);
        for (place, pair) in undominated.iter().enumerate() {
            if undominated[..place].iter().all(|other| other.mix() != pair.mix()) {
                leaders.add(pair.gain);
            }
        }
        kept.extend(undominated.into_iter().map(Pair::joined));
    }
    kept
}

fn same_effort(pieces: &[Piece]) -> impl Iterator<Item = &[Piece]> {
    pieces.chunk_by(|a, b| a.effort == b.effort)
}

/// All pairs with a gain of at least `least`.
fn pairs<'a>(sides: &[[&'a [Piece]; 2]], least: i128) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    for &[lefts, rights] in sides {
        for left in lefts {
            for right in rights {
                let gain = left.gain + right.gain;
                if gain < least {
                    break;
                }
                pairs.push(Pair { gain, left, right });
            }
        }
    }
    pairs
}

/// The pairs, all of one effort, that neither the `leaders` nor other pairs dominate.
fn undominated<'a, 'b>(
    pairs: &'b [Pair<'a>],
    margins: Margins,
    leaders: &Leaders,
) -> Vec<&'b Pair<'a>> {
    // A pair comes after everything that dominates it.
    let mut places: Vec<usize> = (0..pairs.len()).collect();
    sort_places(&mut places, &|a, b| {
        let (a, b) = (&pairs[a], &pairs[b]);
        b.gain.cmp(&a.gain).then_with(|| a.order(b))
    });
    let mut kept: Vec<&Pair> = Vec::new();
    for place in places {
        let pair = &pairs[place];
        if is_wanted(pair, &kept, margins, leaders) {
            kept.push(pair);
        }
    }
    kept
}

fn is_wanted(pair: &Pair, kept: &[&Pair], margins: Margins, leaders: &Leaders) -> bool {
    let mut mixes = [None; WANTED];
    let mut number = leaders.dominating(pair.gain, margins);
    for other in kept {
        if number >= WANTED {
            break;
        }
        if margins.dominates(other, pair) && !mixes.contains(&Some(other.mix())) {
            if other.mix() == pair.mix() {
                return false;
            }
            mixes[number] = Some(other.mix());
            number += 1;
        }
    }
    number < WANTED
}

/// The greatest gains of pieces of less effort and of different mixes, in descending order.
struct Leaders([i128; WANTED]);

impl Default for Leaders {
    fn default() -> Self {
        Self([i128::MIN; WANTED])
    }
}

impl Leaders {
    fn add(&mut self, gain: i128) {
        let place = self.0.partition_point(|&leader| leader >= gain);
        if place < WANTED {
            self.0[place..].rotate_right(1);
            self.0[place] = gain;
        }
    }

    /// The smallest of them; `i128::MIN` while there are fewer than [`WANTED`].
    fn last(&self) -> i128 {
        self.0[WANTED - 1]
    }

    /// How many of them dominate a piece of more effort with this gain.
    fn dominating(&self, gain: i128, margins: Margins) -> usize {
        self.0.iter().filter(|&&leader| margins.is_safe(leader, gain)).count()
    }
}
