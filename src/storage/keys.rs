//! The keys of everything that is stored. See "Stored data" in ARCHITECTURE.md.

use crate::record::AssessmentId;

pub(super) const INDEX: &str = "prongsai.index";
pub(super) const ASIDE: &str = "prongsai.aside.";
const SLOTS: &str = "prongsai.a.";

/// One of the two places an assessment is written to in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    A,
    B,
}

impl Slot {
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

/// The assessment a key is a slot of.
pub(super) fn id_of_slot(key: &str) -> Option<AssessmentId> {
    let (id, slot) = key.strip_prefix(SLOTS)?.split_once('.')?;
    matches!(slot, "0" | "1").then(|| AssessmentId(id.to_owned()))
}

/// Whether a change of this key (as another tab made it) is a change of this assessment.
pub fn is_slot_of(key: &str, id: &AssessmentId) -> bool {
    Slot::BOTH.iter().any(|slot| slot.key(id) == key)
}
