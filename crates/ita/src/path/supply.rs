//! The moves there are, as points to be had for effort.
//!
//! Points are what a gain adds to the total where nothing is lost in rounding: hundredths of the total in
//! millionths, so that they are whole numbers.

use std::ops::Range;

use super::moves::Mover;
use super::places::Places;
use crate::Exact;
use crate::order::sort_places;

/// A hundredth of the total in points.
pub(super) const HUNDREDTH: i128 = 1_000_000;

/// All moves and what bounds them.
pub(super) struct Supply {
    /// The cheapest points first.
    moves: Vec<Moves>,
    caps: Vec<Cap>,
}

/// Moves of one subject that add the same for the same effort.
#[derive(Clone, Copy)]
struct Moves {
    place: usize,
    effort: u64,
    points: i128,
}

/// The most points that moves below a place can bring: a published figure ends at 100.
struct Cap {
    place: usize,
    below: Range<usize>,
    points: i128,
}

/// Effort and points of the cheapest moves together, from none of them on.
pub(super) type Sums = Vec<(u64, i128)>;

impl Supply {
    /// `rooms` are the places that can rise by so many hundredths and no more.
    pub(super) fn new(places: &Places, movers: &[Mover], rooms: &[(usize, i64)]) -> Self {
        let mut all = Vec::new();
        for mover in movers {
            let share = places.rows[mover.place].share;
            let full = mover.steps() - 1;
            let before = mover.gain(full);
            let runs = [(full, before), (1, mover.gain(full + 1) - before)];
            for (steps, gain) in runs.into_iter().filter(|&(steps, _)| steps > 0) {
                all.push(Moves {
                    place: mover.place,
                    effort: mover.effort * u64::from(steps),
                    points: points(gain.into(), share),
                });
            }
        }
        let cap = |&(place, room): &(usize, i64)| Cap {
            place,
            below: places.below(place),
            points: points(room.into(), places.rows[place].share),
        };
        Self { moves: cheapest_first(&all), caps: rooms.iter().map(cap).collect() }
    }

    /// What can be had within some places, without those in `except`.
    ///
    /// Any set within them has some part of these moves' points for no less than the effort they are said
    /// to take: moves could be taken in part, and the cheapest come first.
    pub(super) fn sums(&self, within: &Range<usize>, except: &Range<usize>) -> Sums {
        let mut left: Vec<_> = self.caps.iter().map(|cap| cap.points).collect();
        let (mut effort, mut points) = (0, 0);
        let mut sums = vec![(0, 0)];
        for moves in &self.moves {
            if !within.contains(&moves.place) || except.contains(&moves.place) {
                continue;
            }
            let bounds =
                |cap: &Cap| within.contains(&cap.place) && cap.below.contains(&moves.place);
            let caps = || (0..left.len()).filter(|&cap| bounds(&self.caps[cap]));
            let taken = caps().fold(moves.points, |most, cap| most.min(left[cap]));
            for cap in caps().collect::<Vec<_>>() {
                left[cap] -= taken;
            }
            points += taken;
            effort += moves.effort_of(taken);
            match sums.last_mut() {
                Some(last) if last.0 == effort => last.1 = points,
                _ => sums.push((effort, points)),
            }
        }
        sums
    }
}

impl Moves {
    /// What some of its points take, rounded down.
    fn effort_of(&self, points: i128) -> u64 {
        let part = i128::from(self.effort) * points / self.points.max(1);
        u64::try_from(part).unwrap_or(u64::MAX)
    }
}

fn cheapest_first(moves: &[Moves]) -> Vec<Moves> {
    let mut order: Vec<_> = (0..moves.len()).collect();
    // Effort a point, cross-multiplied.
    let crossed = |one: usize, other: usize| i128::from(moves[one].effort) * moves[other].points;
    sort_places(&mut order, &|a, b| crossed(a, b).cmp(&crossed(b, a)));
    order.into_iter().map(|place| moves[place]).collect()
}

/// What hundredths of a subject with this share are worth, rounded up.
pub(super) fn points(hundredths: i128, share: Exact) -> i128 {
    let points = hundredths * HUNDREDTH * i128::from(*share.numer());
    ceiling(points, i128::from(*share.denom()))
}

pub(super) fn ceiling(numer: i128, denom: i128) -> i128 {
    -(-numer).div_euclid(denom)
}
