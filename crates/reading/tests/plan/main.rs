//! The measures of real plans and reports.

mod examples;

use std::sync::LazyLock;

use ita::Framework;
use ita::plan::Measure;
use reading::{PlanReading, read_plan};

static FRAMEWORKS: LazyLock<Vec<Framework>> = LazyLock::new(|| {
    let read = |year: u16| toml::from_str(&file(&format!("frameworks/{year}.toml"))).unwrap();
    (2562..=2569).map(read).collect()
});

static ISSUES: LazyLock<Vec<(u8, String)>> = LazyLock::new(|| {
    let topics: ita::topics::Topics = toml::from_str(&file("frameworks/topics.toml")).unwrap();
    topics
        .issues
        .into_iter()
        .map(|issue| (issue.no, issue.title))
        .collect()
});

fn file(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn example(name: &str) -> String {
    file(&format!("tests/fixtures/examples/{name}.txt"))
}

fn read(text: &str) -> PlanReading {
    let frameworks: Vec<&Framework> = FRAMEWORKS.iter().collect();
    let issues: Vec<(u8, &str)> = ISSUES
        .iter()
        .map(|(no, title)| (*no, title.as_str()))
        .collect();
    read_plan(text, &frameworks, &issues)
}

fn steps(measure: &Measure) -> Vec<&str> {
    measure
        .steps
        .iter()
        .map(|step| step.text.as_str())
        .collect()
}
