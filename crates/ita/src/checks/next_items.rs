//! Items of the coming year that are late, or published without an address.

use super::check::{Check, warning};
use super::fault::{CheckFault, CheckedDate};
use super::periods::unreadable;
use super::target::CheckTarget;
use crate::AssessmentInputs;

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    for (code, work) in &inputs.next_round.items {
        let place = || CheckTarget::NextItem(*code);
        unreadable(&work.due, CheckedDate::Due, place(), found);
        let days = work.due.date().map(|due| due.days_until(inputs.today));
        if let Some(days @ 1..) = days
            && !work.state.is_published()
        {
            found.push(warning(place(), CheckFault::Overdue { days }));
        }
        if work.state.is_published() && work.address.trim().is_empty() {
            found.push(warning(place(), CheckFault::PublishedWithoutAddress));
        }
        if !work.has_sound_address() {
            let text = work.address.clone();
            found.push(warning(place(), CheckFault::NoWebAddress { text }));
        }
    }
}
