//! What to fix first.

use super::tree::Tree;
use super::what_if::Moves;
use super::{Figure, Ranked, Row};
use crate::{Exact, Score, Subject};

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
    let mut wins: Vec<_> = places
        .into_iter()
        .rev()
        .filter(|&place| match figures[place].subject {
            Subject::Total => false,
            Subject::Part(_) => !beside_indicators(place),
            _ => true,
        })
        .filter_map(|place| Some((place, rows[place].win?, figures[place].value()?)))
        .filter(|&(_, win, _)| win > Exact::from_integer(0))
        .collect();
    wins.sort_by_key(|&(_, win, _)| std::cmp::Reverse(win));
    let mut moves = Moves::new(tree, figures);
    let ranked = |(index, (place, win, score)): (usize, (usize, Exact, Score))| {
        let row = &rows[place];
        moves.set(place, row.goal);
        Ranked {
            rank: index + 1,
            subject: row.figure.subject,
            score,
            goal: row.goal,
            share: row.share,
            win,
            total_after: moves.total(),
        }
    };
    wins.into_iter().enumerate().map(ranked).collect()
}
