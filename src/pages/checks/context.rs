use std::sync::Arc;

use ita::Framework;
use ita::plan::MeasureId;
use ita::topics::Topics;

/// The context that the sentences are written with.
pub(super) struct WordingContext {
    pub(super) framework: Arc<Framework>,
    pub(super) topics: Arc<Topics>,
    /// The measures in the plan's order; the position gives the number shown on the plan page.
    pub(super) numbers: Vec<MeasureId>,
}
