use leptos::prelude::*;

use super::store::AssessmentStore;
use crate::browser::clock::Timestamp;
use crate::browser::local_storage::BrowserKv;
use crate::storage::{IndexEntry, MemoryKv};

/// The state shared by the handles: the store of this browser, and signals derived from it.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    pub(super) store: StoredValue<AssessmentStore, LocalStorage>,
    pub(super) entries: RwSignal<Vec<IndexEntry>>,
    pub(super) removed: RwSignal<Option<IndexEntry>>,
    pub(super) last_backup: RwSignal<Option<Timestamp>>,
}

impl Kept {
    /// Uses the browser's storage, or memory if that is blocked.
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

    /// Rereads the list, which another tab may have changed.
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
