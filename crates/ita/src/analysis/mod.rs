//! Analyses a result: figures at every depth, level, gaps, the ranking of what to fix, and what stays unknown.

mod bounds;
mod completion;
mod explain;
mod goal;
mod known;
mod level;
mod possible;
mod ranking;
mod rollup;
mod rows;
mod tree;
mod types;
mod unknown;
mod what_if;
mod wide;

pub use known::level_of;
pub use types::{
    AnalysedResult, Analysis, Difference, Explanation, Figure, LevelDistance, LevelFinding,
    LevelReason, Ranked, Row, Target, TargetReason, Unknown,
};
pub use what_if::what_if;

use self::tree::Tree;
use crate::{Assessment, Framework, Score};

/// Analyses a result under its year's framework, at whatever depth it is known.
pub fn analyse(framework: &Framework, assessment: &Assessment) -> Analysis {
    let tree = Tree::new(framework);
    let figures = rollup::figures(&tree, &assessment.scores);
    let ranges = bounds::ranges(&tree, &figures, framework, assessment);
    let total = figures[0].exact.map(Score::round);
    let known =
        known::KnownFigures { framework, tree: &tree, figures: &figures, ranges: &ranges, total };
    let level = level::find(&known, assessment);
    let present = level.shown.or(level.possible.last().copied());
    let goals = goal::Goals::choose(&known, assessment, level.shown, present);
    let rows = rows::rows(&tree, &figures, assessment, &goals);
    let (strengths, weaknesses, urgent) = rows::sides(&rows, framework);
    Analysis {
        total,
        target: goals.target,
        ranking: ranking::rank(&tree, &figures, &rows),
        distances: present.map_or_else(Vec::new, |from| level::distances(&known, from)),
        strengths,
        weaknesses,
        urgent,
        differences: explain::differences(&tree, &figures),
        unknowns: unknown::unknowns(&tree, &figures, &level),
        level,
        rows,
    }
}
