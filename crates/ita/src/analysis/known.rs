//! The figures known of a result, from which its level follows.

use super::bounds::Range;
use super::tree::Tree;
use super::types::Figure;
use crate::{Framework, Score};

/// What the level follows from.
pub(super) struct KnownFigures<'a> {
    pub(super) framework: &'a Framework,
    pub(super) tree: &'a Tree,
    pub(super) figures: &'a [Figure],
    /// In the tree's order.
    pub(super) ranges: &'a [Range],
    pub(super) total: Option<Score>,
}

/// The level of known figures: the first, from the highest on, whose conditions they meet.
///
/// `lowest` is the lowest of the figures the year's levels test; 100 where they test none.
pub fn level_of(framework: &Framework, total: Score, lowest: Score) -> Option<usize> {
    framework
        .levels
        .iter()
        .position(|level| total >= level.min_total && lowest >= level.min_instrument)
}
