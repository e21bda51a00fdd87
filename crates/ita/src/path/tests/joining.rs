//! Joining never drops a piece of one of the best sets.

use std::cmp::Reverse;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::path::frontier::Need;
use crate::path::piece::{Margins, Piece, WANTED, join};

/// A goal in whole numbers, small enough to try every set.
#[derive(Debug)]
struct Small {
    /// For each mover the gain and the effort of each step; steps are taken one after the other.
    movers: Vec<Vec<(i128, u64)>>,
    /// So much gain makes one of the total.
    flat: i128,
    /// Of the total.
    needed: i128,
    /// The minimum of something that rises by two thirds of the gain, rounded like the last part of the EIT.
    part: Option<i128>,
}

impl Small {
    fn total(&self, gain: i128) -> i128 {
        (gain + 3) / self.flat
    }

    fn reaches(&self, gain: i128) -> bool {
        let part = (2 * gain - 3 * ((gain + 1) / 3) + 1) / 3;
        self.total(gain) >= self.needed && self.part.is_none_or(|least| part >= least)
    }

    fn margins(&self) -> Margins {
        let safe = if self.part.is_some() { 6 } else { 0 };
        Margins { safe: Some(safe), higher: Some(self.flat) }
    }

    /// All that can be done with a mover. Gains that only rounding tells apart are of one kind.
    fn pieces(&self, mover: usize) -> Vec<Piece> {
        let mut pieces = vec![Piece { rungs: vec![0], ..Piece::EMPTY }];
        for (&(gain, effort), number) in self.movers[mover].iter().zip(1..) {
            let last = pieces.last().unwrap();
            let kind = u32::try_from(gain / 4 + 3 * i128::from(effort - 1)).unwrap();
            let (gain, effort) = (last.gain + gain, last.effort + effort);
            let mix = last.mix + (1 << (8 * kind));
            pieces.push(Piece { gain, effort, changes: 1, mix, rungs: vec![number] });
        }
        pieces
    }

    fn first(&self, mut sets: Vec<Piece>) -> Vec<Vec<u16>> {
        sets.retain(|set| self.reaches(set.gain));
        sets.sort_by_key(|set| {
            let total = Reverse(self.total(set.gain));
            (set.effort, total, set.changes, Reverse(set.rungs.clone()))
        });
        let mut first: Vec<Piece> = Vec::new();
        for set in sets {
            if first.len() < WANTED && first.iter().all(|other| other.mix != set.mix) {
                first.push(set);
            }
        }
        first.into_iter().map(|set| set.rungs).collect()
    }

    fn all(&self) -> Vec<Piece> {
        let mut all = vec![Piece::EMPTY];
        for mover in 0..self.movers.len() {
            let both = |left: &Piece, right: &Piece| Piece {
                gain: left.gain + right.gain,
                effort: left.effort + right.effort,
                changes: left.changes + right.changes,
                mix: left.mix + right.mix,
                rungs: [&left.rungs[..], &right.rungs[..]].concat(),
            };
            let pieces = self.pieces(mover);
            all = all
                .iter()
                .flat_map(|left| pieces.iter().map(move |right| both(left, right)))
                .collect();
        }
        all
    }

    fn joined(&self) -> Vec<Piece> {
        let anything = Need::new(i128::MIN, u64::MAX);
        (0..self.movers.len()).fold(vec![Piece::EMPTY], |all, mover| {
            join(&all, &self.pieces(mover), &anything, self.margins())
        })
    }
}

proptest! {
    #[test]
    fn the_first_three_of_all_sets_are_kept(
        movers in vec(vec((0..12_i128, 1..3_u64), 1..4), 2..6),
        flat in 1..9_i128, needed in 0..6_i128, part in proptest::option::of(0..8_i128),
    ) {
        let small = Small { movers, flat, needed, part };
        prop_assert_eq!(small.first(small.joined()), small.first(small.all()));
    }
}
