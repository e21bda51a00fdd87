//! Which paper is looked at, and what it says now.

use std::sync::Arc;

use documents::{Composed, Kind, PaperSettings};
use leptos::prelude::*;

use super::FIRST;
use crate::workspace::OpenWorkspace;

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub struct At {
    workspace: StoredValue<OpenWorkspace>,
    /// The paper whose settings and preview are shown.
    pub(super) kind: RwSignal<Kind>,
    /// Which of the three memos the row of memos stands for.
    pub(super) memo: RwSignal<Kind>,
    pub(super) composed: Memo<Option<Arc<Composed>>>,
    /// False while the year's framework is not there.
    pub(super) is_ready: Memo<bool>,
}

impl At {
    pub(super) fn new(workspace: OpenWorkspace) -> Self {
        let kind = RwSignal::new(FIRST);
        let composed = Memo::new(move |_| workspace.compose(kind.get()));
        Self {
            workspace: StoredValue::new(workspace),
            kind,
            memo: RwSignal::new(Kind::MemoResult),
            composed,
            is_ready: Memo::new(move |_| composed.with(Option::is_some)),
        }
    }

    pub(super) fn workspace(self) -> OpenWorkspace {
        self.workspace.get_value()
    }

    pub(super) fn is_read_only(self) -> bool {
        self.workspace().is_read_only()
    }

    /// How a paper is wanted now.
    pub(super) fn paper(self, kind: Kind) -> PaperSettings {
        let paper = self.workspace().with(|record| record.documents.paper(kind));
        paper.unwrap_or_default()
    }
}
