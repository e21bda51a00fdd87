//! What measures leave unsaid.

use super::{Check, Fault, Fix, Inputs, Lack, Place, warning};
use crate::Subject;
use crate::plan::{Finding, Measure, clean_step, findings_of};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let (year, _) = inputs.topics.issues_for(inputs.framework.fiscal_year);
    // Where a result gives nothing to answer, no measure can.
    let is_answerable = findings_of(inputs.framework, inputs.analysis, inputs.topics)
        .iter()
        .any(|finding| matches!(finding, Finding::Subject(_)) || year == inputs.year());
    let mut before: Vec<(String, &Measure)> = Vec::new();
    for measure in inputs.standing() {
        let place = Place::Measure(measure.id);
        if is_answerable && measure.answers.is_empty() {
            let check = warning(place.clone(), Fault::AnswersNothing);
            found.push(match meant(inputs, measure) {
                Some(finding) => check.fixed_by(Fix::LinkMeasure { measure: measure.id, finding }),
                None => check,
            });
        }
        for lack in lacks(measure) {
            let check = warning(place.clone(), Fault::Lacks(lack));
            found.push(match lack {
                Lack::Period => check.fixed_by(Fix::WholeYear(measure.id)),
                _ => check,
            });
        }
        let name = tight(&measure.name);
        if name.is_empty() {
            continue;
        }
        if let Some((_, first)) = before.iter().find(|(same, _)| *same == name) {
            found.push(warning(place, Fault::SameName { first: first.id }));
        } else {
            before.push((name, measure));
        }
    }
}

/// What a plan prints of every measure and this one does not say.
pub(super) fn lacks(measure: &Measure) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut ask = |is_said: bool, lack| {
        if !is_said {
            lacks.push(lack);
        }
    };
    ask(!measure.name.trim().is_empty(), Lack::Name);
    ask(measure.named_units().next().is_some(), Lack::Unit);
    ask(!measure.period.printed().is_empty(), Lack::Period);
    ask(measure.written_steps().next().is_some(), Lack::Steps);
    ask(!measure.follow_up.trim().is_empty(), Lack::FollowUp);
    lacks
}

/// The indicator or issue a measure's own words begin with, where it is one only: tables name it first.
fn meant(inputs: &Inputs, measure: &Measure) -> Option<Finding> {
    let texts = [&measure.finding, &measure.name].map(|text| tight(clean_step(text)));
    let begins = |name: &str| {
        let name = tight(name);
        !name.is_empty() && texts.iter().any(|text| text.starts_with(&name))
    };
    let indicators = inputs.framework.indicators.iter().filter(|indicator| {
        let mut names = indicator.aliases.iter().chain([&indicator.name]);
        names.any(|name| begins(name))
    });
    let (_, issues) = inputs.topics.issues_for(inputs.framework.fiscal_year);
    let mut meant =
        indicators.map(|indicator| Finding::Subject(Subject::Indicator(indicator.no))).chain(
            issues
                .into_iter()
                .filter(|issue| begins(&issue.title))
                .map(|issue| Finding::Issue(issue.no)),
        );
    let first = meant.next()?;
    meant.next().is_none().then_some(first)
}

/// Without spaces, which recognised tables set anywhere, and in level spelling.
fn tight(text: &str) -> String {
    let level = thai::Normalised::new(text);
    level.text().split_whitespace().collect()
}
