//! The storage keys. "Stored data" in ARCHITECTURE.md documents the scheme.

use crate::record::AssessmentId;

pub(super) const INDEX: &str = "prongsai.index";
pub(super) const ASIDE: &str = "prongsai.aside.";
const SLOTS: &str = "prongsai.a.";

/// One of the two slots that an assessment is written to alternately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveSlot {
    A,
    B,
}

impl SaveSlot {
    pub(super) const BOTH: [Self; 2] = [Self::A, Self::B];

    pub(super) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    pub(super) fn key(self, id: &AssessmentId) -> String {
        let no = match self {
            Self::A => 0,
            Self::B => 1,
        };
        format!("{SLOTS}{}.{no}", id.0)
    }
}

/// The id of the assessment if the key is that of a slot.
pub(super) fn id_of_slot(key: &str) -> Option<AssessmentId> {
    let (id, slot) = key.strip_prefix(SLOTS)?.split_once('.')?;
    matches!(slot, "0" | "1").then(|| AssessmentId(id.to_owned()))
}

/// Whether the key is that of one of the assessment's slots.
pub fn is_slot_of(key: &str, id: &AssessmentId) -> bool {
    SaveSlot::BOTH.iter().any(|slot| slot.key(id) == key)
}
