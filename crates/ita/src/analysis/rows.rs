//! Every subject's gap and points to win, and what stands out among the indicators.

use super::goal::Goals;
use super::tree::Tree;
use super::{Figure, Row};
use crate::{Assessment, Exact, Framework, Gap, Score, Subject};

pub(super) fn rows(
    tree: &Tree,
    figures: &[Figure],
    assessment: &Assessment,
    goals: &Goals,
) -> Vec<Row> {
    let row = |(figure, node): (&Figure, &super::tree::Node)| {
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

/// max(0, goal − score) × share, in points of the total.
fn win(exact: Exact, goal: Score, share: Exact) -> Exact {
    (goal.exact() - exact).max(Exact::from_integer(0)) * share
}

/// Strengths, weaknesses and urgent ones.
pub(super) fn sides(
    rows: &[Row],
    framework: &Framework,
) -> (Vec<Subject>, Vec<Subject>, Vec<Subject>) {
    let mut scored: Vec<_> = rows
        .iter()
        .filter(|row| matches!(row.figure.subject, Subject::Indicator(_)))
        .filter_map(|row| Some((row.figure.value()?, row)))
        .collect();
    // Stable: equal scores stay in framework order, from either end.
    scored.sort_by_key(|&(score, _)| score);
    let below = |&&(score, row): &&(Score, &Row)| score < row.goal;
    let mut weaknesses: Vec<_> = scored.iter().filter(below).map(subject).collect();
    let urgent = scored
        .iter()
        .filter(|&&(score, _)| {
            framework
                .target
                .urgent_below
                .is_some_and(|band| score < band)
        })
        .map(subject)
        .collect();
    scored.sort_by_key(|&(score, _)| std::cmp::Reverse(score));
    let met = scored.iter().filter(|scored| !below(scored));
    let mut strengths: Vec<_> = met.map(subject).collect();
    for row in rows.iter().filter(|row| row.weak.is_some()) {
        let marked = row.figure.subject;
        strengths.retain(|&s| s != marked);
        if !weaknesses.contains(&marked) {
            weaknesses.push(marked);
        }
    }
    (strengths, weaknesses, urgent)
}

fn subject((_, row): &(Score, &Row)) -> Subject {
    row.figure.subject
}
