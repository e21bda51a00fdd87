//! `analyse` on results under the shipped frameworks.

mod depths;
mod explained;
mod otherwise;
mod properties;
mod published;
mod targets;

use ita::{Analysis, Framework};
use testkit::{framework, result};

pub(crate) fn level_names(framework: &Framework, levels: &[usize]) -> Vec<String> {
    levels.iter().map(|&l| framework.levels[l].name.clone()).collect()
}

pub(crate) fn shown(framework: &Framework, analysis: &Analysis) -> Option<String> {
    analysis.level.shown.map(|l| framework.levels[l].name.clone())
}
