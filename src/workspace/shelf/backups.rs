//! Backups, texts that were set aside, and clearing all stored data.

use leptos::prelude::*;

use super::{Shelf, ShelfParts};
use crate::browser::clock;
use crate::browser::download::{self, DownloadError};
use crate::browser::kv::KvError;
use crate::browser::local_storage::{BrowserKv, remember, remembered};
use crate::browser::random;
use crate::record::{AssessmentId, Record};
use crate::storage::aside::{self, Aside, AsideReason};
use crate::storage::backup::{self, BackupEntry, SavedAssessment};
use crate::storage::slots::{self, LoadError, SaveBase, SaveError};
use crate::storage::{SCHEMA, Sealed, schema};
use crate::workspace::core::Workspace;
use crate::workspace::save_state::{SaveFailure, SaveState};

const LAST_BACKUP: &str = "prongsai.last-backup";

/// How full the browser's storage is, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageSpace {
    /// Used by all apps of this origin.
    pub used: u32,
    /// The quota that browsers give an origin: 5 Mi.
    pub most: u32,
}

/// Backups.
impl Shelf {
    /// The text of a backup file with these assessments, including unsaved changes.
    pub fn backup(self, ids: &[AssessmentId]) -> String {
        if let Some(open) = self.current_untracked() {
            open.save_now();
        }
        let saves: Vec<_> = ids.iter().filter_map(|id| self.save_of(id)).collect();
        backup::write(&saves, clock::now())
    }

    /// Downloads a backup of these assessments.
    pub fn download_backup(self, ids: &[AssessmentId]) -> Result<(), DownloadError> {
        let text = self.backup(ids);
        let name = self.backup_name(ids);
        download::save(&name, "application/json", text.as_bytes())?;
        self.note_backup();
        Ok(())
    }

    /// The file name: agency and year if it is a single assessment, and always the date.
    fn backup_name(self, ids: &[AssessmentId]) -> String {
        let day = clock::local(clock::now()).date_for_files();
        let entries = self.parts().kept.entries.get_untracked();
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

    /// Stores the time of this backup as the last one.
    fn note_backup(self) {
        let now = clock::now();
        let kept = self.parts().kept;
        kept.last_backup.set(Some(now));
        remember(LAST_BACKUP, &now);
    }

    pub(super) fn read_last_backup(self) {
        self.parts().kept.last_backup.set(remembered(LAST_BACKUP));
    }

    /// Adds an assessment from a backup without opening it. It gets a new id if its own is in use.
    pub fn add_from_backup(self, entry: BackupEntry) -> Result<AssessmentId, SaveFailure> {
        let kept = self.parts().kept;
        let id = kept.store.with_value(|store| {
            let is_taken = slots::newest_text(store.kv(), &entry.id)?.is_some();
            let id = if is_taken { AssessmentId(random::name()) } else { entry.id };
            let workspace = Workspace::new(id, entry.record);
            store.save(&workspace, None, None, clock::now()).map_err(|error| match error {
                SaveError::Kv(error) => error.into(),
                SaveError::Conflict(_) => SaveFailure::Unverified,
            })?;
            Ok::<_, SaveFailure>(workspace.id)
        })?;
        kept.refresh();
        Ok(id)
    }

    /// Opens the assessment with the same id and replaces it with the one from the backup, as an undoable step.
    /// The previous version is set aside first.
    pub fn replace_from_backup(self, entry: BackupEntry) -> Result<(), SaveFailure> {
        let open = self.open(&entry.id).map_err(|_| SaveFailure::Unverified)?;
        open.save_now();
        self.parts().kept.store.with_value(|store| {
            match slots::newest_text(store.kv(), &entry.id)? {
                Some(text) => aside::put(store.kv(), AsideReason::Replaced, &entry.id.0, &text),
                None => Ok(()),
            }
        })?;
        match open.replace(entry.record) {
            SaveState::Failed { reason } => Err(reason),
            _ => Ok(()),
        }
    }

    /// The stored save of an assessment, or the version in memory if it could not be stored.
    fn save_of(self, id: &AssessmentId) -> Option<SavedAssessment> {
        let saved = |record: &Record, text| SavedAssessment {
            id: id.clone(),
            agency: record.agency.name.clone(),
            fiscal_year: record.assessment.fiscal_year,
            text,
        };
        let unsaved = |record: &Record, base: Option<SaveBase>| {
            let sealed = Sealed {
                schema: SCHEMA,
                revision: base.map_or(1, |base| base.newest.0 + 1),
                saved_at: clock::now(),
                payload: &schema::encode(record),
            };
            saved(record, sealed.write())
        };
        let open = self.current_untracked().filter(|open| open.id_untracked() == *id);
        if let Some(open) = open.and_then(super::Open::unsaved) {
            return Some(unsaved(&open.workspace.record, open.base));
        }
        let ShelfParts { kept, .. } = self.parts();
        kept.store.with_value(|store| {
            if let Some(parked) = store.parked(id) {
                return Some(unsaved(&parked.workspace.record, parked.base));
            }
            let text = slots::newest_text(store.kv(), id).ok()??;
            match slots::load(store.kv(), id) {
                Ok(loaded) => Some(saved(&loaded.record, text)),
                // Saved by a newer version of the app: its envelope goes into the backup unchanged.
                Err(LoadError::Newer { .. }) => {
                    let entries = kept.entries.get_untracked();
                    let line = entries.into_iter().find(|entry| entry.id == *id)?;
                    Some(SavedAssessment {
                        id: line.id,
                        agency: line.agency,
                        fiscal_year: line.fiscal_year,
                        text,
                    })
                }
                Err(_) => None,
            }
        })
    }
}

/// Other stored data.
impl Shelf {
    /// The texts that were set aside: unreadable saves and replaced assessments.
    pub fn asides(self) -> Vec<Aside> {
        self.parts().kept.store.with_value(|store| aside::list(store.kv())).unwrap_or_default()
    }

    pub fn read_aside(self, aside: &Aside) -> Option<String> {
        let text = self.parts().kept.store.with_value(|store| aside::read(store.kv(), aside));
        text.ok().flatten()
    }

    pub fn remove_aside(self, aside: &Aside) -> Result<(), KvError> {
        self.parts().kept.store.with_value(|store| aside::remove(store.kv(), aside))
    }

    /// `None` if storage is blocked.
    pub fn space(self) -> Option<StorageSpace> {
        let kv = BrowserKv::open().ok()?;
        Some(StorageSpace { used: kv.used(), most: 5 << 20 })
    }

    /// Deletes all of this app's data from this browser. Data of other apps on the origin is kept.
    pub fn clear_computer(self) -> Result<(), KvError> {
        let ShelfParts { kept, current, .. } = self.parts();
        self.update(super::AssessmentStore::clear)?;
        if let Some(open) = current.get_untracked() {
            open.leave();
            current.set(None);
        }
        kept.last_backup.set(None);
        kept.refresh();
        Ok(())
    }
}
