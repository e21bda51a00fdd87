//! What to fix first.

use super::tree::Tree;
use super::types::{Figure, Ranked, Row};
use super::what_if::ScoreMoves;
use crate::order::sort_places;
use crate::{Exact, Subject};

/// Known leaves, and parents none of whose descendants is known, in order of points to win.
///
/// The total itself is nothing one can fix. The parts of the EIT stand only where none of its indicators
/// or questions is known, since both tell of the same answers.
pub(super) fn rank(tree: &Tree, figures: &[Figure], rows: &[Row]) -> Vec<Ranked> {
    let mut known = vec![false; figures.len()];
    let mut places = Vec::new();
    for place in (0..figures.len()).rev() {
        let below = tree.below(place).any(|child| known[child]);
        known[place] = below || figures[place].exact.is_some();
        if !below && known[place] {
            places.push(place);
        }
    }
    let beside_indicators = |part: usize| {
        let eit = tree.nodes[part].parent;
        eit.is_some_and(|eit| tree.nodes[eit].children.iter().any(|&i| known[i]))
    };
    let none = Exact::from_integer(0);
    let win = |place: usize| rows[place].win.unwrap_or(none);
    places.reverse();
    places.retain(|&place| {
        let stands = match figures[place].subject {
            Subject::Total => false,
            Subject::Part(_) => !beside_indicators(place),
            _ => true,
        };
        stands && win(place) > none
    });
    sort_places(&mut places, &|a, b| win(b).cmp(&win(a)));
    let mut moves = ScoreMoves::new(tree, figures);
    let ranked = |(index, &place): (usize, &usize)| {
        let row = &rows[place];
        moves.set(place, row.goal);
        Ranked {
            rank: index + 1,
            subject: row.figure.subject,
            score: row.figure.value().unwrap_or_default(),
            goal: row.goal,
            share: row.share,
            win: win(place),
            total_after: moves.total(),
        }
    };
    places.iter().enumerate().map(ranked).collect()
}
