use std::sync::Arc;

use ita::plan::{Measure, MeasureId};
use leptos::prelude::*;

use super::page::Page;
use crate::workspace::{Action, MeasureEdit};

/// One measure of the plan. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct One {
    pub(super) page: Page,
    pub(super) id: MeasureId,
    /// The current measure; an empty one once it is deleted.
    pub(super) now: Memo<Arc<Measure>>,
}

impl One {
    pub(super) fn edit(self, edit: MeasureEdit) {
        self.page.open().dispatch(Action::EditMeasure { id: self.id, edit });
    }

    /// An element id: "status-3".
    pub(super) fn handle(self, what: &str) -> String {
        format!("{what}-{}", self.id.0)
    }
}
