//! What `analyse` makes of results under the real frameworks.

mod explained;
mod published;
use ita::testing::assessment;
use ita::{Analysis, Assessment, FiscalYear, Framework};

pub(crate) fn framework(year: u16) -> Framework {
    let path = format!(
        "{}/../../frameworks/{year}.toml",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(&path).expect(&path);
    toml::from_str(&text).expect(&path)
}

pub(crate) fn result(year: u16, scores: &str) -> Assessment {
    assessment(FiscalYear::new(year).unwrap(), scores)
}

pub(crate) fn level_names(framework: &Framework, levels: &[usize]) -> Vec<String> {
    levels
        .iter()
        .map(|&l| framework.levels[l].name.clone())
        .collect()
}

pub(crate) fn shown(framework: &Framework, analysis: &Analysis) -> Option<String> {
    analysis
        .level
        .shown
        .map(|l| framework.levels[l].name.clone())
}
