//! The levels that a result can have, over all possible values of its unknown figures.
//!
//! A level depends only on the total and on the lowest tested figure. The minimums of the levels divide both axes into
//! intervals, so the plane into cells, and each cell has exactly one level. A cell is reachable if values within the
//! figures' ranges exist such that all tested figures are at or above its lower edge, one of them is at or below its
//! upper edge, the EIT is the mean of its parts, and the weighted sum is the total.

use super::bounds::{self, Range, half, up_to};
use super::known::{KnownFigures, level_of};
use super::rollup::points;
use super::tree::count;
use crate::{Exact, Score};

/// How strictly known figures constrain unknown ones.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// The published figure of the EIT is taken as the exact mean of its parts.
    Exact,
    /// The published figure of the EIT may be half a hundredth off the mean of its parts.
    Rounded,
    /// The known figures contradict each other, so that each unknown figure is constrained by its own range only.
    Broken,
}

/// The possible levels as indices into the framework's levels, highest first.
///
/// [`Link::Rounded`] is tried only if [`Link::Exact`] rules out the published level or every level, since it would
/// otherwise admit further levels on the mere possibility of half a hundredth. [`Link::Broken`] is tried only if no
/// level is left.
pub(super) fn possible(known: &KnownFigures, published: Option<usize>) -> Vec<usize> {
    let exact = linked(known, Link::Exact);
    if published.is_some_and(|level| !exact.contains(&level)) || exact.is_empty() {
        let rounded = linked(known, Link::Rounded);
        if published.is_some_and(|level| rounded.contains(&level)) {
            return rounded;
        }
        if exact.is_empty() {
            return if rounded.is_empty() { linked(known, Link::Broken) } else { rounded };
        }
    }
    exact
}

fn linked(known: &KnownFigures, link: Link) -> Vec<usize> {
    let levels = &known.framework.levels;
    let totals = match known.total {
        Some(total) => vec![(total, total)],
        None => cells(levels.iter().map(|l| l.min_total)),
    };
    let lowest = if known.framework.level_tests.is_empty() {
        vec![(Score::FULL, Score::FULL)]
    } else {
        cells(levels.iter().map(|l| l.min_instrument))
    };
    let mut found = vec![false; levels.len()];
    for &total in &totals {
        for &lowest in &lowest {
            if let Some(level) = level_of(known.framework, total.0, lowest.0)
                && !found[level]
                && reachable(known, link, total, lowest)
            {
                found[level] = true;
            }
        }
    }
    (0..levels.len()).filter(|&level| found[level]).collect()
}

/// Divides 0 to 100 at the minimums; the first and last score of every interval.
fn cells(minimums: impl Iterator<Item = Score>) -> Vec<(Score, Score)> {
    let mut starts = vec![Score::ZERO];
    for minimum in minimums {
        if let Err(place) = starts.binary_search(&minimum) {
            starts.insert(place, minimum);
        }
    }
    let ends = starts.iter().skip(1).map(|next| {
        let before = next.hundredths().saturating_sub(1);
        Score::from_hundredths(before).unwrap_or_default()
    });
    let ends: Vec<_> = ends.chain([Score::FULL]).collect();
    starts.into_iter().zip(ends).collect()
}

fn reachable(
    known: &KnownFigures,
    link: Link,
    total: (Score, Score),
    lowest: (Score, Score),
) -> bool {
    let mut ranges = known.ranges.to_vec();
    let tested = || {
        let tests = &known.framework.level_tests;
        (0..known.figures.len()).filter(|&p| tests.contains(&known.figures[p].subject))
    };
    for place in tested() {
        match at_least(known, place, lowest.0) {
            Some(range) => ranges[place] = range,
            None => return false,
        }
    }
    if lowest.1 == Score::FULL {
        return consistent(known, link, total, &ranges);
    }
    tested().any(|place| {
        let Some(range) = at_most(known, place, lowest.1).and_then(|r| r.and(ranges[place])) else {
            return false;
        };
        let before = std::mem::replace(&mut ranges[place], range);
        let fits = consistent(known, link, total, &ranges);
        ranges[place] = before;
        fits
    })
}

fn at_least(known: &KnownFigures, place: usize, score: Score) -> Option<Range> {
    let range = known.ranges[place];
    match known.figures[place].value() {
        Some(value) => (value >= score).then_some(range),
        None => range.and(bounds::from(score)),
    }
}

fn at_most(known: &KnownFigures, place: usize, score: Score) -> Option<Range> {
    let range = known.ranges[place];
    match known.figures[place].value() {
        Some(value) => (value <= score).then_some(range),
        None => range.and(up_to(score)),
    }
}

/// Whether some figures within these ranges can occur together in one result.
fn consistent(known: &KnownFigures, link: Link, total: (Score, Score), ranges: &[Range]) -> bool {
    if link == Link::Broken {
        return true;
    }
    let (mut low, mut high, mut all_known) = (0, 0, true);
    for &place in known.tree.instruments() {
        let Some(range) = with_parts(known, link, place, ranges) else {
            return false;
        };
        // The total is made of unrounded figures, which may be half a hundredth off the rounded ones that are tested.
        let around = range.wider(half());
        low += points(known.tree, place, around.low);
        high += points(known.tree, place, around.high);
        all_known &= known.figures[place].exact.is_some();
    }
    all_known || {
        let (from, to) = (hundredths(total.0), hundredths(total.1));
        low <= to && from <= high
    }
}

fn hundredths(score: Score) -> i64 {
    i64::from(score.hundredths())
}

/// An instrument's range. If one of its parts is unknown, it is intersected with the mean of the parts' ranges.
///
/// `None` if the intersection is empty.
fn with_parts(known: &KnownFigures, link: Link, place: usize, ranges: &[Range]) -> Option<Range> {
    let parts = &known.tree.nodes[place].parts;
    if parts.iter().all(|&p| known.figures[p].exact.is_some()) {
        return Some(ranges[place]);
    }
    let number = count(parts.len());
    let mean = Range {
        low: parts.iter().map(|&p| ranges[p].low).sum::<Exact>() / number,
        high: parts.iter().map(|&p| ranges[p].high).sum::<Exact>() / number,
    };
    let mean = match link {
        Link::Exact => mean,
        Link::Rounded | Link::Broken => mean.wider(half()),
    };
    ranges[place].and(mean)
}
