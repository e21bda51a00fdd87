//! A plan: its measures and rounds of reporting.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::measure::{DateText, Measure, MeasureId, RoundId};

/// The measures of one plan, in the person's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// Shared, so that a step of undo costs no copy of every measure.
    pub measures: Vec<Arc<Measure>>,
    /// The person's own rounds; while empty, [`Plan::rounds`] gives the customary two.
    pub own_rounds: Vec<Round>,
    /// The number the next measure or round gets; numbers are never used again.
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

/// A round of reporting: what was done until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    pub name: String,
    /// The last day it covers.
    pub until: DateText,
}
