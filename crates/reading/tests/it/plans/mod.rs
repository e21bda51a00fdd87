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
use testkit::example;

const EXAMPLES: [&str; 4] = ["000", "001", "002", "004"];

static FRAMEWORKS: LazyLock<Vec<Framework>> = LazyLock::new(testkit::frameworks);

static ISSUES: LazyLock<Vec<(u8, String)>> = LazyLock::new(|| {
    let issues = testkit::topics().issues.into_iter();
    issues.map(|issue| (issue.no, issue.title)).collect()
});

fn read(text: &str) -> PlanReading {
    let frameworks: Vec<&Framework> = FRAMEWORKS.iter().collect();
    let issues: Vec<(u8, &str)> = ISSUES.iter().map(|(no, title)| (*no, title.as_str())).collect();
    read_plan(&text.into(), &frameworks, &issues)
}

fn steps(measure: &Measure) -> Vec<&str> {
    measure.steps.iter().map(|step| step.text.as_str()).collect()
}

fn answers(read: &MeasureRead) -> String {
    let findings: Vec<String> = read.measure.answers.iter().map(ToString::to_string).collect();
    findings.join(" ")
}

/// The rows of an example's tables of measures, including header rows.
fn table(start: &str) -> Vec<Vec<String>> {
    let text = example(start);
    let rows = text.lines().filter(|line| line.contains('\t'));
    let rows = rows.map(|line| line.split('\t').map(str::to_owned).collect());
    // The table of scores in 002 has four columns.
    rows.filter(|row: &Vec<String>| row.len() > 4).collect()
}
