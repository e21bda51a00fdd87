//! How reliable the years' facts are, and what papers need to know about the agency.

use super::check::{Check, note};
use super::fault::CheckFault;
use super::target::CheckTarget;
use crate::AssessmentInputs;

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    let agency = inputs.agency;
    if agency.name.trim().is_empty() {
        found.push(note(CheckTarget::Agency, CheckFault::NoAgencyName));
    }
    if !agency.people.iter().any(|p| !p.name.trim().is_empty()) {
        found.push(note(CheckTarget::Agency, CheckFault::NoPeople));
    }
    let framework = inputs.result.framework;
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
        let fault = CheckFault::UnofficialWording { objectives, questions };
        found.push(note(CheckTarget::Framework, fault));
    }
    for framework in [Some(framework), inputs.coming].into_iter().flatten() {
        if framework.provisional {
            let year = framework.fiscal_year;
            found.push(note(CheckTarget::Framework, CheckFault::ProvisionalYear { year }));
        }
    }
}
