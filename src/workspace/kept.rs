use leptos::prelude::*;

use super::store::AssessmentStore;
use crate::browser::clock::Timestamp;
use crate::browser::local_storage::BrowserKv;
use crate::storage::{IndexEntry, MemoryKv};

/// What is kept in this browser, for the handles above it: the store, and signals of what it says.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    pub(super) store: StoredValue<AssessmentStore, LocalStorage>,
    pub(super) entries: RwSignal<Vec<IndexEntry>>,
    pub(super) removed: RwSignal<Option<IndexEntry>>,
    pub(super) last_backup: RwSignal<Option<Timestamp>>,
}

impl Kept {
    /// Over the browser's storage, or over memory where that is blocked.
    pub(super) fn open() -> Self {
        let store = match BrowserKv::open() {
            Ok(kv) => AssessmentStore::new(Box::new(kv), true),
            Err(_) => AssessmentStore::new(Box::new(MemoryKv::default()), false),
        };
        let kept = Self {
            store: StoredValue::new_local(store),
            entries: RwSignal::new(Vec::new()),
            removed: RwSignal::new(None),
            last_backup: RwSignal::new(None),
        };
        kept.refresh();
        kept
    }

    /// Reads the list again, as another tab may have changed it.
    pub(super) fn refresh(self) {
        let (listed, removed) =
            self.store.with_value(|store| (store.list(), store.removed().cloned()));
        if let Ok(entries) = listed
            && self.entries.with_untracked(|known| *known != entries)
        {
            self.entries.set(entries);
        }
        if self.removed.with_untracked(|known| *known != removed) {
            self.removed.set(removed);
        }
    }
}
