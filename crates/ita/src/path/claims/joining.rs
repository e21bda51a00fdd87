//! What joining drops is never needed.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::Exact;
use crate::path::found::{Found, first};
use crate::path::join::join;
use crate::path::piece::{Piece, Record};
use crate::path::places::Places;
use crate::path::reach::Reach;
use crate::path::rule::Rule;
use crate::path::supply::Supply;

/// A goal of whole numbers, small enough to try every set.
#[derive(Debug)]
struct Small {
    /// The gains of steps to be taken one after the other, each for the effort of the group.
    groups: Vec<(Vec<i64>, u64)>,
    /// So many of the gain make one of the total.
    flat: i64,
    needed: i64,
    /// The least of something that a gain raises by two thirds, the last one rounded like a part of the EIT.
    part: Option<i64>,
}

impl Small {
    fn total(&self, gain: i64) -> i64 {
        (gain + 3) / self.flat
    }

    fn reaches(&self, gain: i64) -> bool {
        let part = (2 * gain - 3 * ((gain + 1) / 3) + 1) / 3;
        self.total(gain) >= self.needed && self.part.is_none_or(|least| part >= least)
    }

    fn rule(&self) -> Rule {
        Rule { safe: Some(if self.part.is_some() { 6 } else { 0 }), higher: Some(self.flat.into()) }
    }

    /// What so many steps of each group are, with their gain. Gains that only rounding sets apart are of
    /// one kind.
    fn set(&self, steps: Vec<u32>) -> (i64, Found) {
        let kinds: Vec<_> = (1..3).flat_map(|effort| (0..3).map(move |g| (g, effort))).collect();
        let mut mix = vec![0; kinds.len()];
        let (mut gain, mut effort) = (0, 0);
        for ((gains, each), &steps) in self.groups.iter().zip(&steps) {
            for &step in &gains[..steps as usize] {
                let kind = kinds.iter().position(|&kind| kind == (step / 4, *each));
                mix[kind.unwrap()] += 1;
                gain += step;
                effort += each;
            }
        }
        let found = Found {
            changes: steps.iter().filter(|&&steps| steps > 0).count(),
            steps,
            effort,
            total: self.total(gain),
            mix,
        };
        (gain, found)
    }

    fn first(&self, sets: impl Iterator<Item = Vec<u32>>) -> Vec<Vec<u32>> {
        let sets = sets.map(|steps| self.set(steps));
        let reaching = sets.filter(|(gain, _)| self.reaches(*gain));
        let first = first(reaching.map(|(_, set)| set));
        first.into_iter().map(|set| set.steps).collect()
    }

    fn all(&self) -> Vec<Vec<u32>> {
        let mut all = vec![vec![]];
        for (gains, _) in &self.groups {
            let number = u32::try_from(gains.len()).unwrap();
            let longer = |set: &Vec<u32>, steps| [&set[..], &[steps]].concat();
            let each = all.iter().flat_map(|set| (0..=number).map(move |n| longer(set, n)));
            all = each.collect();
        }
        all
    }

    fn joined(&self) -> Vec<Vec<u32>> {
        let mut record = Record::new(6);
        let supply = Supply::new(&Places::new(&[]), &[], &[]);
        let reach = Reach::new(supply, (0..0, 0), Vec::new()).unwrap();
        let window = reach.window(&(0..0), (Exact::from_integer(1), 1), 1000);
        let mut pieces = vec![Piece::NOTHING];
        for (index, (gains, _)) in self.groups.iter().enumerate() {
            let number = u32::try_from(gains.len()).unwrap();
            let piece = |taken: u32| {
                let mut steps = vec![0; self.groups.len()];
                steps[index] = taken;
                let (gain, set) = self.set(steps);
                Piece {
                    gain: gain.into(),
                    effort: set.effort,
                    changes: set.changes,
                    order: (number - taken).into(),
                    id: record.add_steps(index, taken, &set.mix),
                }
            };
            let steps: Vec<_> = (0..=number).map(piece).collect();
            pieces = join(&mut record, &pieces, &steps, self.rule(), &window);
        }
        let steps = pieces.iter().map(|piece| {
            let mut steps = vec![0; self.groups.len()];
            record.unfold(piece.id, &mut steps);
            steps
        });
        steps.collect()
    }
}

proptest! {
    #[test]
    fn the_first_three_are_kept(
        groups in vec((vec(0..12_i64, 1..4), 1..3_u64), 2..6),
        flat in 1..9_i64, needed in 0..6_i64, part in proptest::option::of(0..8_i64),
    ) {
        let small = Small { groups, flat, needed, part };
        let kept = small.first(small.joined().into_iter());
        prop_assert_eq!(kept, small.first(small.all().into_iter()));
    }
}
