//! Lists what cannot be determined at the depth at which the result is known.

use super::tree::Tree;
use super::types::{Figure, LevelFinding, Unknown};

/// The topmost unknown figures, the missing children of known ones, and the level if it is undecided.
pub(super) fn unknowns(tree: &Tree, figures: &[Figure], level: &LevelFinding) -> Vec<Unknown> {
    let is_known = |place: usize| figures[place].exact.is_some();
    let mut reaches = vec![false; figures.len()];
    for place in (0..figures.len()).rev() {
        reaches[place] = is_known(place) || tree.below(place).any(|child| reaches[child]);
    }
    let mut unknowns = Vec::new();
    for (place, figure) in figures.iter().enumerate() {
        let node = &tree.nodes[place];
        if is_known(place) {
            let missing: Vec<_> = node.children.iter().filter(|&&c| !is_known(c)).collect();
            if !missing.is_empty() {
                let missing = missing.iter().map(|&&c| figures[c].subject).collect();
                let of = figure.subject;
                unknowns.push(Unknown::Children { of, missing });
            }
            continue;
        }
        // A known parent lists it among its missing children. Of a subtree without any known figure only the topmost
        // subject is listed.
        let is_part = node.parent.is_some_and(|p| tree.nodes[p].parts.contains(&place));
        let spoken_for = node.parent.is_some_and(|p| is_known(p) || !reaches[p]);
        if !is_part && !spoken_for {
            unknowns.push(Unknown::Figure(figure.subject));
        }
    }
    if level.shown.is_none() {
        unknowns.push(Unknown::Level);
    }
    unknowns
}
