//! From the known figures up to the total.

use std::collections::BTreeMap;

use num_rational::Ratio;

use super::Figure;
use super::tree::{Tree, count};
use crate::score::round_hundredths;
use crate::{Exact, Score, Subject};

/// Where the lengths of sub-indicators meet: their common denominator may pass what an `Exact` holds.
/// 255 items at most, in whatever groups: below 10^17, so with counts and hundredths far below 2^127.
pub(super) type Wide = Ratio<i128>;

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
            Figure {
                subject,
                published,
                computed: rolled.map(Score::round),
                exact: exact[place],
            }
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
    let mean = || mean(below.iter().map(|&p| exact[p]));
    Some(match tree.nodes[place].subject {
        Subject::Total => total(tree, exact)?,
        Subject::Indicator(_) => Exact::new(round_wide(mean()?), 100),
        _ => narrow(mean()?),
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

/// The mean of all; none if one is unknown or there is none.
pub(super) fn mean(values: impl Iterator<Item = Option<Exact>>) -> Option<Wide> {
    let (mut hundredths, mut rest, mut number) = (0_i64, None::<Wide>, 0);
    for value in values {
        let value = value?;
        number += 1;
        if 100 % value.denom() == 0 {
            hundredths += value.numer() * (100 / value.denom());
        } else {
            let value = widen(value);
            rest = Some(rest.map_or(value, |rest| rest + value));
        }
    }
    if number == 0 {
        return None;
    }
    let whole = Wide::new(i128::from(hundredths), 100);
    Some(rest.map_or(whole, |rest| rest + whole) / i128::from(count(number)))
}

pub(super) fn widen(value: Exact) -> Wide {
    Wide::new_raw(i128::from(*value.numer()), i128::from(*value.denom()))
}

/// A mean of hundredths, or of two of them, always fits; anything else is rounded before it gets here.
pub(super) fn narrow(value: Wide) -> Exact {
    match (i64::try_from(*value.numer()), i64::try_from(*value.denom())) {
        (Ok(numer), Ok(denom)) => Exact::new_raw(numer, denom),
        _ => Exact::new(round_wide(value), 100),
    }
}

/// Half up to whole hundredths.
pub(super) fn round_wide(value: Wide) -> i64 {
    let doubled = value.numer() * 200 + value.denom();
    i64::try_from(doubled.div_euclid(value.denom() * 2)).unwrap_or_default()
}
