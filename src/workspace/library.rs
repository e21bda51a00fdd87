//! Which assessment is open, and all of them: new, open, copy, delete and take back.

use ita::agency::Agency;
use leptos::prelude::*;

use super::shell::{Parked, Removed};
use super::{Notice, OpenError, OpenWorkspace, SaveState, Workspace};
use crate::browser::kv::{Kv, KvError};
use crate::browser::random;
use crate::record::{AssessmentId, Record};
use crate::storage::slots::{self, Base};
use crate::storage::{IndexEntry, Slot, index};

impl OpenWorkspace {
    /// Opens a new assessment and saves it.
    pub fn create(self, record: Record) -> AssessmentId {
        let id = AssessmentId(random::name());
        self.leave();
        self.show(Workspace::new(id.clone(), record), None, true);
        self.save_now();
        id
    }

    /// Opens a saved assessment; does nothing if it is the open one.
    pub fn open(self, id: &AssessmentId) -> Result<(), OpenError> {
        if self.open_id().as_ref() == Some(id) {
            return Ok(());
        }
        let parked = self.shell.with_value(|shell| shell.unpark(id));
        if let Some(Parked { workspace, base }) = parked {
            self.leave();
            self.show(workspace, base, true);
            self.save_now();
            return Ok(());
        }
        let loaded = self.shell.with_value(|shell| slots::load(&*shell.kv, id))?;
        self.leave();
        let mut workspace = Workspace::new(id.clone(), loaded.record);
        workspace.read_only = loaded.is_newer;
        self.show(workspace, Some(loaded.base), false);
        if loaded.base.other_is_unreadable {
            let saved_at = loaded.base.saved_at;
            self.notice.set(Some(Notice::Recovered { saved_at }));
        }
        Ok(())
    }

    /// An assessment as it stands now, without opening it.
    pub fn look_at(self, id: &AssessmentId) -> Result<Record, OpenError> {
        let open = self.open.read_untracked();
        if let Some(workspace) = open.as_ref().filter(|workspace| workspace.id == *id) {
            return Ok(workspace.record.clone());
        }
        self.shell.with_value(|shell| {
            let parked = shell.parked.borrow();
            match parked.iter().find(|parked| parked.workspace.id == *id) {
                Some(parked) => Ok(parked.workspace.record.clone()),
                None => Ok(slots::load(&*shell.kv, id)?.record),
            }
        })
    }

    /// Saves and closes what is open. What cannot be saved is kept until the page is left.
    pub fn close(self) {
        self.leave();
        self.open.set(None);
        self.save.set(SaveState::Idle);
        self.refresh_list();
    }

    /// Copies a saved assessment under a new id.
    pub fn duplicate(self, id: &AssessmentId) -> Result<AssessmentId, OpenError> {
        self.save_now();
        let loaded = self.shell.with_value(|shell| slots::load(&*shell.kv, id))?;
        Ok(self.create(loaded.record))
    }

    /// Deletes an assessment from this computer. Until the next one is deleted it can be taken back.
    pub fn remove(self, id: &AssessmentId) -> Result<(), KvError> {
        if self.open_id().as_ref() == Some(id) {
            self.save_now();
        }
        let entry =
            self.entries.with_untracked(|entries| entries.iter().find(|e| e.id == *id).cloned());
        let removed = self.shell.with_value(|shell| {
            let kv = &*shell.kv;
            let texts = slots_of(kv, id)?;
            slots::remove(kv, id)?;
            // The line goes with the next list: a line without slots counts for nothing.
            let _ = index::forget(kv, id);
            Ok::<_, KvError>(texts)
        })?;
        if self.open_id().as_ref() == Some(id) {
            self.shell.with_value(|shell| shell.is_unsaved.set(false));
            self.open.set(None);
            self.save.set(SaveState::Idle);
        }
        self.shell.with_value(|shell| {
            shell.unpark(id);
            let removed = entry.clone().map(|entry| Removed { entry, texts: removed });
            *shell.removed.borrow_mut() = removed;
        });
        self.removed.set(entry);
        self.refresh_list();
        Ok(())
    }

    /// Brings back the assessment deleted last.
    pub fn restore_removed(self) -> Result<(), KvError> {
        self.shell.with_value(|shell| {
            let Some(removed) = shell.removed.take() else {
                return Ok(());
            };
            for (key, text) in &removed.texts {
                if let Err(error) = shell.kv.set(key, text) {
                    *shell.removed.borrow_mut() = Some(removed);
                    return Err(error);
                }
            }
            let _ = index::point(&*shell.kv, removed.entry);
            Ok(())
        })?;
        self.removed.set(None);
        self.refresh_list();
        Ok(())
    }

    /// Fills an empty profile from another assessment of the same agency: it is asked for only once.
    pub(super) fn fill_profile(self) {
        let Some(agency) = self.with_untracked(|record| record.agency.clone()) else {
            return;
        };
        let nothing_but_name = Agency { name: agency.name.clone(), ..Agency::default() };
        if agency.name.is_empty() || agency != nothing_but_name {
            return;
        }
        let open = self.open_id();
        let ids: Vec<_> = self.entries.with_untracked(|entries| {
            let same = entries.iter().filter(|entry| entry.agency == agency.name);
            same.map(|entry| entry.id.clone()).filter(|id| Some(id) != open.as_ref()).collect()
        });
        let known = self.shell.with_value(|shell| {
            ids.iter()
                .filter_map(|id| slots::load(&*shell.kv, id).ok())
                .map(|loaded| loaded.record.agency)
                .find(|known| *known != nothing_but_name)
        });
        if let (Some(known), Some(workspace)) = (known, self.open.write_untracked().as_mut()) {
            workspace.record.agency = known;
        }
    }

    /// Reads the list again, as another tab may have changed it.
    pub(super) fn refresh_list(self) {
        let listed = self.shell.with_value(|shell| {
            let mut entries = index::list(&*shell.kv)?;
            for parked in shell.parked.borrow().iter() {
                let id = &parked.workspace.id;
                let base = parked.base.unwrap_or(Base {
                    newest: (0, crate::browser::clock::Timestamp::default()),
                    slot: Slot::A,
                    saved_at: crate::browser::clock::Timestamp::default(),
                    other_is_unreadable: false,
                    heads: [None; 2],
                });
                entries.retain(|entry| entry.id != *id);
                entries.insert(0, IndexEntry::new(id, &parked.workspace.record, None, base));
            }
            Ok::<_, KvError>(entries)
        });
        if let Ok(entries) = listed
            && self.entries.with_untracked(|known| *known != entries)
        {
            self.entries.set(entries);
        }
    }

    /// Saves what is open before something else is; parks it if that fails.
    fn leave(self) {
        self.save_now();
        self.shell.with_value(|shell| {
            if shell.is_unsaved.replace(false)
                && let Some(workspace) = self.open.get_untracked()
            {
                let base = shell.base.get();
                shell.parked.borrow_mut().push(Parked { workspace, base });
            }
        });
    }

    fn show(self, workspace: Workspace, base: Option<Base>, is_unsaved: bool) {
        self.shell.with_value(|shell| {
            shell.base.set(base);
            shell.is_unsaved.set(is_unsaved);
        });
        self.notice.set(None);
        self.open.set(Some(workspace));
        self.save.set(if is_unsaved { SaveState::Saving } else { self.settled() });
        self.fetch_framework();
    }
}

fn slots_of(kv: &dyn Kv, id: &AssessmentId) -> Result<Vec<(String, String)>, KvError> {
    let mut texts = Vec::new();
    for key in kv.keys()? {
        if crate::storage::is_slot_of(&key, id)
            && let Some(text) = kv.get(&key)?
        {
            texts.push((key, text));
        }
    }
    Ok(texts)
}
