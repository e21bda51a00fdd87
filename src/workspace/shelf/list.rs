use leptos::prelude::*;

use crate::browser::local_storage::BrowserKv;
use crate::browser::page_events;
use crate::storage::{IndexEntry, index};

/// The list of all assessments for the separate start page program, updated when other tabs save. That program
/// opens no assessment.
pub fn follow_list() -> Signal<Vec<IndexEntry>> {
    let read = || BrowserKv::open().and_then(|kv| index::list(&kv)).unwrap_or_default();
    let entries = RwSignal::new(read());
    page_events::on_return(move || entries.set(read()));
    page_events::on_storage(move |_| entries.set(read()));
    entries.into()
}
