//! Saved data: envelopes, slots, index, backup; over a [`Kv`], never over a browser.

mod kv;
mod memory;
mod timestamp;

pub use kv::{Kv, KvError, PREFIX};
pub use memory::{Fault, MemoryKv};
pub use timestamp::Timestamp;

use ita::{FiscalYear, Score};
use serde::{Deserialize, Serialize};

use crate::workspace::AssessmentId;

/// One saved assessment in the list of all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexEntry {
    pub id: AssessmentId,
    /// The agency's name; may be empty.
    pub agency: String,
    pub fiscal_year: FiscalYear,
    pub total: Option<Score>,
    pub saved_at: Timestamp,
}
