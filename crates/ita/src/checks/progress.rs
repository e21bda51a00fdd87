//! Measures marked as done, and their evidence.

use super::check::{Check, warning};
use super::fault::{CheckFault, CheckedDate};
use super::periods::unreadable;
use super::target::CheckTarget;
use crate::AssessmentInputs;

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    for measure in inputs.active_measures() {
        let place = || CheckTarget::Progress(measure.id);
        if measure.lacks_evidence() {
            found.push(warning(place(), CheckFault::DoneWithoutEvidence));
        }
        for evidence in &measure.evidence {
            if !evidence.has_sound_link() {
                let text = evidence.link.clone();
                found.push(warning(place(), CheckFault::NoWebAddress { text }));
            }
            unreadable(&evidence.on, CheckedDate::Evidence, place(), found);
        }
        for change in &measure.history {
            unreadable(&change.on, CheckedDate::Status, place(), found);
        }
    }
}
