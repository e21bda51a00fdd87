//! Changed paragraphs whose figures are others now.

use super::{Check, Fault, Fix, Inputs, Place, warning};
use crate::passage::Sources;

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let now = Sources {
        framework: inputs.framework,
        assessment: inputs.assessment,
        analysis: inputs.analysis,
    };
    for (key, passage) in inputs.passages {
        let changed = passage.changed(now);
        if !changed.is_empty() {
            let check = warning(Place::Passage(key.clone()), Fault::OutdatedPassage { changed });
            found.push(check.fixed_by(Fix::FreshDraft(key.clone())));
        }
    }
}
