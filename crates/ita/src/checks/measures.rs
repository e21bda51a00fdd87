//! What measures leave out.

use super::check::{Check, warning};
use super::fault::CheckFault;
use super::fix::Fix;
use super::target::CheckTarget;
use crate::plan::{Finding, Measure, MeasurePart, clean_step, findings_of};
use crate::{AssessmentInputs, Subject};

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    let result = inputs.result;
    let (year, _) = inputs.topics.issues_for(result.framework.fiscal_year);
    // A measure can only be asked to answer something where the result has findings.
    let is_answerable = findings_of(result.framework, result.analysis, inputs.topics)
        .iter()
        .any(|finding| matches!(finding, Finding::Subject(_)) || year == inputs.coming_year());
    let mut before: Vec<(String, &Measure)> = Vec::new();
    for measure in inputs.active_measures() {
        let place = CheckTarget::Measure(measure.id);
        if is_answerable && measure.answers.is_empty() {
            let check = warning(place.clone(), CheckFault::AnswersNothing);
            found.push(match meant(inputs, measure) {
                Some(finding) => check.fixed_by(Fix::LinkMeasure { measure: measure.id, finding }),
                None => check,
            });
        }
        for part in MeasurePart::ALL.into_iter().filter(|part| measure.lacks(*part)) {
            let check = warning(place.clone(), CheckFault::Lacks(part));
            found.push(match part {
                MeasurePart::Period => check.fixed_by(Fix::WholeYear(measure.id)),
                _ => check,
            });
        }
        let name = tight(&measure.name);
        if name.is_empty() {
            continue;
        }
        if let Some((_, first)) = before.iter().find(|(same, _)| *same == name) {
            found.push(warning(place, CheckFault::SameName { first: first.id }));
        } else {
            before.push((name, measure));
        }
    }
}

/// The only indicator or issue whose name a measure's own text begins with, as the tables of published
/// plans do.
fn meant(inputs: &AssessmentInputs, measure: &Measure) -> Option<Finding> {
    let framework = inputs.result.framework;
    let texts = [&measure.finding, &measure.name].map(|text| tight(clean_step(text)));
    let begins = |name: &str| {
        let name = tight(name);
        !name.is_empty() && texts.iter().any(|text| text.starts_with(&name))
    };
    let indicators = framework.indicators.iter().filter(|indicator| {
        let mut names = indicator.aliases.iter().chain([&indicator.name]);
        names.any(|name| begins(name))
    });
    let (_, issues) = inputs.topics.issues_for(framework.fiscal_year);
    let issues = issues.into_iter().filter(|issue| begins(&issue.title));
    let mut meant = indicators
        .map(|indicator| Finding::Subject(Subject::Indicator(indicator.no)))
        .chain(issues.map(|issue| Finding::Issue(issue.no)));
    let first = meant.next()?;
    meant.next().is_none().then_some(first)
}

/// In one spelling and without spaces, which recognised tables put anywhere.
fn tight(text: &str) -> String {
    thai::Normalised::new(text).text().split_whitespace().collect()
}
