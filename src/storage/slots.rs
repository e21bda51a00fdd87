//! An assessment's two slots, written alternately, so that a failed save leaves the previous one intact.

use super::aside::{self, AsideReason};
use super::envelope::{HEAD_UNITS, Sealed, head_print};
use super::keys::SaveSlot;
use super::schema::{self, DecodeError, RecordHead, SCHEMA};
use crate::browser::clock::Timestamp;
use crate::browser::kv::{Kv, KvError};
use crate::record::{AssessmentId, Record};

/// Revision and time of a save. Both are needed to identify it: two tabs that save at once may write the same
/// revision.
pub type SaveMark = (u64, Timestamp);

/// The save that the next one builds on. If the stored save differs from it, another tab has saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaveBase {
    /// The newest save in either slot, whether or not its payload can be read.
    pub newest: SaveMark,
    /// The slot of the newest save that can be read.
    pub slot: SaveSlot,
    pub saved_at: Timestamp,
    /// The other slot is unreadable: a save sets its text aside before overwriting it.
    pub other_is_unreadable: bool,
    /// The heads of both slots when they were last read in full or written.
    pub heads: Heads,
}

/// Fingerprints of the two envelopes' heads; `None` for an empty slot.
pub type Heads = [Option<u64>; 2];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedSave {
    pub record: Record,
    pub base: SaveBase,
    /// Saved by a newer version of the app: read-only here, so that unknown fields are not lost.
    pub is_newer: bool,
}

/// The fields of a save that the list shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSave {
    pub head: RecordHead,
    pub revision: u64,
    pub saved_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    #[error("no such assessment")]
    Missing,
    #[error("saved by a newer app as schema {found}")]
    Newer { found: u32 },
    /// Both slot texts have been set aside.
    #[error("the save cannot be read")]
    Unreadable,
    #[error(transparent)]
    Kv(#[from] KvError),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    #[error(transparent)]
    Kv(#[from] KvError),
    /// Another tab has saved since `base`, at this time; `None` if it deleted the assessment.
    #[error("saved elsewhere since")]
    Conflict(Option<Timestamp>),
}

/// Reads the newest slot that verifies and decodes. Unreadable slots are set aside.
pub fn load(kv: &dyn Kv, id: &AssessmentId) -> Result<LoadedSave, LoadError> {
    let texts = texts(kv, id)?;
    let mut saves: Vec<_> =
        texts.iter().filter_map(|(slot, text)| Some((*slot, Sealed::read(text)?))).collect();
    ita::order::sort_by_key(&mut saves, |(_, sealed)| {
        std::cmp::Reverse((sealed.revision, sealed.saved_at))
    });

    let mut newer = None;
    for (slot, sealed) in &saves {
        match schema::decode(sealed.schema, sealed.payload) {
            Ok(decoded) => {
                let others = texts.iter().filter(|(other, _)| other != slot);
                let other_is_unreadable = set_aside_unreadable(kv, id, others);
                return Ok(LoadedSave {
                    record: decoded.record,
                    base: SaveBase {
                        newest: (saves[0].1.revision, saves[0].1.saved_at),
                        slot: *slot,
                        saved_at: sealed.saved_at,
                        other_is_unreadable,
                        heads: heads(&texts),
                    },
                    is_newer: decoded.is_newer,
                });
            }
            // The older save in the other slot must not be presented as the latest.
            Err(DecodeError::Newer { found }) => {
                newer = Some(found);
                break;
            }
            Err(DecodeError::Broken(_)) => {}
        }
    }
    if let Some(found) = newer {
        return Err(LoadError::Newer { found });
    }
    if texts.is_empty() {
        return Err(LoadError::Missing);
    }
    set_aside_unreadable(kv, id, texts.iter());
    Err(LoadError::Unreadable)
}

/// The list's view of the newest save with a readable head. If neither slot has one, both are set aside.
pub fn head(kv: &dyn Kv, id: &AssessmentId) -> Result<Option<ListedSave>, KvError> {
    let texts = texts(kv, id)?;
    let saves = texts.iter().filter_map(|(_, text)| Sealed::read(text));
    let listed = saves.filter_map(|sealed| {
        Some(ListedSave {
            head: schema::head(sealed.payload)?,
            revision: sealed.revision,
            saved_at: sealed.saved_at,
        })
    });
    let newest = listed.max_by_key(|listed| (listed.revision, listed.saved_at));
    if newest.is_none() {
        for (_, text) in &texts {
            // If there is no room for a copy, the text is still in its slot.
            let _ = aside::put(kv, AsideReason::Unreadable, &id.0, text);
        }
    }
    Ok(newest)
}

/// Writes the next revision and verifies it by reading it back. `base` is the save that the record builds on;
/// `None` for the first save.
pub fn save(
    kv: &dyn Kv,
    id: &AssessmentId,
    base: Option<SaveBase>,
    payload: &str,
    now: Timestamp,
) -> Result<SaveBase, SaveError> {
    let slot = base.map_or(SaveSlot::A, |base| base.slot.other());
    let Room { mut heads, other_is_unreadable } = match base {
        // Any other tab's save changes a head, so comparing heads is enough: reading a large plan in full would
        // be most of the cost of a save.
        Some(base) if !base.other_is_unreadable && have_heads(kv, id, base.heads)? => {
            Room { heads: base.heads, other_is_unreadable: false }
        }
        _ => make_room(kv, id, base, slot)?,
    };
    let revision = base.map_or(1, |base| base.newest.0 + 1);
    let sealed = Sealed { schema: SCHEMA, revision, saved_at: now, payload };
    let text = sealed.write();
    kv.set(&slot.key(id), &text)?;
    heads[slot as usize] = Some(head_print(&text));
    Ok(SaveBase { newest: (revision, now), slot, saved_at: now, other_is_unreadable, heads })
}

/// Whether the heads of both slots are unchanged.
fn have_heads(kv: &dyn Kv, id: &AssessmentId, heads: Heads) -> Result<bool, KvError> {
    for slot in SaveSlot::BOTH {
        let start = kv.start(&slot.key(id), HEAD_UNITS)?;
        if start.as_deref().map(head_print) != heads[slot as usize] {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The state of the slots, checked before one of them is written.
struct Room {
    heads: Heads,
    /// Of the slot that this save does not write; the next save does.
    other_is_unreadable: bool,
}

/// Reads both slots and sets aside an unreadable text in `slot`. Fails with a conflict if another tab has saved
/// since `base`.
fn make_room(
    kv: &dyn Kv,
    id: &AssessmentId,
    base: Option<SaveBase>,
    slot: SaveSlot,
) -> Result<Room, SaveError> {
    let texts = texts(kv, id)?;
    let mut found: Option<SaveMark> = None;
    let mut in_the_way = None;
    let mut other_is_unreadable = false;
    for (at, text) in &texts {
        let mark = Sealed::read(text).map(|sealed| (sealed.revision, sealed.saved_at));
        found = found.max(mark);
        if is_readable(text) {
            continue;
        }
        if *at == slot {
            in_the_way = Some(text);
        } else {
            other_is_unreadable = true;
        }
    }
    if found != base.map(|base| base.newest) {
        return Err(SaveError::Conflict(found.map(|(_, saved_at)| saved_at)));
    }
    if let Some(text) = in_the_way {
        aside::put(kv, AsideReason::Unreadable, &id.0, text)?;
    }
    Ok(Room { heads: heads(&texts), other_is_unreadable })
}

/// The newest save in either slot, whether or not its payload can be read.
pub fn newest(kv: &dyn Kv, id: &AssessmentId) -> Result<Option<SaveMark>, KvError> {
    let texts = texts(kv, id)?;
    let saves = texts.iter().filter_map(|(_, text)| Sealed::read(text));
    Ok(saves.map(|s| (s.revision, s.saved_at)).max())
}

/// The envelope of the newest save, for a backup.
pub fn newest_text(kv: &dyn Kv, id: &AssessmentId) -> Result<Option<String>, KvError> {
    let mut texts = texts(kv, id)?;
    ita::order::sort_by_key(&mut texts, |(_, text)| {
        Sealed::read(text).map(|sealed| sealed.revision)
    });
    Ok(texts.pop().map(|(_, text)| text))
}

fn heads(texts: &[(SaveSlot, String)]) -> Heads {
    SaveSlot::BOTH.map(|slot| {
        let text = texts.iter().find(|(at, _)| *at == slot);
        text.map(|(_, text)| head_print(text))
    })
}

pub(super) fn texts(kv: &dyn Kv, id: &AssessmentId) -> Result<Vec<(SaveSlot, String)>, KvError> {
    let mut texts = Vec::new();
    for slot in SaveSlot::BOTH {
        if let Some(text) = kv.get(&slot.key(id))? {
            texts.push((slot, text));
        }
    }
    Ok(texts)
}

/// Sets aside copies of unreadable texts. Returns whether there were any.
///
/// The slots are left unchanged until a save needs them, as a newer version of the app may be able to read them.
fn set_aside_unreadable<'a>(
    kv: &dyn Kv,
    id: &AssessmentId,
    texts: impl Iterator<Item = &'a (SaveSlot, String)>,
) -> bool {
    let mut any = false;
    for (_, text) in texts {
        if !is_readable(text) {
            any = true;
            // If there is no room for a copy, the text is still in its slot.
            let _ = aside::put(kv, AsideReason::Unreadable, &id.0, text);
        }
    }
    any
}

fn is_readable(text: &str) -> bool {
    let sealed = Sealed::read(text);
    sealed.is_some_and(|sealed| schema::decode(sealed.schema, sealed.payload).is_ok())
}
