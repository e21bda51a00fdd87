//! What figures become if some of them were otherwise.

use std::collections::BTreeMap;

use super::rollup::figures;
use super::rollup::{self, points};
use super::tree::{Tree, count};
use super::types::Figure;
use super::wide::mean;
use crate::order::sort_places;
use crate::score::round_hundredths;
use crate::{Assessment, Exact, Framework, Score, Subject};

/// The assessment as it would be with other scores for some subjects.
///
/// A published figure above a change moves by change × share within it, is rounded to hundredths as it
/// would be published and held within 0 to 100; where nothing is published the roll-up carries the change.
/// A change of the EIT by its indicators moves both its published parts alike.
/// The published level goes, and "passed" flags stay only where the change cannot have turned them.
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

/// Figures under change: what each is now and by how much it has moved.
pub(super) struct ScoreMoves<'a> {
    tree: &'a Tree,
    figures: &'a [Figure],
    pub(super) now: Vec<Option<Exact>>,
    /// How far each has moved; for an unknown figure, how far its known children move it.
    delta: Vec<Exact>,
    /// Set by hand, so not moved by what is below.
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

    /// Gives one subject another score and carries the change up to the total.
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

    /// Takes one change back; nothing above it may have been set by hand.
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

    /// The total now: by roll-up, or the published one moved.
    pub(super) fn total(&self) -> Option<Score> {
        self.now[0].map(Score::round)
    }

    /// The published total, moved by what its instruments have moved.
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

    /// How far a figure has moved from a known beginning.
    fn moved(&self, place: usize) -> Option<Exact> {
        Some(self.now[place]? - self.figures[place].exact?)
    }

    /// How far what is below moves a subject: the mean of the moves, or their weighted sum for the total.
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

    /// Moves the published parts of the EIT alike; what one cannot take at the end of its range the
    /// other takes, so that their mean moves as far as the whole does.
    fn move_parts(&mut self, eit: usize, by: Exact) {
        let parts = &self.tree.nodes[eit].parts;
        if parts.iter().any(|&p| self.fixed[p]) {
            return;
        }
        let full = Score::FULL.exact();
        let mut left = by * count(parts.len());
        let mut order = parts.clone();
        // The one with the least room first.
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
