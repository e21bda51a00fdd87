//! Changed paragraphs whose figures or terms have changed since.

use super::check::{Check, warning};
use super::fault::CheckFault;
use super::fix::Fix;
use super::target::CheckTarget;
use crate::AssessmentInputs;

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    for (key, passage) in inputs.passages {
        let changed = passage.changed(inputs.result);
        if !changed.is_empty() {
            let fault = CheckFault::OutdatedPassage { changed };
            let check = warning(CheckTarget::Passage(key.clone()), fault);
            found.push(check.fixed_by(Fix::FreshDraft(key.clone())));
        }
    }
}
