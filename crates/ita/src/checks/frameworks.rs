//! How far the years' own facts can be relied on, and what papers need to know of the agency.

use super::{Check, Fault, Inputs, Place, note};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let agency = inputs.agency;
    if agency.name.trim().is_empty() {
        found.push(note(Place::Agency, Fault::NoAgencyName));
    }
    if !agency.people.iter().any(|p| !p.name.trim().is_empty()) {
        found.push(note(Place::Agency, Fault::NoPeople));
    }
    let framework = inputs.framework;
    let objectives = framework
        .indicators
        .iter()
        .filter_map(|indicator| indicator.objective.as_ref())
        .filter(|objective| !objective.provenance.basis.is_official())
        .count();
    let questions = framework
        .questions
        .iter()
        .filter(|question| question.text.is_some() && !question.provenance.basis.is_official())
        .count();
    if objectives + questions > 0 {
        let fault = Fault::UnofficialWording { objectives, questions };
        found.push(note(Place::Framework, fault));
    }
    for framework in [Some(framework), inputs.coming].into_iter().flatten() {
        if framework.provisional {
            let year = framework.fiscal_year;
            found.push(note(Place::Framework, Fault::ProvisionalYear { year }));
        }
    }
}
