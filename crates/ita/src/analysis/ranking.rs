//! Ranks what to fix by points to win.

use super::tree::Tree;
use super::types::{Figure, Ranked, Row};
use super::what_if::ScoreMoves;
use crate::order::sort_places;
use crate::{Exact, Subject};

/// Ranks known leaves, and known parents without a known descendant, by points to win.
///
/// The total is left out because nobody can improve it directly. The parts of the EIT are left out if any of its
/// indicators or questions is known, because both measure the same answers and would count them twice.
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
