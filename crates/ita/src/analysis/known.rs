//! The known figures of a result, and the level that they give.

use super::bounds::Range;
use super::tree::Tree;
use super::types::Figure;
use crate::{Framework, Score};

/// The figures of a result, as the search for its level needs them.
pub(super) struct KnownFigures<'a> {
    pub(super) framework: &'a Framework,
    pub(super) tree: &'a Tree,
    pub(super) figures: &'a [Figure],
    /// Each figure's range, in the tree's order.
    pub(super) ranges: &'a [Range],
    pub(super) total: Option<Score>,
}

/// The index of the level that these figures give: the first, from the highest on, whose minimums they meet.
///
/// `lowest` is the lowest of the figures that the year's levels test; 100 if they test nothing.
pub fn level_of(framework: &Framework, total: Score, lowest: Score) -> Option<usize> {
    framework
        .levels
        .iter()
        .position(|level| total >= level.min_total && lowest >= level.min_instrument)
}
