//! From the known figures up to the total.

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

/// What all of a subject's children give; none if one of them is unknown or it has none.
///
/// The EIT is the mean of its parts where both are known, else of its indicators: the parts are what
/// is published and tested nearest to it, the indicators are further rounded on the way.
pub(super) fn roll(tree: &Tree, exact: &[Option<Exact>], place: usize) -> Option<Exact> {
    let node = &tree.nodes[place];
    roll_of(tree, exact, place, &node.parts).or_else(|| roll_of(tree, exact, place, &node.children))
}

/// What these subjects give together as the figure of `place`.
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

/// Each instrument's points rounded half up to hundredths, then summed; held within 0 to 100.
fn total(tree: &Tree, exact: &[Option<Exact>]) -> Option<Exact> {
    let instruments = &tree.nodes[0].children;
    let mut hundredths = 0;
    for &place in instruments {
        hundredths += points(tree, place, exact[place]?);
    }
    (!instruments.is_empty()).then(|| Exact::new(hundredths.min(10_000), 100))
}

/// What an instrument's figure is worth in the total, in whole hundredths.
pub(super) fn points(tree: &Tree, instrument: usize, figure: Exact) -> i64 {
    round_hundredths(figure * tree.nodes[instrument].share)
}
