//! What the handle needs beside its signals: where saves go, and what the next one builds on.

use std::cell::{Cell, RefCell};

use leptos::leptos_dom::helpers::TimeoutHandle;

use super::Workspace;
use crate::browser::kv::Kv;
use crate::browser::local_storage::BrowserKv;
use crate::record::AssessmentId;
use crate::storage::slots::Base;
use crate::storage::{IndexEntry, MemoryKv};

pub(super) struct Shell {
    pub(super) kv: Box<dyn Kv>,
    /// Whether `kv` outlives the page.
    pub(super) is_durable: bool,
    /// What the open assessment was last loaded from or saved as; none before its first save.
    pub(super) base: Cell<Option<Base>>,
    /// The open assessment has changes that are not saved.
    pub(super) is_unsaved: Cell<bool>,
    pub(super) timer: Cell<Option<Timer>>,
    /// What was left while it could not be saved.
    pub(super) parked: RefCell<Vec<Parked>>,
    /// What was deleted last, to take it back.
    pub(super) removed: RefCell<Option<Removed>>,
}

/// A save to come.
#[derive(Clone, Copy)]
pub(super) struct Timer {
    pub(super) handle: TimeoutHandle,
    /// When the oldest change it waits with was made, in milliseconds.
    pub(super) since: u64,
}

pub(super) struct Parked {
    pub(super) workspace: Workspace,
    pub(super) base: Option<Base>,
}

pub(super) struct Removed {
    pub(super) entry: IndexEntry,
    /// The slots as they were.
    pub(super) texts: Vec<(String, String)>,
}

impl Shell {
    /// Over the browser's storage, or over memory where that is blocked.
    pub(super) fn open() -> Self {
        let browser = BrowserKv::open().ok();
        Self {
            is_durable: browser.is_some(),
            kv: browser
                .map_or_else(|| Box::new(MemoryKv::default()) as Box<dyn Kv>, |kv| Box::new(kv)),
            base: Cell::new(None),
            is_unsaved: Cell::new(false),
            timer: Cell::new(None),
            parked: RefCell::new(Vec::new()),
            removed: RefCell::new(None),
        }
    }

    /// Takes what was parked under this id.
    pub(super) fn unpark(&self, id: &AssessmentId) -> Option<Parked> {
        let mut parked = self.parked.borrow_mut();
        let at = parked.iter().position(|p| p.workspace.id == *id)?;
        Some(parked.remove(at))
    }
}
