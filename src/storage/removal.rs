//! Deleting an assessment's slots, and restoring them byte for byte.

use super::keys::SaveSlot;
use super::{Sealed, slots};
use crate::browser::kv::{Kv, KvError};
use crate::record::AssessmentId;

/// The exact slot texts of a deleted assessment, newest save first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemovedSlots(Vec<(SaveSlot, String)>);

/// Deletes both slots of an assessment, the older save first: if the second deletion fails, the newest save
/// still exists.
pub fn remove(kv: &dyn Kv, id: &AssessmentId) -> Result<RemovedSlots, KvError> {
    let mut texts = slots::texts(kv, id)?;
    ita::order::sort_by_key(&mut texts, |(_, text)| {
        std::cmp::Reverse(Sealed::read(text).map(|sealed| (sealed.revision, sealed.saved_at)))
    });
    for slot in SaveSlot::BOTH.into_iter().filter(|slot| texts.iter().all(|(at, _)| at != slot)) {
        kv.remove(&slot.key(id))?;
    }
    for (slot, _) in texts.iter().rev() {
        kv.remove(&slot.key(id))?;
    }
    Ok(RemovedSlots(texts))
}

impl RemovedSlots {
    /// Writes the slots under an id that has no slots yet. If one cannot be written, neither is.
    pub fn put_back(&self, kv: &dyn Kv, id: &AssessmentId) -> Result<(), KvError> {
        for (done, (slot, text)) in self.0.iter().enumerate() {
            if let Err(error) = kv.set(&slot.key(id), text) {
                for (slot, _) in &self.0[..done] {
                    // A single leftover slot would be read as the complete assessment.
                    let _ = kv.remove(&slot.key(id));
                }
                return Err(error);
            }
        }
        Ok(())
    }
}
