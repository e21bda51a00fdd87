//! Backups, what was set aside, and clearing this computer.

use leptos::prelude::*;

use super::core::commit;
use super::{OpenWorkspace, SaveFailure, SaveState};
use crate::browser::clock::Timestamp;
use crate::browser::download::{self, DownloadError};
use crate::browser::kv::KvError;
use crate::browser::local_storage::BrowserKv;
use crate::browser::{clock, random};
use crate::record::{AssessmentId, Record};
use crate::storage::aside::{self, Aside, AsideReason};
use crate::storage::backup::{self, Entry, Saved};
use crate::storage::slots::{self, LoadError, SaveError};
use crate::storage::{IndexEntry, SCHEMA, Sealed, index, schema};

const LAST_BACKUP: &str = "prongsai.last-backup";

/// How full the browser's storage is, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// By every page of this address, ours or not.
    pub used: u32,
    /// What browsers allow an address: 5 Mi.
    pub most: u32,
}

/// Backup.
impl OpenWorkspace {
    /// A backup of these assessments as the text of a file; unsaved changes are in it.
    pub fn backup(self, ids: &[AssessmentId]) -> String {
        self.save_now();
        let saves: Vec<_> = ids.iter().filter_map(|id| self.save_of(id)).collect();
        backup::write(&saves, clock::now())
    }

    /// Gives the person a backup of these assessments as a file.
    pub fn download_backup(self, ids: &[AssessmentId]) -> Result<(), DownloadError> {
        let text = self.backup(ids);
        let name = self.backup_name(ids);
        download::save(&name, "application/json", text.as_bytes())?;
        self.note_backup();
        Ok(())
    }

    /// After agency and year where it is one assessment; always with the day.
    fn backup_name(self, ids: &[AssessmentId]) -> String {
        let day = clock::local(clock::now()).date_for_files();
        let entries = self.entries.read_untracked();
        let of = match ids {
            [id] => entries
                .iter()
                .find(|entry| entry.id == *id)
                .map(|entry| format!("{} ปี {}", entry.agency, entry.fiscal_year)),
            _ => None,
        };
        let of = of.unwrap_or_else(|| "ทั้งหมด".to_owned());
        thai::file_name(&format!("สำรองข้อมูล ITA {of} {day}"), "json")
    }

    /// Remembers that a backup was downloaded now.
    fn note_backup(self) {
        let now = clock::now();
        self.last_backup.set(Some(now));
        self.shell.with_value(|shell| {
            // Only a reminder hangs on it.
            let _ = shell.kv.set(LAST_BACKUP, &now.0.to_string());
        });
    }

    /// Adds an assessment of a backup beside those that are here; does not open it.
    pub fn add_from_backup(self, entry: Entry) -> Result<AssessmentId, SaveFailure> {
        let is_taken = self
            .shell
            .with_value(|shell| slots::newest(&*shell.kv, &entry.id).map(|n| n.is_some()))?;
        let id = if is_taken { AssessmentId(random::name()) } else { entry.id };
        let payload = schema::encode(&entry.record);
        self.shell.with_value(|shell| {
            let base = slots::save(&*shell.kv, &id, None, &payload, clock::now());
            let base = base.map_err(|error| match error {
                SaveError::Kv(error) => error.into(),
                SaveError::Conflict(_) => SaveFailure::Unverified,
            })?;
            let line = IndexEntry::new(&id, &entry.record, None, base);
            let _ = index::point(&*shell.kv, line);
            Ok::<_, SaveFailure>(())
        })?;
        self.refresh_list();
        Ok(id)
    }

    /// Opens the assessment of the same id and puts the backup in its place: a step that can be undone.
    /// What was there is set aside first.
    pub fn replace_from_backup(self, entry: Entry) -> Result<(), SaveFailure> {
        self.open(&entry.id).map_err(|_| SaveFailure::Unverified)?;
        self.save_now();
        self.shell.with_value(|shell| match slots::newest_text(&*shell.kv, &entry.id)? {
            Some(text) => aside::put(&*shell.kv, AsideReason::Replaced, &entry.id.0, &text),
            None => Ok(()),
        })?;
        let mut changed = false;
        self.open.update(|open| {
            if let Some(workspace) = open {
                changed = !commit(workspace, entry.record, None).is_empty();
            }
        });
        if changed {
            self.schedule_save();
            self.save_now();
            self.fetch_framework();
        }
        match self.save.get_untracked() {
            SaveState::Failed { reason } => Err(reason),
            _ => Ok(()),
        }
    }

    pub(super) fn read_last_backup(self) -> Option<Timestamp> {
        let text = self.shell.with_value(|shell| shell.kv.get(LAST_BACKUP));
        text.ok()??.parse().ok().map(Timestamp)
    }

    /// An assessment as it is stored; as it is in memory where that could not be stored.
    fn save_of(self, id: &AssessmentId) -> Option<Saved> {
        let saved = |record: &Record, text| Saved {
            id: id.clone(),
            agency: record.agency.name.clone(),
            fiscal_year: record.assessment.fiscal_year,
            text,
        };
        self.shell.with_value(|shell| {
            let unsaved = |record: &Record, base: Option<slots::Base>| {
                let sealed = Sealed {
                    schema: SCHEMA,
                    revision: base.map_or(1, |base| base.newest.0 + 1),
                    saved_at: clock::now(),
                    payload: &schema::encode(record),
                };
                saved(record, sealed.write())
            };
            let open = self.open.read_untracked();
            let is_open = open.as_ref().filter(|w| w.id == *id);
            if let Some(workspace) = is_open.filter(|_| shell.is_unsaved.get()) {
                return Some(unsaved(&workspace.record, shell.base.get()));
            }
            let parked = shell.parked.borrow();
            if let Some(parked) = parked.iter().find(|p| p.workspace.id == *id) {
                return Some(unsaved(&parked.workspace.record, parked.base));
            }
            let text = slots::newest_text(&*shell.kv, id).ok()??;
            let entries = self.entries.read_untracked();
            match slots::load(&*shell.kv, id) {
                Ok(loaded) => Some(saved(&loaded.record, text)),
                // Of a newer app: it goes into the backup as it is.
                Err(LoadError::Newer { .. }) => {
                    let line = entries.iter().find(|entry| entry.id == *id)?;
                    Some(Saved {
                        id: id.clone(),
                        agency: line.agency.clone(),
                        fiscal_year: line.fiscal_year,
                        text,
                    })
                }
                Err(_) => None,
            }
        })
    }
}

/// What else is stored.
impl OpenWorkspace {
    /// What could not be read or was replaced, each with its text.
    pub fn asides(self) -> Vec<Aside> {
        let asides = self.shell.with_value(|shell| aside::list(&*shell.kv));
        asides.unwrap_or_default()
    }

    pub fn read_aside(self, aside: &Aside) -> Option<String> {
        let text = self.shell.with_value(|shell| aside::read(&*shell.kv, aside));
        text.ok().flatten()
    }

    pub fn remove_aside(self, aside: &Aside) -> Result<(), KvError> {
        self.shell.with_value(|shell| aside::remove(&*shell.kv, aside))
    }

    /// How full the storage is; none where there is none.
    pub fn space(self) -> Option<Space> {
        let kv = BrowserKv::open().ok()?;
        Some(Space { used: kv.used(), most: 5 << 20 })
    }

    /// Deletes everything of ours from this browser, and nothing of others.
    pub fn clear_computer(self) -> Result<(), KvError> {
        self.cancel_timer();
        self.shell.with_value(|shell| {
            for key in shell.kv.keys()? {
                shell.kv.remove(&key)?;
            }
            shell.is_unsaved.set(false);
            shell.base.set(None);
            shell.parked.borrow_mut().clear();
            shell.removed.borrow_mut().take();
            Ok::<_, KvError>(())
        })?;
        self.open.set(None);
        self.save.set(SaveState::Idle);
        self.removed.set(None);
        self.last_backup.set(None);
        self.refresh_list();
        Ok(())
    }
}
