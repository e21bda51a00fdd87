//! What `analyse` makes of results under the real frameworks.

mod depths;
mod explained;
mod otherwise;
mod properties;
mod published;
mod targets;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use ita::testing::assessment;
use ita::{Analysis, Assessment, FiscalYear, Framework};

pub(crate) fn framework(year: u16) -> Framework {
    static READ: Mutex<BTreeMap<u16, Framework>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let from_file = || {
        let path = format!("{}/../../frameworks/{year}.toml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).expect(&path);
        toml::from_str(&text).expect(&path)
    };
    read.entry(year).or_insert_with(from_file).clone()
}

pub(crate) fn result(year: u16, scores: &str) -> Assessment {
    assessment(FiscalYear::new(year).unwrap(), scores)
}

pub(crate) fn level_names(framework: &Framework, levels: &[usize]) -> Vec<String> {
    levels.iter().map(|&l| framework.levels[l].name.clone()).collect()
}

pub(crate) fn shown(framework: &Framework, analysis: &Analysis) -> Option<String> {
    analysis.level.shown.map(|l| framework.levels[l].name.clone())
}
