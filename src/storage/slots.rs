//! One assessment in two slots, written in turn: a save that goes wrong leaves the one before it.

use super::aside::{self, AsideReason};
use super::envelope::{HEAD_UNITS, Sealed, head_print};
use super::keys::Slot;
use super::schema::{self, DecodeError, Head, SCHEMA};
use crate::browser::clock::Timestamp;
use crate::browser::kv::{Kv, KvError};
use crate::record::{AssessmentId, Record};

/// Tells one save of an assessment from every other: two tabs that write at once may both write the same revision.
pub type SaveMark = (u64, Timestamp);

/// Where a save stands: what the next one builds on, and what another tab's is told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    /// The newest there is in either slot, whether or not it can be read.
    pub newest: SaveMark,
    /// Holds the newest that can be read.
    pub slot: Slot,
    pub saved_at: Timestamp,
    /// The other slot holds what could not be read: it is set aside before it is written.
    pub other_is_unreadable: bool,
    /// The heads of both slots when they were last read whole or written.
    pub heads: Heads,
}

/// Fingerprints of the two envelopes' heads, each where its slot has a text.
pub type Heads = [Option<u64>; 2];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    pub record: Record,
    pub base: Base,
    /// Of a newer app: to be looked at, not to be written.
    pub is_newer: bool,
}

/// A save as far as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub head: Head,
    pub revision: u64,
    pub saved_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    #[error("no such assessment")]
    Missing,
    #[error("saved by a newer app as schema {found}")]
    Newer { found: u32 },
    /// What there is has been set aside.
    #[error("the save cannot be read")]
    Unreadable,
    #[error(transparent)]
    Kv(#[from] KvError),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    #[error(transparent)]
    Kv(#[from] KvError),
    /// Someone else saved since; at what time, or none if it is gone.
    #[error("saved elsewhere since")]
    Conflict(Option<Timestamp>),
}

/// Reads the newest slot that verifies and can be understood. What cannot is set aside.
pub fn load(kv: &dyn Kv, id: &AssessmentId) -> Result<Loaded, LoadError> {
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
                return Ok(Loaded {
                    record: decoded.record,
                    base: Base {
                        newest: (saves[0].1.revision, saves[0].1.saved_at),
                        slot: *slot,
                        saved_at: sealed.saved_at,
                        other_is_unreadable,
                        heads: heads(&texts),
                    },
                    is_newer: decoded.is_newer,
                });
            }
            // An older save beside it must not pass for the present one.
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

/// What the list shows of the newest save, as far as that says it; what verifies in neither slot is set aside.
pub fn head(kv: &dyn Kv, id: &AssessmentId) -> Result<Option<Listed>, KvError> {
    let texts = texts(kv, id)?;
    let saves = texts.iter().filter_map(|(_, text)| Sealed::read(text));
    let listed = saves.filter_map(|sealed| {
        Some(Listed {
            head: schema::head(sealed.payload)?,
            revision: sealed.revision,
            saved_at: sealed.saved_at,
        })
    });
    let newest = listed.max_by_key(|listed| (listed.revision, listed.saved_at));
    if newest.is_none() {
        for (_, text) in &texts {
            // Where there is no room for a copy, the slot itself still has it.
            let _ = aside::put(kv, AsideReason::Unreadable, &id.0, text);
        }
    }
    Ok(newest)
}

/// Saves the next revision and reads it back. `base` is what the record builds on, none for the first save.
pub fn save(
    kv: &dyn Kv,
    id: &AssessmentId,
    base: Option<Base>,
    payload: &str,
    now: Timestamp,
) -> Result<Base, SaveError> {
    let slot = base.map_or(Slot::A, |base| base.slot.other());
    let mut heads = match base {
        // Whoever else saves changes a head: reading a large plan whole would be most of what saving costs.
        Some(base) if !base.other_is_unreadable && stand(kv, id, base.heads)? => base.heads,
        _ => make_room(kv, id, base, slot)?,
    };
    let revision = base.map_or(1, |base| base.newest.0 + 1);
    let sealed = Sealed { schema: SCHEMA, revision, saved_at: now, payload };
    let text = sealed.write();
    kv.set(&slot.key(id), &text)?;
    heads[slot as usize] = Some(head_print(&text));
    Ok(Base { newest: (revision, now), slot, saved_at: now, other_is_unreadable: false, heads })
}

/// Whether both slots still have these heads.
fn stand(kv: &dyn Kv, id: &AssessmentId, heads: Heads) -> Result<bool, KvError> {
    for slot in Slot::BOTH {
        let start = kv.start(&slot.key(id), HEAD_UNITS)?;
        if start.as_deref().map(head_print) != heads[slot as usize] {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Reads both slots: refuses where someone else saved since, sets aside what is unreadable in `slot`.
fn make_room(
    kv: &dyn Kv,
    id: &AssessmentId,
    base: Option<Base>,
    slot: Slot,
) -> Result<Heads, SaveError> {
    let texts = texts(kv, id)?;
    let mut found: Option<SaveMark> = None;
    let mut in_the_way = None;
    for (at, text) in &texts {
        let mark = Sealed::read(text).map(|sealed| (sealed.revision, sealed.saved_at));
        found = found.max(mark);
        if *at == slot && !is_readable(text) {
            in_the_way = Some(text);
        }
    }
    if found != base.map(|base| base.newest) {
        return Err(SaveError::Conflict(found.map(|(_, saved_at)| saved_at)));
    }
    if let Some(text) = in_the_way {
        aside::put(kv, AsideReason::Unreadable, &id.0, text)?;
    }
    Ok(heads(&texts))
}

/// The newest revision in either slot and when it was saved, whether or not it can be understood.
pub fn newest(kv: &dyn Kv, id: &AssessmentId) -> Result<Option<SaveMark>, KvError> {
    let texts = texts(kv, id)?;
    let saves = texts.iter().filter_map(|(_, text)| Sealed::read(text));
    Ok(saves.map(|s| (s.revision, s.saved_at)).max())
}

/// The newest save as it is written, for a backup.
pub fn newest_text(kv: &dyn Kv, id: &AssessmentId) -> Result<Option<String>, KvError> {
    let mut texts = texts(kv, id)?;
    ita::order::sort_by_key(&mut texts, |(_, text)| {
        Sealed::read(text).map(|sealed| sealed.revision)
    });
    Ok(texts.pop().map(|(_, text)| text))
}

/// Deletes an assessment from both slots.
pub fn remove(kv: &dyn Kv, id: &AssessmentId) -> Result<(), KvError> {
    for slot in Slot::BOTH {
        kv.remove(&slot.key(id))?;
    }
    Ok(())
}

fn heads(texts: &[(Slot, String)]) -> Heads {
    Slot::BOTH.map(|slot| {
        let text = texts.iter().find(|(at, _)| *at == slot);
        text.map(|(_, text)| head_print(text))
    })
}

fn texts(kv: &dyn Kv, id: &AssessmentId) -> Result<Vec<(Slot, String)>, KvError> {
    let mut texts = Vec::new();
    for slot in Slot::BOTH {
        if let Some(text) = kv.get(&slot.key(id))? {
            texts.push((slot, text));
        }
    }
    Ok(texts)
}

/// Keeps a copy of what cannot be read, and says whether there was any.
///
/// The slot itself is left alone until a save needs it: a newer app may be able to read it.
fn set_aside_unreadable<'a>(
    kv: &dyn Kv,
    id: &AssessmentId,
    texts: impl Iterator<Item = &'a (Slot, String)>,
) -> bool {
    let mut any = false;
    for (_, text) in texts {
        if !is_readable(text) {
            any = true;
            // Where there is no room for a copy, the slot itself still has it.
            let _ = aside::put(kv, AsideReason::Unreadable, &id.0, text);
        }
    }
    any
}

fn is_readable(text: &str) -> bool {
    let sealed = Sealed::read(text);
    sealed.is_some_and(|sealed| schema::decode(sealed.schema, sealed.payload).is_ok())
}
