//! Plans and reports as agencies published them, read as the app reads them.

use ita::FiscalYear;
use ita::plan::{Measure, Plan, RoundId};
use reading::read_plan;

use super::whole::{Whole, whole};
use super::{framework, topics};

/// The examples with tables of measures, and their file names.
const EXAMPLES: [(&str, &str); 4] = [
    ("000", "000_b80f5f27c782ddff"),
    ("001", "001_0330ec4c207decca"),
    ("002", "002_ba631598feff7de7"),
    ("004", "004_ec938e80be2ac854"),
];

/// Each example's measures, in the plan of an agency of which all else is known.
pub(crate) fn imported() -> impl Iterator<Item = (&'static str, Whole)> {
    let frameworks: Vec<_> = (2562..=2569).map(framework).collect();
    let topics = topics();
    let issues: Vec<_> =
        topics.issues.iter().map(|issue| (issue.no, issue.title.clone())).collect();
    EXAMPLES.into_iter().map(move |(name, file)| {
        let path =
            format!("{}/../../tests/fixtures/examples/{file}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let known: Vec<_> = frameworks.iter().collect();
        let issues: Vec<_> = issues.iter().map(|(no, title)| (*no, &**title)).collect();
        let read = read_plan(&text, &known, &issues);
        let mut plan = Plan::default();
        for read in read.measures {
            plan.add(read.measure);
        }
        let mut whole = whole();
        // The result its measures follow from is that of the year before.
        if let Some(year) = read.fiscal_year.map(|read| read.year.previous()) {
            whole.case = result_of(year);
            whole.coming = (year.get() < 2569).then(|| framework(year.get() + 1));
        }
        whole.plan = plan;
        (name, whole)
    })
}

/// Nothing is known of the result itself.
fn result_of(year: FiscalYear) -> super::Case {
    let mut case = super::case(year.get(), &[], |_| {});
    case.agency = whole().case.agency;
    case
}

/// What a person reads of a measure in a plan.
pub(crate) fn planned(measure: &Measure) -> Vec<String> {
    let mut texts = vec![measure.finding.clone(), measure.name.clone()];
    texts.extend(measure.written_steps().map(str::to_owned));
    texts.extend(measure.named_units().map(str::to_owned));
    texts.push(measure.follow_up.clone());
    texts
}

/// What a person reads of a measure in the report of a round.
pub(crate) fn reported(measure: &Measure, round: RoundId) -> Vec<String> {
    let mut texts = vec![measure.name.clone()];
    if let Some(report) = measure.reports.get(&round) {
        let said = [&report.done, &report.outcome, &report.obstacles, &report.advice];
        texts.extend(said.map(Clone::clone));
    }
    texts
}
