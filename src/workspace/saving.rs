//! Saving without being asked, and never over what another tab saved.

use std::time::Duration;

use leptos::prelude::*;

use super::core::commit;
use super::shell::Timer;
use super::{Notice, OpenWorkspace, SaveFailure, SaveState};
use crate::browser::timing::timed;
use crate::browser::{clock, persist, random, route};
use crate::record::AssessmentId;
use crate::route::Route;
use crate::storage::slots::{self, LoadError};
use crate::storage::{IndexEntry, index, is_slot_of, schema};

/// How long after the last change a save begins, and how long changes may go on without one.
const PAUSE: u64 = 250;
const LONGEST: u64 = 2000;

const PERSIST_ASKED: &str = "prongsai.persist-asked";

impl OpenWorkspace {
    /// Saves soon: when the person pauses, or has gone on long enough.
    pub(super) fn schedule_save(self) {
        let now = clock::now().0;
        self.shell.with_value(|shell| {
            shell.is_unsaved.set(true);
            let since = shell.timer.take().map_or(now, |timer| {
                timer.handle.clear();
                timer.since
            });
            let wait = PAUSE.min((since + LONGEST).saturating_sub(now));
            let run = move || self.save_now();
            let handle = set_timeout_with_handle(run, Duration::from_millis(wait));
            shell.timer.set(handle.ok().map(|handle| Timer { handle, since }));
        });
        // A failure or a conflict stays on the screen until a save succeeds.
        if matches!(self.save.get_untracked(), SaveState::Saved { .. }) {
            self.save.set(SaveState::Saving);
        }
    }

    pub(super) fn cancel_timer(self) {
        let timer = self.shell.try_with_value(|shell| shell.timer.take());
        if let Some(Some(timer)) = timer {
            timer.handle.clear();
        }
    }

    /// Saves what is not saved yet.
    pub fn save_now(self) {
        self.cancel_timer();
        let shell = self.shell.read_value();
        if !shell.is_unsaved.get() {
            return;
        }
        let open = self.open.read_untracked();
        let Some(workspace) = open.as_ref().filter(|w| !w.read_only) else {
            return;
        };
        let kv = &*shell.kv;
        let saved = timed("save", || {
            let payload = schema::encode(&workspace.record);
            slots::save(kv, &workspace.id, shell.base.get(), &payload, clock::now())
        });
        let state = match saved {
            Ok(base) => {
                shell.base.set(Some(base));
                shell.is_unsaved.set(false);
                let total = self.shown_total();
                let entry = IndexEntry::new(&workspace.id, &workspace.record, total, base);
                // The slots are what counts: the index is made again from them where it is behind.
                let _ = index::point(kv, entry.clone());
                if !workspace.record.assessment.is_empty() {
                    self.ask_to_persist();
                }
                self.entries.update(|entries| {
                    entries.retain(|other| other.id != entry.id);
                    entries.insert(0, entry);
                });
                self.settled()
            }
            Err(error) => error.into(),
        };
        drop(open);
        self.save.set(state);
    }

    /// The state of an open assessment whose every change is in `kv`.
    pub(super) fn settled(self) -> SaveState {
        let is_read_only =
            self.open.with_untracked(|open| open.as_ref().is_some_and(|w| w.read_only));
        self.shell.with_value(|shell| {
            if is_read_only {
                SaveState::ReadOnly
            } else if !shell.is_durable {
                SaveState::Failed { reason: SaveFailure::Blocked }
            } else {
                shell
                    .base
                    .get()
                    .map_or(SaveState::Saving, |base| SaveState::Saved { at: base.saved_at })
            }
        })
    }

    /// Whether closing the page now would lose something.
    pub(super) fn has_unsaved(self) -> bool {
        self.shell.with_value(|shell| {
            let something = self.open.with_untracked(Option::is_some);
            !shell.parked.borrow().is_empty()
                || shell.is_unsaved.get()
                || (!shell.is_durable && something)
        })
    }

    /// Another tab changed a key; none where it cleared everything.
    pub(super) fn storage_changed(self, key: Option<&str>) {
        let id = self.open_id();
        let is_ours = match (key, &id) {
            (Some(key), Some(id)) => is_slot_of(key, id),
            (None, Some(_)) => true,
            (_, None) => false,
        };
        if is_ours {
            self.look_at_other_tabs();
        } else if key.is_none_or(|key| key.starts_with(crate::browser::kv::PREFIX)) {
            self.refresh_list();
        }
    }

    /// Follows what another tab saved, or says that both have changes.
    pub(super) fn look_at_other_tabs(self) {
        self.refresh_list();
        let Some(id) = self.open_id() else {
            return;
        };
        let shell = self.shell.read_value();
        let Ok(newest) = slots::newest(&*shell.kv, &id) else {
            return;
        };
        let base = shell.base.get().map(|base| base.newest);
        let unsaved = shell.is_unsaved.get();
        drop(shell);
        if newest == base {
            // What could not be saved before may have room now.
            if unsaved {
                self.save_now();
            }
        } else if unsaved || newest.is_none() {
            self.save.set(SaveState::Conflict { theirs: newest.map(|(_, saved_at)| saved_at) });
        } else if let Ok(Some(saved_at)) = self.open_theirs() {
            self.notice.set(Some(Notice::Followed { saved_at }));
        }
    }

    /// Goes on with what another tab saved. What was here before can be had back with undo.
    pub fn take_theirs(self) {
        if let Err(LoadError::Missing) = self.open_theirs() {
            self.shell.with_value(|shell| shell.is_unsaved.set(false));
            self.close();
            route::go(&Route::Start);
        }
    }

    /// Keeps what is here as an assessment of its own beside the other tab's, and goes on with it;
    /// where the other tab deleted the assessment, keeps it as it was.
    pub fn keep_mine(self) {
        let is_gone = matches!(self.save.get_untracked(), SaveState::Conflict { theirs: None });
        self.shell.with_value(|shell| {
            shell.base.set(None);
            shell.is_unsaved.set(true);
        });
        if is_gone {
            self.save_now();
            return;
        }
        let id = AssessmentId(random::name());
        self.open.update(|open| {
            if let Some(workspace) = open {
                workspace.id = id.clone();
            }
        });
        self.save_now();
        route::go_to_assessment(&id.0);
    }

    /// Puts the stored record in the open one's place, as a step that can be undone.
    fn open_theirs(self) -> Result<Option<crate::browser::clock::Timestamp>, LoadError> {
        let Some(id) = self.open_id() else {
            return Ok(None);
        };
        let loaded = self.shell.with_value(|shell| slots::load(&*shell.kv, &id))?;
        self.shell.with_value(|shell| {
            shell.base.set(Some(loaded.base));
            shell.is_unsaved.set(false);
        });
        self.open.update(|open| {
            if let Some(workspace) = open {
                commit(workspace, loaded.record, None);
                workspace.read_only = loaded.is_newer;
            }
        });
        self.save.set(self.settled());
        self.fetch_framework();
        Ok(Some(loaded.base.saved_at))
    }

    pub(super) fn open_id(self) -> Option<AssessmentId> {
        self.open.with_untracked(|open| open.as_ref().map(|w| w.id.clone()))
    }

    /// Once in this browser, when there is something worth keeping.
    fn ask_to_persist(self) {
        self.shell.with_value(|shell| {
            if shell.is_durable && shell.kv.get(PERSIST_ASKED) == Ok(None) {
                let _ = shell.kv.set(PERSIST_ASKED, "1");
                persist::ask();
            }
        });
    }
}
