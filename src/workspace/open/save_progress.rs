use std::cell::Cell;

use leptos::leptos_dom::helpers::TimeoutHandle;

use crate::storage::slots::SaveBase;

/// Bookkeeping of the autosave of the open assessment.
pub(super) struct SaveProgress {
    /// The save it was last loaded from or written as; `None` before its first save.
    pub(super) base: Cell<Option<SaveBase>>,
    /// There are changes that are not saved yet.
    pub(super) is_unsaved: Cell<bool>,
    pub(super) timer: Cell<Option<Timer>>,
    /// Another assessment was opened, or this one was closed.
    pub(super) is_left: Cell<bool>,
}

/// A scheduled save.
#[derive(Clone, Copy)]
pub(super) struct Timer {
    pub(super) handle: TimeoutHandle,
    /// When the oldest pending change was made, in milliseconds.
    pub(super) since: u64,
}

impl SaveProgress {
    pub(super) fn new(base: Option<SaveBase>, is_unsaved: bool) -> Self {
        Self {
            base: Cell::new(base),
            is_unsaved: Cell::new(is_unsaved),
            timer: Cell::new(None),
            is_left: Cell::new(false),
        }
    }

    pub(super) fn is_left(&self) -> bool {
        self.is_left.get()
    }
}
