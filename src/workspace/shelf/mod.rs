//! The assessments stored in this browser: which one is open, and the list of all of them.

mod backups;
mod carry;
mod list;

use leptos::prelude::*;

pub use self::backups::StorageSpace;
pub use self::carry::CarryError;
pub use self::list::follow_list;
use super::core::Workspace;
use super::kept::Kept;
use super::open::{Open, Theirs};
use super::reference::Reference;
use super::save_state::OpenError;
use super::store::{AssessmentStore, Opened, Unsaved};
use crate::browser::clock::{self, Timestamp};
use crate::browser::kv::{KvError, PREFIX};
use crate::browser::{page_events, random};
use crate::record::{AssessmentId, Record};
use crate::storage::{IndexEntry, is_slot_of};

/// The assessments stored in this browser, and which of them is open. A `Copy` handle for closures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shelf(StoredValue<ShelfParts>);

#[derive(Clone)]
struct ShelfParts {
    kept: Kept,
    current: RwSignal<Option<Open>>,
    reference: Reference,
    /// Owns the signals of opened assessments, which outlive the page that opened them.
    owner: Owner,
}

/// Provides the contexts of [`use_shelf`] and [`super::use_reference`], and starts saving the open assessment
/// when the page is hidden or left.
pub fn provide_shelf() -> Shelf {
    let reference = Reference::new();
    provide_context(reference);
    let shelf = Shelf(StoredValue::new(ShelfParts {
        kept: Kept::open(),
        current: RwSignal::new(None),
        reference,
        owner: Owner::current().unwrap_or_default(),
    }));
    provide_context(shelf);
    shelf.read_last_backup();
    let saved = move || {
        if let Some(open) = shelf.current_untracked() {
            open.save_now();
        }
    };
    on_cleanup(move || {
        if let Some(open) = shelf.current_untracked() {
            open.leave();
        }
    });
    page_events::on_hide(saved);
    page_events::on_return(move || shelf.look_at_other_tabs());
    page_events::on_storage(move |key| shelf.storage_changed(key.as_deref()));
    page_events::ask_before_leaving(move || {
        // The browser should ask only if something could not be saved.
        saved();
        shelf.has_unsaved()
    });
    shelf
}

/// # Panics
/// If [`provide_shelf`] was not called by an ancestor.
pub fn use_shelf() -> Shelf {
    use_context().expect("the app provides the shelf before any page")
}

/// Reads. Inside a view, memo or effect each subscribes to the shelf.
impl Shelf {
    /// The open assessment.
    pub fn current(self) -> Option<Open> {
        self.parts().current.get()
    }

    /// As [`Shelf::current`], without subscribing.
    pub fn current_untracked(self) -> Option<Open> {
        self.0.try_get_value()?.current.try_get_untracked().flatten()
    }

    /// All assessments in this browser, most recently saved first.
    pub fn list(self) -> Signal<Vec<IndexEntry>> {
        self.parts().kept.entries.into()
    }

    /// The most recently deleted assessment, as long as [`Shelf::restore_removed`] can restore it.
    pub fn removed(self) -> Signal<Option<IndexEntry>> {
        self.parts().kept.removed.into()
    }

    /// When a backup was last downloaded in this browser.
    pub fn last_backup(self) -> Signal<Option<Timestamp>> {
        self.parts().kept.last_backup.into()
    }

    fn parts(self) -> ShelfParts {
        self.0.get_value()
    }
}

impl Shelf {
    /// Saves a new assessment and opens it.
    pub fn create(self, record: Record) -> AssessmentId {
        let id = AssessmentId(random::name());
        self.leave();
        let workspace = Workspace::new(id.clone(), record);
        self.show(Opened { workspace, base: None, is_unsaved: true });
        id
    }

    /// Stores a new assessment without opening it.
    pub fn keep(self, record: Record) -> AssessmentId {
        let id = AssessmentId(random::name());
        let workspace = Workspace::new(id.clone(), record);
        let kept = self.parts().kept;
        kept.store.update_value(|store| {
            if store.save(&workspace, None, None, clock::now()).is_err() {
                store.park(Unsaved { workspace, base: None });
            }
        });
        kept.refresh();
        id
    }

    /// Opens a stored assessment. If it is already open, returns its handle.
    pub fn open(self, id: &AssessmentId) -> Result<Open, OpenError> {
        if let Some(open) = self.current_untracked().filter(|open| open.id_untracked() == *id) {
            return Ok(open);
        }
        let opened = self.update(|store| store.open(id))?;
        self.leave();
        Ok(self.show(opened))
    }

    /// Reads the current record of an assessment without opening it.
    pub fn look_at(self, id: &AssessmentId) -> Result<Record, OpenError> {
        match self.current_untracked().filter(|open| open.id_untracked() == *id) {
            Some(open) => Ok(open.with_untracked(Record::clone)),
            None => self.parts().kept.store.with_value(|store| store.look_at(id)),
        }
    }

    /// Saves and closes the open assessment. Changes that cannot be saved are kept in memory until the page closes.
    pub fn close(self) {
        self.leave();
        let ShelfParts { current, kept, .. } = self.parts();
        current.set(None);
        kept.refresh();
    }

    /// Opens a copy of an assessment under a new id.
    pub fn duplicate(self, id: &AssessmentId) -> Result<AssessmentId, OpenError> {
        let record = self.look_at(id)?;
        Ok(self.create(record))
    }

    /// Deletes an assessment. It can be restored until the next one is deleted.
    pub fn remove(self, id: &AssessmentId) -> Result<(), KvError> {
        let open = self.current_untracked().filter(|open| open.id_untracked() == *id);
        let unsaved = open.and_then(|open| {
            open.save_now();
            open.unsaved()
        });
        self.update(|store| store.remove(id, unsaved))?;
        let ShelfParts { kept, current, .. } = self.parts();
        if let Some(open) = open {
            open.leave();
            current.set(None);
        }
        kept.refresh();
        Ok(())
    }

    /// Restores the most recently deleted assessment.
    pub fn restore_removed(self) -> Result<(), KvError> {
        let fresh = || AssessmentId(random::name());
        let restored = self.update(|store| store.restore(clock::now(), fresh));
        self.parts().kept.refresh();
        restored
    }

    /// Switches to another tab's save of the open assessment. If the other tab deleted it, closes it.
    pub fn take_theirs(self) -> Theirs {
        let Some(open) = self.current_untracked() else {
            return Theirs::Gone;
        };
        let theirs = open.take_theirs();
        if theirs == Theirs::Gone {
            open.leave();
            let ShelfParts { kept, current, .. } = self.parts();
            current.set(None);
            kept.refresh();
        }
        theirs
    }

    fn update<T>(self, change: impl FnOnce(&mut AssessmentStore) -> T) -> T {
        change(&mut self.parts().kept.store.write_value())
    }

    /// Saves the open assessment before another is opened; parks it in memory if that fails.
    fn leave(self) {
        if let Some(open) = self.current_untracked() {
            open.save_now();
            if let Some(unsaved) = open.unsaved() {
                self.update(|store| store.park(unsaved));
            }
            open.leave();
        }
    }

    fn show(self, opened: Opened) -> Open {
        let ShelfParts { kept, current, reference, owner } = self.parts();
        let is_unsaved = opened.is_unsaved;
        let open = owner.with(|| Open::new(opened, kept, reference));
        current.set(Some(open));
        if is_unsaved {
            open.save_now();
        }
        open
    }

    /// Whether closing the page now would lose changes.
    fn has_unsaved(self) -> bool {
        let open = self.current_untracked();
        self.parts().kept.store.with_value(|store| {
            store.has_parked() || open.is_some_and(|open| open.is_unsaved() || !store.is_durable())
        })
    }

    /// Handles a change of a key by another tab; `None` if it cleared everything.
    fn storage_changed(self, key: Option<&str>) {
        let open = self.current_untracked();
        let is_of_open = |key: &str| open.is_some_and(|open| is_slot_of(key, &open.id_untracked()));
        if key.is_none_or(is_of_open) {
            self.look_at_other_tabs();
        } else if key.is_none_or(|key| key.starts_with(PREFIX)) {
            self.parts().kept.refresh();
        }
    }

    fn look_at_other_tabs(self) {
        self.parts().kept.refresh();
        if let Some(open) = self.current_untracked() {
            open.look_at_other_tabs();
        }
    }
}
