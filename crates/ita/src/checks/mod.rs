//! Everything to look at before papers are signed, as one list. A check warns and never blocks.
//!
//! The list is sorted by severity, then by target in the order of [`CheckTarget`]'s variants, measures in the
//! person's order. Checks of one target stay in the order in which [`checks`] runs.

mod check;
mod elements;
mod fault;
mod fix;
mod frameworks;
mod gaps;
mod measures;
mod names;
mod next_items;
mod passages;
mod periods;
mod progress;
mod scores;
mod target;

pub use check::{Check, Severity};
pub use fault::{CheckFault, CheckedDate, CheckedField, NamedAgency, Requirement};
pub use fix::{Fix, FixableParts};
pub use target::CheckTarget;

use crate::AssessmentInputs;
use crate::order::sort_by_key;

pub fn checks(inputs: &AssessmentInputs) -> Vec<Check> {
    let mut found = Vec::new();
    scores::check(inputs, &mut found);
    gaps::check(inputs, &mut found);
    measures::check(inputs, &mut found);
    periods::check(inputs, &mut found);
    progress::check(inputs, &mut found);
    elements::check(inputs, &mut found);
    next_items::check(inputs, &mut found);
    passages::check(inputs, &mut found);
    names::check(inputs, &mut found);
    frameworks::check(inputs, &mut found);
    sort_by_key(&mut found, |check| (check.severity, check.place.order(inputs)));
    found
}
