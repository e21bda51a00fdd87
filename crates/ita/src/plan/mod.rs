//! What is done about a result: measures, the findings they answer, and how far they have come.
//!
//! A plan belongs to a result of year R; it is carried out, reported and asked for in year R+1.

mod carry;
mod coverage;
mod edit;
mod finding;
mod lines;
mod measure;
mod progress;
mod rounds;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use coverage::{AnswerKind, Coverage, CoverageRow, coverage};
pub use edit::Bulk;
pub use finding::{Finding, findings_of};
pub use lines::{clean_step, numbered_steps, revised, step_starts};
pub(crate) use measure::is_web_address;
pub use measure::{
    DateText, Every, Evidence, Measure, MeasureId, MeasureKind, MeasurePart, Period, Report,
    RoundId, Status, StatusChange, Step,
};
pub use progress::{Due, PlanProgress, expected};
pub use rounds::Round;

/// The measures of one plan, in the person's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// Shared, so that a step of undo costs no copy of every measure.
    pub measures: Vec<Arc<Measure>>,
    /// When is reported; [`Plan::rounds`] gives the customary two where the person set none.
    pub own_rounds: Vec<Round>,
    /// The number the next measure or round gets; numbers are never used again.
    next: u32,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.measures.is_empty() && self.own_rounds.is_empty()
    }

    pub fn measure(&self, id: MeasureId) -> Option<&Measure> {
        self.measures.iter().find(|m| m.id == id).map(AsRef::as_ref)
    }
}
