//! Which sets are one: those with as many moves of every kind.

use std::collections::BTreeMap;

use super::moves::Mover;
use super::places::Places;
use crate::Exact;

/// Moves of a kind can be swapped: equal share of the total, effort and gain.
type Kind = (Exact, u64, u16);

/// Numbers how many moves of each kind there are in a few words, so that the mix of two sets without a
/// subject in common is the sum of theirs, word by word.
pub(super) struct Mixes {
    /// For each mover the field of its full steps and that of its last.
    fields: Vec<[Field; 2]>,
    pub(super) words: usize,
}

#[derive(Clone, Copy)]
struct Field {
    word: usize,
    shift: u32,
}

impl Mixes {
    pub(super) fn new(places: &Places, movers: &[Mover]) -> Self {
        let kinds: Vec<[Kind; 2]> = movers.iter().map(|mover| kinds(places, mover)).collect();
        let mut numbers: BTreeMap<Kind, u64> = BTreeMap::new();
        for (mover, [full, last]) in movers.iter().zip(&kinds) {
            *numbers.entry(*full).or_default() += u64::from(mover.steps()) - 1;
            *numbers.entry(*last).or_default() += 1;
        }
        // Wide enough for all moves of the kind, so that no sum runs into the next field.
        let (mut word, mut used) = (0, 0);
        let mut fields = BTreeMap::new();
        for (kind, number) in numbers {
            let width = u64::BITS - number.leading_zeros();
            if used + width > u64::BITS {
                (word, used) = (word + 1, 0);
            }
            fields.insert(kind, Field { word, shift: used });
            used += width;
        }
        Self {
            fields: kinds.iter().map(|kinds| kinds.map(|kind| fields[&kind])).collect(),
            words: word + 1,
        }
    }

    /// Adds to `mix` what so many steps of a mover are.
    pub(super) fn add(&self, mix: &mut [u64], (index, mover): (usize, &Mover), steps: u32) {
        let [full, last] = self.fields[index];
        let is_last = u32::from(steps == mover.steps());
        mix[full.word] += u64::from(steps - is_last) << full.shift;
        mix[last.word] += u64::from(is_last) << last.shift;
    }
}

fn kinds(places: &Places, mover: &Mover) -> [Kind; 2] {
    let share = places.rows[mover.place].share;
    let before = mover.gain(mover.steps() - 1);
    let last = mover.gain(mover.steps()) - before;
    [mover.gain(1), last].map(|gain| (share, mover.effort, gain))
}
