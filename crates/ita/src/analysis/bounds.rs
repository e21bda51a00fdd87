//! The range in which each figure, known or unknown, must lie.

use super::tree::Tree;
use super::types::Figure;
use super::wide::mean;
use crate::{Assessment, Exact, Framework, Score, Subject};

/// The least and the greatest possible value of a figure, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) low: Exact,
    pub(super) high: Exact,
}

impl Range {
    pub(super) fn all() -> Self {
        Self { low: Exact::from_integer(0), high: Exact::from_integer(100) }
    }

    pub(super) fn only(value: Exact) -> Self {
        Self { low: value, high: value }
    }

    /// The intersection; `None` if it is empty.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let both = Self { low: self.low.max(other.low), high: self.high.min(other.high) };
        (both.low <= both.high).then_some(both)
    }

    pub(super) fn wider(self, by: Exact) -> Self {
        Self { low: self.low - by, high: self.high + by }
    }
}

/// Half a hundredth, the largest error of rounding to hundredths.
pub(super) fn half() -> Exact {
    Exact::new(1, 200)
}

/// Just under half a hundredth, the most that still rounds down.
///
/// The distance of 1/100,000 is small enough: no mean of up to 255 scores in hundredths lies closer to the half.
pub(super) fn under_half() -> Exact {
    half() - Exact::new(1, 100_000)
}

/// All values that round to `score` or more.
pub(super) fn from(score: Score) -> Range {
    Range { low: score.exact() - half(), ..Range::all() }
}

/// All values that round to `score` or less.
pub(super) fn up_to(score: Score) -> Range {
    Range { high: score.exact() + under_half(), ..Range::all() }
}

/// Every subject's range, in the tree's order: only its figure if that is known, else what its "passed" flag and the
/// ranges of its parts and children allow.
pub(super) fn ranges(
    tree: &Tree,
    figures: &[Figure],
    framework: &Framework,
    assessment: &Assessment,
) -> Vec<Range> {
    let mut ranges = vec![Range::all(); figures.len()];
    for (place, figure) in figures.iter().enumerate().rev() {
        if let Some(exact) = figure.exact {
            ranges[place] = Range::only(exact);
            continue;
        }
        let mut range = flagged(framework, assessment, figure.subject);
        let node = &tree.nodes[place];
        for below in [&node.parts, &node.children] {
            if node.subject != Subject::Total
                && let Some(mean) = between(figure.subject, below, &ranges)
            {
                // If a flag contradicts the figures, trust the figures.
                range = range.and(mean).unwrap_or(mean);
            }
        }
        ranges[place] = range;
    }
    ranges
}

fn flagged(framework: &Framework, assessment: &Assessment, subject: Subject) -> Range {
    let pass = framework.target.pass;
    match assessment.passed.get(&subject) {
        Some(true) => from(pass),
        Some(false) => Score::from_hundredths(pass.hundredths().saturating_sub(1))
            .map_or_else(|_| Range::all(), up_to),
        None => Range::all(),
    }
}

fn between(subject: Subject, below: &[usize], ranges: &[Range]) -> Option<Range> {
    let end = |end: fn(&Range) -> Exact| {
        let mean = mean(&mut below.iter().map(|&p| Some(end(&ranges[p]))))?;
        Some(match subject {
            Subject::Indicator(_) => mean.rounded(),
            _ => mean.exact(),
        })
    };
    Some(Range { low: end(|r| r.low)?, high: end(|r| r.high)? })
}
