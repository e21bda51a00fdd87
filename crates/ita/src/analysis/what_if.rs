//! Computes a result as it would be with other scores.

use std::collections::BTreeMap;

use super::rollup::figures;
use super::rollup::{self, points};
use super::tree::{Tree, count};
use super::types::Figure;
use super::wide::mean;
use crate::order::sort_places;
use crate::score::round_hundredths;
use crate::{Assessment, Exact, Framework, Score, Subject};

/// Returns the assessment as it would be with other scores for some subjects.
///
/// A published figure above a change moves by the change times the subject's share of that figure, rounded to
/// hundredths (as a new publication would be) and clamped to 0 to 100. Figures that are not published follow by
/// roll-up. If the EIT changes through its indicators, both its published parts move by the same amount.
///
/// The published level is removed, and "passed" flags are kept only where the change cannot have reversed them.
pub fn what_if(
    framework: &Framework,
    assessment: &Assessment,
    changes: &BTreeMap<Subject, Score>,
) -> Assessment {
    let tree = Tree::new(framework);
    let figures = figures(&tree, &assessment.scores);
    let mut moves = ScoreMoves::new(&tree, &figures);
    for (&subject, &score) in changes {
        if let Some(place) = tree.find(subject) {
            moves.set(place, score);
        }
    }
    let mut after = assessment.clone();
    after.level = None;
    let none = Exact::from_integer(0);
    for (place, figure) in figures.iter().enumerate() {
        let subject = figure.subject;
        if moves.fixed[place] || figure.published.is_some() {
            let score = match subject {
                Subject::Total if !moves.fixed[place] => moves.published_total(),
                _ => moves.now[place].map(Score::round),
            };
            after.scores.extend(score.map(|score| (subject, score)));
        }
        let turned = match after.passed.get(&subject) {
            Some(true) => moves.delta[place] < none,
            Some(false) => moves.delta[place] > none,
            None => false,
        };
        if turned || moves.fixed[place] {
            after.passed.remove(&subject);
        }
    }
    after
}

/// The present figures and how far each has moved from the original ones.
pub(super) struct ScoreMoves<'a> {
    tree: &'a Tree,
    figures: &'a [Figure],
    pub(super) now: Vec<Option<Exact>>,
    /// How far each figure has moved; for an unknown figure, how far its known children would move it.
    delta: Vec<Exact>,
    /// Whether the figure was set explicitly, so that changes below do not move it.
    fixed: Vec<bool>,
}

impl<'a> ScoreMoves<'a> {
    pub(super) fn new(tree: &'a Tree, figures: &'a [Figure]) -> Self {
        Self {
            tree,
            figures,
            now: figures.iter().map(|f| f.exact).collect(),
            delta: vec![Exact::from_integer(0); figures.len()],
            fixed: vec![false; figures.len()],
        }
    }

    /// Sets a subject's score and propagates the change up to the total.
    pub(super) fn set(&mut self, place: usize, score: Score) {
        self.fixed[place] = true;
        self.now[place] = Some(score.exact());
        self.delta[place] = self.moved(place).unwrap_or_default();
        if !self.tree.nodes[place].parts.is_empty() {
            self.move_parts(place, self.delta[place]);
        }
        let mut above = self.tree.nodes[place].parent;
        while let Some(parent) = above {
            if !self.fixed[parent] {
                self.settle(parent);
            }
            above = self.tree.nodes[parent].parent;
        }
    }

    /// Undoes a change. It must be the only one, because everything above it is reset to the original figures.
    pub(super) fn reset(&mut self, place: usize) {
        let mut above = Some(place);
        self.fixed[place] = false;
        while let Some(place) = above {
            self.now[place] = self.figures[place].exact;
            self.delta[place] = Exact::from_integer(0);
            for &part in &self.tree.nodes[place].parts {
                self.now[part] = self.figures[part].exact;
                self.delta[part] = Exact::from_integer(0);
            }
            above = self.tree.nodes[place].parent;
        }
    }

    /// The present total: by roll-up, or else the published one, moved.
    pub(super) fn total(&self) -> Option<Score> {
        self.now[0].map(Score::round)
    }

    /// The published total, moved as far as its instruments move it.
    fn published_total(&self) -> Option<Score> {
        let published = self.figures[0].published?;
        Some(shifted(published, self.shift(0)))
    }

    fn settle(&mut self, place: usize) {
        let figure = &self.figures[place];
        let shift = self.shift(place);
        self.move_parts(place, shift);
        let rolls = figure.subject == Subject::Total && figure.computed.is_some();
        self.now[place] = match figure.published {
            Some(published) if !rolls => Some(shifted(published, shift).exact()),
            _ => rollup::roll(self.tree, &self.now, place),
        };
        self.delta[place] = self.moved(place).unwrap_or(shift);
    }

    /// How far a figure has moved; `None` if it was or is unknown.
    fn moved(&self, place: usize) -> Option<Exact> {
        Some(self.now[place]? - self.figures[place].exact?)
    }

    /// How far a subject is moved by what is below it: the mean of the moves, for the total their weighted sum.
    fn shift(&self, place: usize) -> Exact {
        let node = &self.tree.nodes[place];
        if node.subject == Subject::Total {
            let weighted =
                node.children.iter().map(|&c| match (self.figures[c].exact, self.now[c]) {
                    (Some(then), Some(now)) => {
                        points(self.tree, c, now) - points(self.tree, c, then)
                    }
                    _ => round_hundredths(self.delta[c] * self.tree.nodes[c].share),
                });
            return Exact::new(weighted.sum(), 100);
        }
        let by_hand = node.parts.iter().any(|&p| self.fixed[p]);
        let moving = if by_hand { &node.parts } else { &node.children };
        let Some(shift) = mean(&mut moving.iter().map(|&c| Some(self.delta[c]))) else {
            return Exact::from_integer(0);
        };
        match node.subject {
            Subject::Indicator(_) => shift.rounded(),
            _ => shift.exact(),
        }
    }

    /// Moves both parts of the EIT by the same amount. If one part reaches 0 or 100, the other takes the rest, so that
    /// the mean of the parts moves as far as the EIT does.
    fn move_parts(&mut self, eit: usize, by: Exact) {
        let parts = &self.tree.nodes[eit].parts;
        if parts.iter().any(|&p| self.fixed[p]) {
            return;
        }
        let full = Score::FULL.exact();
        let mut left = by * count(parts.len());
        let mut order = parts.clone();
        // The part with the least room moves first, so that the other can take what is left.
        let room = |part: usize| {
            let exact = self.figures[part].exact;
            exact.map(|e| if by > Exact::from_integer(0) { full - e } else { e })
        };
        sort_places(&mut order, &|a, b| room(a).cmp(&room(b)));
        for (done, &part) in order.iter().enumerate() {
            let step = left / count(order.len() - done);
            let exact = self.figures[part].exact;
            let now = exact.map(|e| Score::round(e + step).exact());
            self.now[part] = now;
            self.delta[part] = self.moved(part).unwrap_or(step);
            left -= self.delta[part];
        }
    }
}

fn shifted(published: Score, by: Exact) -> Score {
    Score::round(published.exact() + by)
}
