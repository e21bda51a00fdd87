//! Plans and reports as agencies published them, read as the app reads them.

use ita::FiscalYear;
use ita::plan::{Measure, Plan, RoundId};
use reading::read_plan;

use crate::results::{Case, case};
use crate::whole::{Whole, whole};
use crate::{example, framework, frameworks, topics};

/// The examples with tables of measures.
const EXAMPLES: [&str; 4] = ["000", "001", "002", "004"];

/// Each example's measures, in a record that is complete otherwise.
pub fn imported() -> impl Iterator<Item = (&'static str, Whole)> {
    let frameworks = frameworks();
    let topics = topics();
    let issues: Vec<_> =
        topics.issues.iter().map(|issue| (issue.no, issue.title.clone())).collect();
    EXAMPLES.into_iter().map(move |name| {
        let known: Vec<_> = frameworks.iter().collect();
        let issues: Vec<_> = issues.iter().map(|(no, title)| (*no, &**title)).collect();
        let read = read_plan(&example(name).as_str().into(), &known, &issues);
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

/// A result of which nothing is known but year and agency.
fn result_of(year: FiscalYear) -> Case {
    let mut case = case(year.get(), &[], |_| {});
    case.agency = whole().case.agency;
    case
}

/// The texts of a measure that a plan prints.
pub fn planned(measure: &Measure) -> Vec<String> {
    let mut texts = vec![measure.finding.clone(), measure.name.clone()];
    texts.extend(measure.written_steps().map(str::to_owned));
    texts.extend(measure.named_units().map(str::to_owned));
    texts.push(measure.follow_up.clone());
    texts
}

/// The texts of a measure that the report of a round prints.
pub fn reported(measure: &Measure, round: RoundId) -> Vec<String> {
    let mut texts = vec![measure.name.clone()];
    if let Some(report) = measure.reports.get(&round) {
        let said = [&report.done, &report.outcome, &report.obstacles, &report.advice];
        texts.extend(said.map(Clone::clone));
    }
    texts
}
