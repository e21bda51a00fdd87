//! The items of the coming year: what is late, and what is published nobody can find.

use super::periods::unreadable;
use super::{Bound, Check, Fault, Inputs, Place, warning};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    for (code, work) in &inputs.next_round.items {
        let place = || Place::NextItem(*code);
        unreadable(&work.due, Bound::Due, place(), found);
        let days = work.due.date().map(|due| due.days_until(inputs.today));
        if let Some(days @ 1..) = days
            && !work.state.is_published()
        {
            found.push(warning(place(), Fault::Overdue { days }));
        }
        if work.state.is_published() && work.address.trim().is_empty() {
            found.push(warning(place(), Fault::PublishedWithoutAddress));
        }
        if !work.has_sound_address() {
            let text = work.address.clone();
            found.push(warning(place(), Fault::NoWebAddress { text }));
        }
    }
}
