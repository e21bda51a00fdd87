//! Inputs as officers have them, small and synthetic, with the right reading of each: `tests/fixtures/cases`.
//!
//! `cases.json` holds a case a line. `how` says whether the file is pasted or opened, `expect` what must come
//! out of it: a key that no check below knows fails the test, so that no expectation goes unchecked.

use std::collections::BTreeMap;

use ita::{FiscalYear, Framework, Score, Subject};
use reading::grid::GridText;
use reading::{Certainty, Reading, ResultRead, Statement, read, years};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    id: String,
    how: How,
    file: String,
    expect: Expected,
    kind: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum How {
    Paste,
    File,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// Several results, in the order of the text; without it there must be exactly one.
    #[serde(default)]
    results: Vec<Expected>,
    year: Option<String>,
    /// Empty where no agency may be found.
    agency: Option<String>,
    #[serde(default)]
    scores: BTreeMap<String, String>,
    total: Option<String>,
    level: Option<String>,
    /// Values that may not be offered as certain.
    #[serde(default)]
    not: BTreeMap<String, String>,
}

fn folder() -> String {
    format!("{}/../../tests/fixtures/cases", env!("CARGO_MANIFEST_DIR"))
}

/// Reads as the page does: with the frameworks of the years the text names, or the latest settled one.
fn read_source(source: &GridText) -> Reading {
    let frameworks = testkit::frameworks();
    let mut wanted: Vec<FiscalYear> = years(source);
    wanted.retain(|year| frameworks.iter().any(|f| f.fiscal_year == *year));
    if wanted.is_empty() {
        wanted.push(FiscalYear::new(2568).unwrap());
    }
    let of_year = |year: &FiscalYear| frameworks.iter().find(|f| f.fiscal_year == *year);
    let frameworks: Vec<&Framework> = wanted.iter().filter_map(of_year).collect();
    read(source, &frameworks)
}

fn read_case(case: &Case) -> Reading {
    let bytes = std::fs::read(format!("{}/{}", folder(), case.file)).unwrap();
    let source = match case.how {
        How::Paste => GridText::of_text(String::from_utf8(bytes).unwrap()),
        How::File => office::read_file(&case.file, &bytes).unwrap(),
    };
    read_source(&source)
}

fn score(result: &ResultRead, subject: &str) -> Option<(Score, Certainty)> {
    let subject: Subject = subject.parse().unwrap();
    result.values.iter().find_map(|value| match value.statement {
        Statement::Score { subject: of, score } if of == subject => Some((score, value.certainty)),
        _ => None,
    })
}

fn level(result: &ResultRead) -> Option<&str> {
    result.values.iter().find_map(|value| match &value.statement {
        Statement::Level(name) => Some(name.as_str()),
        _ => None,
    })
}

/// What of an expectation a result does not meet.
fn misses(expected: &Expected, result: &ResultRead) -> Vec<String> {
    let mut misses = Vec::new();
    let mut compare = |what: &str, wanted: Option<&str>, found: Option<String>| {
        if wanted.is_some() && wanted != Some(found.as_deref().unwrap_or_default()) {
            misses.push(format!("{what}: want {wanted:?}, read {found:?}"));
        }
    };
    let year = result.fiscal_year.as_ref().map(|read| read.year.to_string());
    compare("year", expected.year.as_deref(), year);
    let agency = result.agencies.first().map(|agency| agency.name.clone());
    compare("agency", expected.agency.as_deref(), agency);
    compare("level", expected.level.as_deref(), level(result).map(str::to_owned));
    let total = expected.total.as_ref().map(|total| ("total", total));
    let scores = expected.scores.iter().map(|(subject, score)| (subject.as_str(), score));
    for (subject, wanted) in scores.chain(total) {
        let found = score(result, subject).map(|found| found.0.to_string());
        compare(subject, Some(wanted), found);
    }
    for (subject, value) in &expected.not {
        let wrong = score(result, subject)
            .filter(|found| found.0.to_string() == *value && matches!(found.1, Certainty::Certain));
        if wrong.is_some() {
            misses.push(format!("{subject} must not be {value}"));
        }
    }
    misses
}

fn check(case: &Case) -> Vec<String> {
    let reading = read_case(case);
    let single = std::slice::from_ref(&case.expect);
    let expected = if case.expect.results.is_empty() { single } else { &case.expect.results };
    if reading.results.len() != expected.len() {
        return vec![format!("want {} results, read {reading:?}", expected.len())];
    }
    expected.iter().zip(&reading.results).flat_map(|(e, r)| misses(e, r)).collect()
}

#[test]
fn every_case_is_read_as_it_should_be() {
    let cases = std::fs::read_to_string(format!("{}/cases.json", folder())).unwrap();
    let cases: Vec<Case> = serde_json::from_str(&cases).unwrap();
    let wrong: Vec<String> = cases
        .iter()
        .map(|case| (case, check(case)))
        .filter(|(_, misses)| !misses.is_empty())
        .map(|(case, misses)| format!("{} ({})\n  {}\n", case.id, case.kind, misses.join("\n  ")))
        .collect();
    assert!(!cases.is_empty() && wrong.is_empty(), "{}", wrong.concat());
}
