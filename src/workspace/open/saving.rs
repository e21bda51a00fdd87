//! Autosave, which never overwrites what another tab saved.

use std::time::Duration;

use leptos::prelude::*;

use super::save_progress::Timer;
use super::{Open, OpenParts};
use crate::browser::clock::{self, Timestamp};
use crate::browser::timing::timed;
use crate::browser::{persist, random, route};
use crate::record::{AssessmentId, Record};
use crate::storage::slots::{self, LoadError};
use crate::workspace::core::replace;
use crate::workspace::save_state::{Notice, SaveFailure, SaveState};
use crate::workspace::store::{AssessmentStore, Unsaved};

/// Milliseconds from the last change to its save.
const PAUSE: u64 = 250;
/// The longest time that a change waits for its save while the user keeps typing, in milliseconds.
const LONGEST: u64 = 2000;

/// The outcome of switching to another tab's save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theirs {
    Shown,
    /// The other tab deleted the assessment.
    Gone,
}

impl Open {
    /// Schedules a save for when the user pauses, or at the latest after the limit for continuous typing.
    pub(super) fn schedule_save(self) {
        let OpenParts { saving, save, .. } = self.parts();
        let now = clock::now().0;
        saving.with_value(|saving| {
            saving.is_unsaved.set(true);
            let since = saving.timer.take().map_or(now, |timer| {
                timer.handle.clear();
                timer.since
            });
            let wait = PAUSE.min((since + LONGEST).saturating_sub(now));
            let run = move || self.save_now();
            let handle = set_timeout_with_handle(run, Duration::from_millis(wait));
            saving.timer.set(handle.ok().map(|handle| Timer { handle, since }));
        });
        // A failure or conflict stays on the screen until a save succeeds.
        if matches!(save.get_untracked(), SaveState::Saved { .. }) {
            save.set(SaveState::Saving);
        }
    }

    fn cancel_timer(self) {
        let timer = self.parts().saving.with_value(|saving| saving.timer.take());
        if let Some(timer) = timer {
            timer.handle.clear();
        }
    }

    /// Saves pending changes immediately.
    pub fn save_now(self) {
        self.cancel_timer();
        let OpenParts { workspace, saving, save, kept, analysis, .. } = self.parts();
        let is_due = saving.with_value(|saving| saving.is_unsaved.get() && !saving.is_left.get());
        if !is_due || workspace.with_untracked(|workspace| workspace.read_only) {
            return;
        }
        let total = analysis.with_untracked(|analysis| analysis.as_ref()?.total);
        let base = saving.with_value(|saving| saving.base.get());
        let saved = timed("save", || {
            workspace.with_untracked(|workspace| {
                kept.store.with_value(|store| store.save(workspace, base, total, clock::now()))
            })
        });
        let state = match saved {
            Ok((base, entry)) => {
                saving.with_value(|saving| {
                    saving.base.set(Some(base));
                    saving.is_unsaved.set(false);
                });
                // An assessment that is still empty is not worth storing.
                if !self.with_untracked(|record| record.assessment.is_empty()) {
                    persist::ask_once();
                }
                kept.entries.update(|entries| {
                    entries.retain(|other| other.id != entry.id);
                    entries.insert(0, entry);
                });
                self.settled()
            }
            Err(error) => error.into(),
        };
        save.set(state);
    }

    /// The save state when there are no pending changes.
    pub(super) fn settled(self) -> SaveState {
        let OpenParts { workspace, saving, kept, .. } = self.parts();
        if workspace.with_untracked(|workspace| workspace.read_only) {
            SaveState::ReadOnly
        } else if !kept.store.with_value(AssessmentStore::is_durable) {
            SaveState::Failed { reason: SaveFailure::Blocked }
        } else {
            let base = saving.with_value(|saving| saving.base.get());
            base.map_or(SaveState::Saving, |base| SaveState::Saved { at: base.saved_at })
        }
    }

    pub(in crate::workspace) fn is_unsaved(self) -> bool {
        self.parts().saving.with_value(|saving| saving.is_unsaved.get())
    }

    /// The unsaved changes with the save they build on; `None` if everything is saved.
    pub(in crate::workspace) fn unsaved(self) -> Option<Unsaved> {
        let OpenParts { workspace, saving, .. } = self.parts();
        let base =
            saving.with_value(|saving| saving.is_unsaved.get().then(|| saving.base.get()))?;
        Some(Unsaved { workspace: workspace.get_untracked(), base })
    }

    /// Makes this handle inert: it no longer changes or saves anything. The undo history is dropped to free memory,
    /// because the handle itself lives as long as the page: pending async work may still read it.
    pub(in crate::workspace) fn leave(self) {
        self.cancel_timer();
        let OpenParts { workspace, saving, .. } = self.parts();
        saving.with_value(|saving| saving.is_left.set(true));
        workspace.update_untracked(|workspace| {
            workspace.undo.clear();
            workspace.redo.clear();
        });
    }

    /// Adopts what another tab saved. Reports a conflict if this tab has changes too or the assessment was deleted.
    pub(in crate::workspace) fn look_at_other_tabs(self) {
        let OpenParts { saving, save, kept, notice, .. } = self.parts();
        let id = self.id_untracked();
        let Ok(newest) = kept.store.with_value(|store| slots::newest(store.kv(), &id)) else {
            return;
        };
        let base = saving.with_value(|saving| saving.base.get()).map(|base| base.newest);
        if newest == base {
            if self.is_unsaved() {
                // A save that failed for lack of space may succeed now.
                self.save_now();
            } else if matches!(save.get_untracked(), SaveState::Conflict { .. }) {
                // The assessment that the other tab had deleted was restored.
                save.set(self.settled());
            }
        } else if self.is_unsaved() || newest.is_none() {
            save.set(SaveState::Conflict { theirs: newest.map(|(_, saved_at)| saved_at) });
        } else if let Ok(saved_at) = self.open_theirs() {
            notice.set(Some(Notice::Followed { saved_at }));
        }
    }

    /// Switches to what another tab saved. Undo brings this tab's version back.
    pub(in crate::workspace) fn take_theirs(self) -> Theirs {
        match self.open_theirs() {
            Err(LoadError::Missing) => Theirs::Gone,
            _ => Theirs::Shown,
        }
    }

    /// Resolves a conflict by saving this tab's version as a separate assessment and switching to it. If the other
    /// tab deleted the assessment, it is saved again under its own id.
    pub fn keep_mine(self) {
        let OpenParts { workspace, saving, save, .. } = self.parts();
        let is_gone = matches!(save.get_untracked(), SaveState::Conflict { theirs: None });
        saving.with_value(|saving| {
            saving.base.set(None);
            saving.is_unsaved.set(true);
        });
        if is_gone {
            self.save_now();
            return;
        }
        let id = AssessmentId(random::name());
        workspace.update(|workspace| workspace.id = id.clone());
        self.save_now();
        route::go_to_assessment(&id.0);
    }

    /// Replaces the open record with the stored one, as an undoable step.
    fn open_theirs(self) -> Result<Timestamp, LoadError> {
        let OpenParts { workspace, saving, save, kept, .. } = self.parts();
        let id = self.id_untracked();
        let loaded = kept.store.with_value(|store| slots::load(store.kv(), &id))?;
        saving.with_value(|saving| {
            saving.base.set(Some(loaded.base));
            saving.is_unsaved.set(false);
        });
        workspace.update(|workspace| {
            replace(workspace, loaded.record);
            workspace.read_only = loaded.is_newer;
        });
        save.set(self.settled());
        self.fetch_framework();
        Ok(loaded.base.saved_at)
    }

    /// Replaces the open record and saves the new one, as an undoable step.
    pub(in crate::workspace) fn replace(self, record: Record) -> SaveState {
        let OpenParts { workspace, save, .. } = self.parts();
        if workspace.try_update(|workspace| replace(workspace, record)) == Some(true) {
            self.schedule_save();
            self.save_now();
            self.fetch_framework();
        }
        save.get_untracked()
    }
}
