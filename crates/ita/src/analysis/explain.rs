//! Finds published figures that differ from their roll-up, and what would account for them.

use super::bounds::{half, under_half};
use super::completion::complete;
use super::rollup::{self, points, roll_of};
use super::tree::{Tree, count};
use super::types::{Difference, Explanation, Figure};
use super::what_if::ScoreMoves;
use super::wide::{Wide, mean};
use crate::{Exact, Score, Subject};

/// The most changed scores that are offered as explanations of one difference.
const OFFERED: usize = 5;

/// All differences, in framework order. The EIT may have two: against its parts and against its indicators.
pub(super) fn differences(tree: &Tree, figures: &[Figure]) -> Vec<Difference> {
    let exact: Vec<_> = figures.iter().map(|f| f.exact).collect();
    let mut moves = ScoreMoves::new(tree, figures);
    let mut differences = Vec::new();
    for (place, figure) in figures.iter().enumerate() {
        let node = &tree.nodes[place];
        let subject = figure.subject;
        if let (Some(published), None) = (figure.published, figure.computed)
            && let Some((completion, otherwise)) = complete(tree, figures, place, published)
        {
            differences.push(Difference {
                subject,
                published,
                computed: None,
                explanations: vec![completion],
                otherwise,
            });
        }
        let rolled = |below: &[usize]| {
            let known = (!below.is_empty()).then(|| roll_of(tree, &exact, place, below));
            known.flatten().map(Score::round)
        };
        // If the EIT has no published figure, its indicators are compared with the mean of its published parts.
        let shown = figure.published.or_else(|| rolled(&node.parts));
        for (published, below) in [(figure.published, &node.parts), (shown, &node.children)] {
            if let (Some(published), Some(computed)) = (published, rolled(below))
                && published != computed
            {
                let unequal = Unequal { tree, figures, place, below, published };
                differences.push(Difference {
                    subject,
                    published,
                    computed: Some(computed),
                    explanations: unequal.explain(&exact, &mut moves),
                    otherwise: Vec::new(),
                });
            }
        }
    }
    differences
}

/// A published figure and the known subjects whose roll-up differs from it.
struct Unequal<'a> {
    tree: &'a Tree,
    figures: &'a [Figure],
    place: usize,
    below: &'a [usize],
    published: Score,
}

impl Unequal<'_> {
    fn explain(&self, exact: &[Option<Exact>], moves: &mut ScoreMoves) -> Vec<Explanation> {
        if self.is_rounding(exact) {
            return vec![Explanation::Rounding];
        }
        let mut offered = Vec::new();
        for &child in self.below {
            // The figure that this child would need if it were the only one to change.
            if let Some(needed) = self.needed(exact, child) {
                self.offer(child, needed, exact, moves, &mut offered);
            }
        }
        offered
    }

    /// Whether the children's unrounded values can give the published figure.
    ///
    /// A child known in hundredths was between half a hundredth less (included) and half a hundredth more (excluded).
    /// The scores of items are exact.
    fn is_rounding(&self, exact: &[Option<Exact>]) -> bool {
        let subject = self.tree.nodes[self.place].subject;
        let published = i64::from(self.published.hundredths());
        let (low, high) = if subject == Subject::Total {
            let ends = |by: Exact| {
                let each = self.below.iter().filter_map(|&i| Some((i, exact[i]? + by)));
                let summed: i64 = each.clone().map(|(i, x)| points(self.tree, i, x)).sum();
                // The publisher may also have rounded only the sum, not each instrument's points.
                let at_once = each.map(|(i, x)| x * self.tree.nodes[i].share).sum();
                (summed, crate::score::round_hundredths(at_once))
            };
            let (low, high) = (ends(-half()), ends(under_half()));
            (low.0.min(low.1), high.0.max(high.1))
        } else {
            let uncertain = self.below.iter().filter(|&&c| self.is_rounded(c)).count();
            if uncertain == 0 {
                return false;
            }
            let Some(mean) = mean(&mut self.below.iter().map(|&c| exact[c])) else {
                return false;
            };
            let part = Exact::new(count(uncertain), count(self.below.len()));
            let ends = [-half() * part, under_half() * part];
            let [low, high] = ends.map(|by| mean.plus(by).hundredths());
            (low, high)
        };
        (low..=high).contains(&published)
    }

    /// Whether a figure has been rounded: all but items, and sub-indicators computed from items alone.
    fn is_rounded(&self, place: usize) -> bool {
        match self.figures[place].subject {
            Subject::Item(_) => false,
            Subject::SubIndicator { .. } => self.figures[place].published.is_some(),
            _ => true,
        }
    }

    fn needed(&self, exact: &[Option<Exact>], child: usize) -> Option<Wide> {
        let others = self.below.iter().filter(|&&c| c != child);
        if self.tree.nodes[self.place].subject == Subject::Total {
            let mut missing = i64::from(self.published.hundredths());
            for &other in others {
                missing -= points(self.tree, other, exact[other]?);
            }
            let share = self.tree.nodes[child].share;
            return (share > Exact::from_integer(0))
                .then(|| Wide::new(Exact::new(missing, 100) / share));
        }
        needed_of(Wide::new(self.published.exact()), self.below, child, exact)
    }

    /// Offers other scores for known figures at or below `place`, each of which alone would make `place` be `needed`.
    fn offer(
        &self,
        place: usize,
        needed: Wide,
        exact: &[Option<Exact>],
        moves: &mut ScoreMoves,
        offered: &mut Vec<Explanation>,
    ) {
        let figure = &self.figures[place];
        if let Some(now) = figure.published {
            let others = match figure.subject {
                Subject::Item(_) => [Some(Score::ZERO), Some(Score::FULL)],
                _ => [needed.score(), None],
            };
            for score in others.into_iter().flatten().filter(|&score| score != now) {
                if offered.len() < OFFERED && self.gives_published(place, score, moves) {
                    let subject = figure.subject;
                    offered.push(Explanation::IfOtherwise { subject, score });
                }
            }
            return;
        }
        let node = &self.tree.nodes[place];
        let parts_known = node.parts.iter().all(|&p| exact[p].is_some());
        let below =
            if parts_known && !node.parts.is_empty() { &node.parts } else { &node.children };
        for &child in below {
            if let Some(needed) = needed_of(needed, below, child, exact) {
                self.offer(child, needed, exact, moves, offered);
            }
        }
    }

    fn gives_published(&self, place: usize, score: Score, moves: &mut ScoreMoves) -> bool {
        moves.set(place, score);
        let rolled = rollup::roll_of(self.tree, &moves.now, self.place, self.below);
        moves.reset(place);
        rolled.map(Score::round) == Some(self.published)
    }
}

/// The value that `child` needs for the mean of `below` to be `mean`; `None` if another one is unknown.
fn needed_of(mean: Wide, below: &[usize], child: usize, exact: &[Option<Exact>]) -> Option<Wide> {
    let mut needed = mean.times(count(below.len()));
    for &other in below.iter().filter(|&&c| c != child) {
        needed = needed.plus(-exact[other]?);
    }
    Some(needed)
}
