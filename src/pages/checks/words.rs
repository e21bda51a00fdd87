use std::sync::Arc;

use ita::Framework;
use ita::plan::MeasureId;
use ita::topics::Topics;

/// What the sentences need to know.
pub(super) struct Words {
    pub(super) framework: Arc<Framework>,
    pub(super) topics: Arc<Topics>,
    /// The measures' numbers as the plan page shows them.
    pub(super) numbers: Vec<MeasureId>,
}
