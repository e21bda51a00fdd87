//! Which paper is looked at, and what it says now.

use std::sync::Arc;
use std::time::Duration;

use documents::{Composed, Missing, PaperKind, PaperSettings};
use leptos::prelude::*;

use crate::workspace::{Action, Open, PaperEdit};

/// The first paper shown.
const FIRST: PaperKind = PaperKind::Analysis;

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub struct PaperAt {
    workspace: Open,
    /// The paper whose settings and preview are shown.
    pub(super) kind: RwSignal<PaperKind>,
    /// Which of the three memos the row of memos stands for.
    pub(super) memo: RwSignal<PaperKind>,
    /// The paper that is shown, as it was when changes last paused.
    pub(super) composed: Memo<Option<Arc<Composed>>>,
    /// False while the year's framework is not there.
    pub(super) is_ready: Memo<bool>,
    pauses: RwSignal<u32>,
}

/// So long after the last change papers are written anew: writing all of a large plan's at every key would
/// hold up the typing.
const PAUSE: Duration = Duration::from_millis(120);

impl PaperAt {
    pub(super) fn new(workspace: Open) -> Self {
        let kind = RwSignal::new(FIRST);
        let pauses = pauses(workspace);
        let is_ready = Memo::new(move |_| workspace.analysis().is_some());
        let composed = Memo::new(move |_| {
            pauses.track();
            is_ready.track();
            let kind = kind.get();
            untrack(|| workspace.compose(kind))
        });
        Self {
            workspace,
            kind,
            memo: RwSignal::new(PaperKind::MemoResult),
            composed,
            is_ready,
            pauses,
        }
    }

    pub(super) fn workspace(self) -> Open {
        self.workspace
    }

    pub(super) fn is_read_only(self) -> bool {
        self.workspace().is_read_only()
    }

    pub(super) fn edit(self, kind: PaperKind, edit: PaperEdit) {
        self.workspace.dispatch(Action::EditPaper { kind, edit });
    }

    /// How a paper is wanted now.
    pub(super) fn paper(self, kind: PaperKind) -> PaperSettings {
        self.workspace().with(|record| record.documents.paper(kind))
    }

    /// What a paper lacked when changes last paused; nothing while it cannot be written.
    pub(super) fn missing(self, kind: PaperKind) -> Vec<Missing> {
        self.pauses.track();
        self.is_ready.track();
        let composed = if self.kind.get_untracked() == kind {
            self.composed.get_untracked()
        } else {
            untrack(|| self.workspace().compose(kind))
        };
        composed.map_or_else(Vec::new, |it| it.missing.clone())
    }
}

/// Counts the pauses between changes of what papers are made from.
fn pauses(workspace: Open) -> RwSignal<u32> {
    let count = RwSignal::new(0);
    let turn = StoredValue::new(0_u32);
    Effect::new(move |earlier: Option<()>| {
        workspace.with(|_| ());
        let _ = (workspace.framework(), workspace.coming(), workspace.reference().topics());
        if earlier.is_none() {
            return;
        }
        turn.update_value(|turn| *turn += 1);
        let own = turn.get_value();
        let run = move || {
            // The page may be gone by then.
            if turn.try_get_value() == Some(own) {
                count.update(|count| *count += 1);
            }
        };
        set_timeout(run, PAUSE);
    });
    count
}
