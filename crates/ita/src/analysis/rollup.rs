//! Rolls the known figures up to the total.

use std::collections::BTreeMap;

use super::tree::Tree;
use super::types::Figure;
use super::wide::mean;
use crate::score::round_hundredths;
use crate::{Exact, Score, Subject};

/// Every subject's figure, in the tree's order.
pub(super) fn figures(tree: &Tree, scores: &BTreeMap<Subject, Score>) -> Vec<Figure> {
    let mut exact = vec![None; tree.nodes.len()];
    let mut figures: Vec<_> = (0..tree.nodes.len())
        .rev()
        .map(|place| {
            let subject = tree.nodes[place].subject;
            let published = scores.get(&subject).copied();
            let rolled = roll(tree, &exact, place);
            let given = published.map(Score::exact);
            exact[place] = match subject {
                Subject::Total => rolled.or(given),
                _ => given.or(rolled),
            };
            Figure { subject, published, computed: rolled.map(Score::round), exact: exact[place] }
        })
        .collect();
    figures.reverse();
    figures
}

/// The roll-up of all of a subject's children; `None` if it has no children or one of them is unknown.
///
/// The EIT is the mean of its parts if both are known, else of its indicators. The parts take precedence because they
/// are published and tested themselves, while the indicators have been rounded once more.
pub(super) fn roll(tree: &Tree, exact: &[Option<Exact>], place: usize) -> Option<Exact> {
    let node = &tree.nodes[place];
    roll_of(tree, exact, place, &node.parts).or_else(|| roll_of(tree, exact, place, &node.children))
}

/// The figure of `place` as the roll-up of the subjects `below`; `None` if one of them is unknown.
pub(super) fn roll_of(
    tree: &Tree,
    exact: &[Option<Exact>],
    place: usize,
    below: &[usize],
) -> Option<Exact> {
    let mean = || mean(&mut below.iter().map(|&p| exact[p]));
    Some(match tree.nodes[place].subject {
        Subject::Total => total(tree, exact)?,
        Subject::Indicator(_) => mean()?.rounded(),
        _ => mean()?.exact(),
    })
}

/// The sum of the instruments' points, each rounded half up to hundredths; at most 100.
fn total(tree: &Tree, exact: &[Option<Exact>]) -> Option<Exact> {
    let instruments = &tree.nodes[0].children;
    let mut hundredths = 0;
    for &place in instruments {
        hundredths += points(tree, place, exact[place]?);
    }
    (!instruments.is_empty()).then(|| Exact::new(hundredths.min(10_000), 100))
}

/// What an instrument contributes to the total, in hundredths of a point.
pub(super) fn points(tree: &Tree, instrument: usize, figure: Exact) -> i64 {
    round_hundredths(figure * tree.nodes[instrument].share)
}
