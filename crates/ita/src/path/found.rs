//! Sets that were found, and their order.

use std::cmp::Reverse;

use super::rule::WANTED;
use crate::order::sort_by_key;

pub(super) struct Found {
    /// Of each mover.
    pub(super) steps: Vec<u32>,
    pub(super) effort: u64,
    /// In hundredths.
    pub(super) total: i64,
    pub(super) changes: usize,
    pub(super) mix: Vec<u64>,
}

/// The first ones in the order of sets, each of another mix.
pub(super) fn first(found: impl Iterator<Item = Found>) -> Vec<Found> {
    let mut all: Vec<_> = found.collect();
    sort_by_key(&mut all, |set| {
        let total = Reverse(set.total);
        (set.effort, total, set.changes, Reverse(set.steps.clone()))
    });
    let mut first: Vec<Found> = Vec::new();
    for set in all {
        if first.len() < WANTED && first.iter().all(|other| other.mix != set.mix) {
            first.push(set);
        }
    }
    first
}
