//! Saving without being asked, and never over what another tab saved.

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

/// Milliseconds from the last change to its save, and from the first of many to theirs.
const PAUSE: u64 = 250;
const LONGEST: u64 = 2000;

/// What became of going on with another tab's save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theirs {
    Shown,
    /// The other tab deleted the assessment.
    Gone,
}

impl Open {
    /// Saves soon: when the person pauses, or has gone on long enough.
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
        // A failure or a conflict stays on the screen until a save succeeds.
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

    /// Saves what is not saved yet.
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
                // Not before there is something worth keeping.
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

    /// The save state while every change is in the store.
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

    /// What is not saved, with the save it builds on; `None` while everything is saved.
    pub(in crate::workspace) fn unsaved(self) -> Option<Unsaved> {
        let OpenParts { workspace, saving, .. } = self.parts();
        let base =
            saving.with_value(|saving| saving.is_unsaved.get().then(|| saving.base.get()))?;
        Some(Unsaved { workspace: workspace.get_untracked(), base })
    }

    /// From here on nothing is changed or saved through this handle. Its history goes: the handle stays in
    /// memory as long as the page, because work on its way to it may still read it.
    pub(in crate::workspace) fn leave(self) {
        self.cancel_timer();
        let OpenParts { workspace, saving, .. } = self.parts();
        saving.with_value(|saving| saving.is_left.set(true));
        workspace.update_untracked(|workspace| {
            workspace.undo.clear();
            workspace.redo.clear();
        });
    }

    /// Follows what another tab saved, or says that both have changes.
    pub(in crate::workspace) fn look_at_other_tabs(self) {
        let OpenParts { saving, save, kept, notice, .. } = self.parts();
        let id = self.id_untracked();
        let Ok(newest) = kept.store.with_value(|store| slots::newest(store.kv(), &id)) else {
            return;
        };
        let base = saving.with_value(|saving| saving.base.get()).map(|base| base.newest);
        if newest == base {
            if self.is_unsaved() {
                // There may be room now for what could not be saved before.
                self.save_now();
            } else if matches!(save.get_untracked(), SaveState::Conflict { .. }) {
                // What the other tab deleted is there again.
                save.set(self.settled());
            }
        } else if self.is_unsaved() || newest.is_none() {
            save.set(SaveState::Conflict { theirs: newest.map(|(_, saved_at)| saved_at) });
        } else if let Ok(saved_at) = self.open_theirs() {
            notice.set(Some(Notice::Followed { saved_at }));
        }
    }

    /// Goes on with what another tab saved. What was here before can be had back with undo.
    pub(in crate::workspace) fn take_theirs(self) -> Theirs {
        match self.open_theirs() {
            Err(LoadError::Missing) => Theirs::Gone,
            _ => Theirs::Shown,
        }
    }

    /// Keeps what is here as an assessment of its own beside the other tab's, and goes on with it;
    /// where the other tab deleted the assessment, keeps it as it was.
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

    /// Puts the stored record in the open one's place, as a step that can be undone.
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

    /// Puts another record in the open one's place and saves it: a step that can be undone.
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
