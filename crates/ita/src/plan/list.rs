//! A plan: its measures and reporting rounds.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::measure::{DateText, Measure, MeasureId, RoundId};

/// A plan, with its measures and reporting rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// In the user's order. In `Arc`s, so that an undo snapshot does not copy every measure.
    pub measures: Vec<Arc<Measure>>,
    /// User-defined rounds; while empty, [`Plan::rounds`] returns the two default ones.
    pub own_rounds: Vec<Round>,
    /// The lowest number for the next measure or round; numbers are never reused.
    pub(super) next: u32,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.measures.is_empty() && self.own_rounds.is_empty()
    }

    pub fn measure(&self, id: MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|m| m.id == id).map(AsRef::as_ref)
    }
}

/// A reporting round, which covers what was done up to a given day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    pub name: String,
    /// The last day it covers.
    pub until: DateText,
}
