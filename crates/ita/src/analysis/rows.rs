//! Computes every subject's gap and points to win, and the strengths and weaknesses among the indicators.

use super::goal::Goals;
use super::tree::{Node, Tree};
use super::types::{Figure, Row};
use crate::order::sort_places;
use crate::{Assessment, Exact, Framework, Gap, Score, Subject};

pub(super) fn rows(
    tree: &Tree,
    figures: &[Figure],
    assessment: &Assessment,
    goals: &Goals,
) -> Vec<Row> {
    let row = |(figure, node): (&Figure, &Node)| {
        let subject = figure.subject;
        let goal = goals.of(subject);
        let shown = match subject {
            Subject::Total => figure.exact.map(Score::round),
            _ => figure.value(),
        };
        Row {
            figure: figure.clone(),
            parent: node.parent.map(|p| tree.nodes[p].subject),
            goal,
            gap: shown.map(|score| Gap::between(score, goal)),
            share: node.share,
            win: figure.exact.map(|exact| win(exact, goal, node.share)),
            passed: assessment.passed.get(&subject).copied(),
            weak: assessment.weak.get(&subject).cloned(),
        }
    };
    figures.iter().zip(&tree.nodes).map(row).collect()
}

/// Points to win: max(0, goal − score) × share, in points of the total.
fn win(exact: Exact, goal: Score, share: Exact) -> Exact {
    (goal.exact() - exact).max(Exact::from_integer(0)) * share
}

/// The strengths, the weaknesses and the urgent indicators, in this order.
pub(super) fn sides(
    rows: &[Row],
    framework: &Framework,
) -> (Vec<Subject>, Vec<Subject>, Vec<Subject>) {
    let score = |place: usize| rows[place].figure.value().unwrap_or_default();
    let is_scored = |&place: &usize| {
        let figure = &rows[place].figure;
        matches!(figure.subject, Subject::Indicator(_)) && figure.value().is_some()
    };
    let mut worst_first: Vec<_> = (0..rows.len()).filter(is_scored).collect();
    let mut best_first = worst_first.clone();
    // Two stable sorts instead of one reversed, so that equal scores are in framework order in both.
    sort_places(&mut worst_first, &|a, b| score(a).cmp(&score(b)));
    sort_places(&mut best_first, &|a, b| score(b).cmp(&score(a)));
    let subjects = |places: &[usize], keep: &dyn Fn(usize) -> bool| -> Vec<Subject> {
        let kept = places.iter().filter(|&&place| keep(place));
        kept.map(|&place| rows[place].figure.subject).collect()
    };
    let band = framework.target.urgent_below.unwrap_or(Score::ZERO);
    let urgent = subjects(&worst_first, &|place| score(place) < band);
    let mut weaknesses = subjects(&worst_first, &|place| score(place) < rows[place].goal);
    let mut strengths = subjects(&best_first, &|place| score(place) >= rows[place].goal);
    for row in rows.iter().filter(|row| row.weak.is_some()) {
        let marked = row.figure.subject;
        strengths.retain(|&s| s != marked);
        if !weaknesses.contains(&marked) {
            weaknesses.push(marked);
        }
    }
    (strengths, weaknesses, urgent)
}
