//! Joining pieces of sets.

use super::kept::Kept;
use super::pairs::pairs;
use super::piece::{Piece, Record};
use super::reach::Window;
use super::rule::Rule;
use crate::order::sort_places;

/// All that is worth keeping of one of the `left` together with one of the `right`, whose subjects come
/// after theirs in the framework. Either side stands by effort, then from the greatest gain on, and so does
/// what is kept.
pub(super) fn join(
    record: &mut Record,
    left: &[Piece],
    right: &[Piece],
    rule: Rule,
    window: &Window,
) -> Vec<Piece> {
    let width = right.iter().map(|piece| piece.order + 1).max().unwrap_or(1);
    let mut kept = Kept::new(rule);
    let pairs = pairs(left, right, rule, window);
    for same in pairs.chunk_by(|a, b| a.effort == b.effort) {
        let effort = same[0].effort;
        let Some(least) = window.least(effort) else {
            break;
        };
        let mut equals = kept.equals(least);
        for pair in same {
            for one in &left[pair.left.clone()] {
                for other in &right[pair.right.clone()] {
                    let piece = Piece {
                        gain: one.gain + other.gain,
                        effort,
                        changes: one.changes + other.changes,
                        order: one.order * width + other.order,
                        id: 0,
                    };
                    if !equals.add(record, piece, (one.id, other.id)) {
                        break;
                    }
                }
            }
        }
        kept.take(record, equals);
    }
    let mut pieces = kept.pieces;
    rank(&mut pieces);
    pieces
}

/// Numbers pieces in their order without gaps, so that the numbers stay small.
fn rank(pieces: &mut [Piece]) {
    let mut places: Vec<usize> = (0..pieces.len()).collect();
    sort_places(&mut places, &|a, b| pieces[a].order.cmp(&pieces[b].order));
    for (rank, place) in (0..).zip(places) {
        pieces[place].order = rank;
    }
}
