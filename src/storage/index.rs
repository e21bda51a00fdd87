//! The index of all assessments: a small cache of the slots, rebuilt from them if it is missing or wrong.

use ita::{FiscalYear, Score, Subject};
use serde::{Deserialize, Serialize};

use super::aside::{self, AsideReason};
use super::keys::{INDEX, id_of_slot};
use super::slots::{self, SaveMark};
use crate::browser::clock::Timestamp;
use crate::browser::kv::{Kv, KvError};
use crate::record::{AssessmentId, Record};

/// One saved assessment in the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexEntry {
    pub id: AssessmentId,
    /// The agency's name; may be empty.
    pub agency: String,
    pub fiscal_year: FiscalYear,
    /// The total shown when it was saved; `None` if it was unknown.
    pub total: Option<Score>,
    pub saved_at: Timestamp,
    /// The revision of the save that this entry describes.
    pub revision: u64,
}

impl IndexEntry {
    /// The entry for a save. `total` is the computed total on the screen; the published total is the fallback.
    pub fn new(
        id: &AssessmentId,
        record: &Record,
        total: Option<Score>,
        (revision, saved_at): SaveMark,
    ) -> Self {
        let published = record.assessment.scores.get(&Subject::Total);
        Self {
            id: id.clone(),
            agency: record.agency.name.clone(),
            fiscal_year: record.assessment.fiscal_year,
            total: total.or(published.copied()),
            saved_at,
            revision,
        }
    }
}

/// All stored assessments, most recently saved first.
///
/// Entries without a save are dropped, and saves without an entry are read from their slots. An unreadable
/// index is set aside.
pub fn list(kv: &dyn Kv) -> Result<Vec<IndexEntry>, KvError> {
    let mut ids: Vec<_> = kv.keys()?.iter().filter_map(|key| id_of_slot(key)).collect();
    ids.dedup();
    let mut entries = read(kv)?;
    entries.retain(|entry| ids.contains(&entry.id));
    for id in ids {
        if entries.iter().any(|entry| entry.id == id) {
            continue;
        }
        if let Ok(Some(listed)) = slots::head(kv, &id) {
            entries.push(IndexEntry {
                id,
                agency: listed.head.agency,
                fiscal_year: listed.head.fiscal_year,
                total: listed.head.total,
                saved_at: listed.saved_at,
                revision: listed.revision,
            });
        }
    }
    ita::order::sort_by_key(&mut entries, |entry| {
        (std::cmp::Reverse(entry.saved_at), entry.id.clone())
    });
    Ok(entries)
}

/// Replaces the assessment's entry with that of a new save.
pub fn point(kv: &dyn Kv, entry: IndexEntry) -> Result<(), KvError> {
    let mut entries = read(kv)?;
    entries.retain(|other| other.id != entry.id);
    entries.push(entry);
    write(kv, &entries)
}

/// Removes the entry of an assessment whose slots were deleted.
pub fn forget(kv: &dyn Kv, id: &AssessmentId) -> Result<(), KvError> {
    let mut entries = read(kv)?;
    entries.retain(|other| other.id != *id);
    write(kv, &entries)
}

fn read(kv: &dyn Kv) -> Result<Vec<IndexEntry>, KvError> {
    let Some(text) = kv.get(INDEX)? else {
        return Ok(Vec::new());
    };
    if let Ok(entries) = serde_json::from_str(&text) {
        return Ok(entries);
    }
    aside::put(kv, AsideReason::Unreadable, "index", &text)?;
    Ok(Vec::new())
}

fn write(kv: &dyn Kv, entries: &[IndexEntry]) -> Result<(), KvError> {
    // Strings and numbers always serialize to JSON.
    kv.set(INDEX, &serde_json::to_string(entries).unwrap_or_default())
}
