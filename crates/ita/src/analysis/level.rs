//! Determines the level of a result, or the possible ones, and the distance to higher ones.

use super::bounds::half;
use super::known::KnownFigures;
use super::possible::possible;
use super::types::{LevelDistance, LevelFinding, LevelReason};
use crate::{Assessment, Exact, Gap, Score, Subject};

pub(super) fn find(known: &KnownFigures, assessment: &Assessment) -> LevelFinding {
    let levels = &known.framework.levels;
    let name = assessment.level.as_deref().map(str::trim);
    let published = name.and_then(|name| levels.iter().position(|l| l.name == name));
    let nothing = |reason| LevelFinding { possible: Vec::new(), shown: None, published, reason };
    if levels.is_empty() {
        return nothing(LevelReason::NoLevels);
    }
    let possible = possible(known, published);
    let among = published.filter(|level| possible.contains(level));
    let only = (possible.len() == 1).then(|| possible[0]);
    let (shown, reason) = match (among, only) {
        (None, only) if name.is_some() => (only, LevelReason::Contradicted),
        (_, Some(only)) => (Some(only), LevelReason::Computed),
        (Some(level), None) => {
            let unknown = unknown(known, &possible);
            (Some(level), LevelReason::PublishedAmongPossible { unknown })
        }
        (None, None) if known.total.is_none() && possible.len() == levels.len() => {
            return nothing(LevelReason::NoTotal);
        }
        (None, None) => {
            let unknown = unknown(known, &possible);
            (None, LevelReason::Several { unknown })
        }
    };
    LevelFinding { possible, shown, published, reason }
}

/// The unknown figures that would decide between the possible levels, in framework order.
fn unknown(known: &KnownFigures, possible: &[usize]) -> Vec<Subject> {
    let levels = &known.framework.levels;
    let highest = possible.iter().map(|&l| levels[l].min_instrument).max();
    let instruments = known.tree.instruments();
    let mut unknown = Vec::new();
    for (place, figure) in known.figures.iter().enumerate() {
        let tested = known.framework.level_tests.contains(&figure.subject)
            && highest.is_some_and(|min| !surely(known, place, min));
        let missing_in_total = known.total.is_none() && instruments.contains(&place);
        if figure.exact.is_none() && (tested || missing_in_total) {
            unknown.push(figure.subject);
        }
    }
    unknown
}

/// The distance to each level above `from`, nearest first.
pub(super) fn distances(known: &KnownFigures, from: usize) -> Vec<LevelDistance> {
    let Some(total) = known.total else {
        return Vec::new();
    };
    let to = |level: usize| {
        let facts = &known.framework.levels[level];
        LevelDistance {
            level,
            total: Gap::between(total, facts.min_total),
            in_the_way: in_the_way(known, facts.min_instrument),
        }
    };
    (0..from).rev().map(to).collect()
}

fn in_the_way(known: &KnownFigures, min: Score) -> Vec<(Subject, Option<Gap>)> {
    let tests = &known.framework.level_tests;
    let tested = known.figures.iter().enumerate().filter(|(_, f)| tests.contains(&f.subject));
    tested
        .filter_map(|(place, figure)| match figure.value() {
            Some(score) if score >= min => None,
            Some(score) => Some((figure.subject, Some(Gap::between(score, min)))),
            None if surely(known, place, min) => None,
            None => Some((figure.subject, None)),
        })
        .collect()
}

/// Whether an unknown figure, once rounded, is certain to meet a minimum.
fn surely(known: &KnownFigures, place: usize, min: Score) -> bool {
    least(known, place) >= min.exact() - half()
}

/// The least possible value of a figure.
///
/// Beside its own range, an unknown part of the EIT is bounded by what the EIT's figure needs beside the other part,
/// and an unknown instrument by what the total needs beside the other instruments.
fn least(known: &KnownFigures, place: usize) -> Exact {
    let low = known.ranges[place].low;
    if known.figures[place].exact.is_some() {
        return low;
    }
    let node = &known.tree.nodes[place];
    let by_others = match node.subject {
        Subject::Part(_) => node.parent.map(|eit| {
            let parts = &known.tree.nodes[eit].parts;
            let others = parts.iter().filter(|&&p| p != place);
            let others: Exact = others.map(|&p| known.ranges[p].high).sum();
            least(known, eit) * super::tree::count(parts.len()) - others
        }),
        Subject::Instrument(_) => known.total.map(|total| {
            let others = known.tree.instruments().iter().filter(|&&i| i != place);
            let points = |&i: &usize| {
                let high = known.ranges[i].high + half();
                Exact::new(super::rollup::points(known.tree, i, high), 100)
            };
            let others: Exact = others.map(points).sum();
            let share = node.share.max(Exact::new(1, 100));
            (total.exact() - half() - others) / share
        }),
        _ => None,
    };
    by_others.map_or(low, |other| low.max(other))
}
