//! The measures of real plans and reports, and of the same tables in other forms.

mod examples;
mod forms;
mod hostile;
mod nothing_lost;
mod rows;

use std::sync::LazyLock;

use ita::Framework;
use ita::plan::Measure;
use reading::{MeasureRead, PlanReading, read_plan};

const EXAMPLES: [&str; 4] = [
    "000_b80f5f27c782ddff",
    "001_0330ec4c207decca",
    "002_ba631598feff7de7",
    "004_ec938e80be2ac854",
];

static FRAMEWORKS: LazyLock<Vec<Framework>> = LazyLock::new(|| {
    let read = |year: u16| toml::from_str(&file(&format!("frameworks/{year}.toml"))).unwrap();
    (2562..=2569).map(read).collect()
});

static ISSUES: LazyLock<Vec<(u8, String)>> = LazyLock::new(|| {
    let topics: ita::topics::Topics = toml::from_str(&file("frameworks/topics.toml")).unwrap();
    let issues = topics.issues.into_iter();
    issues.map(|issue| (issue.no, issue.title)).collect()
});

fn file(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn example(start: &str) -> String {
    let name = EXAMPLES.iter().find(|name| name.starts_with(start)).unwrap();
    file(&format!("tests/fixtures/examples/{name}.txt"))
}

fn read(text: &str) -> PlanReading {
    let frameworks: Vec<&Framework> = FRAMEWORKS.iter().collect();
    let issues: Vec<(u8, &str)> = ISSUES.iter().map(|(no, title)| (*no, title.as_str())).collect();
    read_plan(text, &frameworks, &issues)
}

fn steps(measure: &Measure) -> Vec<&str> {
    measure.steps.iter().map(|step| step.text.as_str()).collect()
}

fn answers(read: &MeasureRead) -> String {
    let findings: Vec<String> = read.measure.answers.iter().map(ToString::to_string).collect();
    findings.join(" ")
}

/// The rows of an example's tables of measures, heads among them.
fn table(start: &str) -> Vec<Vec<String>> {
    let text = example(start);
    let rows = text.lines().filter(|line| line.contains('\t'));
    let rows = rows.map(|line| line.split('\t').map(str::to_owned).collect());
    // The table of scores in 002 has four columns.
    rows.filter(|row: &Vec<String>| row.len() > 4).collect()
}
