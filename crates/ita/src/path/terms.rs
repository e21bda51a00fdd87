//! What moving a subject takes, and what may not move.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::Subject;

/// Efforts in whole numbers of the person's own unit; only their proportions matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathTerms {
    /// Of bringing an OIT item to 100.
    pub item: NonZeroU32,
    /// Of one step of a question.
    pub question: NonZeroU32,
    /// Of one step of an indicator.
    pub indicator: NonZeroU32,
    /// Of an item, or one step of a question or an indicator, where it is not the one above.
    #[serde(default)]
    pub own: BTreeMap<Subject, NonZeroU32>,
    /// May not move, nor may anything below them.
    #[serde(default)]
    pub locked: BTreeSet<Subject>,
}

impl PathTerms {
    /// The same effort for everything, nothing locked.
    pub fn even() -> Self {
        Self {
            item: NonZeroU32::MIN,
            question: NonZeroU32::MIN,
            indicator: NonZeroU32::MIN,
            own: BTreeMap::new(),
            locked: BTreeSet::new(),
        }
    }

    /// What one move of a subject takes.
    pub fn effort(&self, subject: Subject) -> NonZeroU32 {
        let usual = match subject {
            Subject::Item(_) => self.item,
            Subject::Question(_) => self.question,
            _ => self.indicator,
        };
        self.own.get(&subject).copied().unwrap_or(usual)
    }
}
