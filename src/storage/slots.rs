//! An assessment's two slots, written in turn: a save that fails leaves the one before it.

use super::aside::{self, AsideReason};
use super::envelope::{HEAD_UNITS, Sealed, head_print};
use super::keys::SaveSlot;
use super::schema::{self, DecodeError, RecordHead, SCHEMA};
use crate::browser::clock::Timestamp;
use crate::browser::kv::{Kv, KvError};
use crate::record::{AssessmentId, Record};

/// Revision and time of a save. Only both identify it: two tabs that write at once may write the same revision.
pub type SaveMark = (u64, Timestamp);

/// The save that the next one builds on. A save by another tab is noticed as a difference from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaveBase {
    /// The newest save in either slot, whether or not its payload can be read.
    pub newest: SaveMark,
    /// The slot of the newest save that can be read.
    pub slot: SaveSlot,
    pub saved_at: Timestamp,
    /// The other slot cannot be read: a save sets its text aside before overwriting it.
    pub other_is_unreadable: bool,
    /// The heads of both slots as they were last read whole or written.
    pub heads: Heads,
}

/// Fingerprints of the two envelopes' heads; `None` for an empty slot.
pub type Heads = [Option<u64>; 2];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadedSave {
    pub record: Record,
    pub base: SaveBase,
    /// Saved by a newer app: to be read, not to be overwritten.
    pub is_newer: bool,
}

/// What the list shows of a save.
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
    /// Both texts have been set aside.
    #[error("the save cannot be read")]
    Unreadable,
    #[error(transparent)]
    Kv(#[from] KvError),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    #[error(transparent)]
    Kv(#[from] KvError),
    /// Another tab has saved since, at this time; `None` if it deleted the assessment.
    #[error("saved elsewhere since")]
    Conflict(Option<Timestamp>),
}

/// Reads the newest slot that verifies and can be decoded. What cannot is set aside.
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
            // An older save beside it must not be taken for the latest.
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

/// What the list shows of the newest save that has a head. If neither slot has one, both are set aside.
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
            // Without room for a copy the text is still in its slot.
            let _ = aside::put(kv, AsideReason::Unreadable, &id.0, text);
        }
    }
    Ok(newest)
}

/// Writes the next revision and reads it back. `base` is the save that the record builds on; `None` for the
/// first save.
pub fn save(
    kv: &dyn Kv,
    id: &AssessmentId,
    base: Option<SaveBase>,
    payload: &str,
    now: Timestamp,
) -> Result<SaveBase, SaveError> {
    let slot = base.map_or(SaveSlot::A, |base| base.slot.other());
    let Room { mut heads, other_is_unreadable } = match base {
        // Every other save changes a head. Reading a large plan whole would be most of a save's cost.
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

/// Whether both slots still have these heads.
fn have_heads(kv: &dyn Kv, id: &AssessmentId, heads: Heads) -> Result<bool, KvError> {
    for slot in SaveSlot::BOTH {
        let start = kv.start(&slot.key(id), HEAD_UNITS)?;
        if start.as_deref().map(head_print) != heads[slot as usize] {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What a save needs to know of the slots before it writes one of them.
struct Room {
    heads: Heads,
    /// The slot that is not written now, but next.
    other_is_unreadable: bool,
}

/// Reads both slots, refuses if another tab has saved since, and sets aside what is unreadable in `slot`.
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

/// The newest save's text, for a backup.
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

/// Keeps copies of the texts that cannot be read; whether there were any.
///
/// The slots stay as they are until a save needs them: a newer app may be able to read them.
fn set_aside_unreadable<'a>(
    kv: &dyn Kv,
    id: &AssessmentId,
    texts: impl Iterator<Item = &'a (SaveSlot, String)>,
) -> bool {
    let mut any = false;
    for (_, text) in texts {
        if !is_readable(text) {
            any = true;
            // Without room for a copy the text is still in its slot.
            let _ = aside::put(kv, AsideReason::Unreadable, &id.0, text);
        }
    }
    any
}

fn is_readable(text: &str) -> bool {
    let sealed = Sealed::read(text);
    sealed.is_some_and(|sealed| schema::decode(sealed.schema, sealed.payload).is_ok())
}
