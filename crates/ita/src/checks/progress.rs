//! What is said to be done, and what shows it.

use super::periods::unreadable;
use super::{Bound, Check, Fault, Inputs, Place, warning};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    for measure in inputs.standing() {
        let place = || Place::Progress(measure.id);
        if measure.lacks_evidence() {
            found.push(warning(place(), Fault::DoneWithoutEvidence));
        }
        for evidence in &measure.evidence {
            if !evidence.has_sound_link() {
                let text = evidence.link.clone();
                found.push(warning(place(), Fault::NoWebAddress { text }));
            }
            unreadable(&evidence.on, Bound::Evidence, place(), found);
        }
        for change in &measure.history {
            unreadable(&change.on, Bound::Status, place(), found);
        }
    }
}
