//! Which paper is selected, and its current content.

use std::sync::Arc;
use std::time::Duration;

use documents::{Composed, Missing, PaperKind, PaperSettings};
use leptos::prelude::*;

use crate::workspace::{Action, Open, PaperEdit};

/// The paper selected at first.
const FIRST: PaperKind = PaperKind::Analysis;

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub struct PaperAt {
    open: Open,
    /// The paper whose settings and preview are shown.
    pub(super) kind: RwSignal<PaperKind>,
    /// Which of the three memos the row of memos shows.
    pub(super) memo: RwSignal<PaperKind>,
    /// The selected paper, as composed at the last pause between changes.
    pub(super) composed: Memo<Option<Arc<Composed>>>,
    /// False until the year's framework is loaded.
    pub(super) is_ready: Memo<bool>,
    pauses: RwSignal<u32>,
}

/// The delay from the last change until papers are composed again: composing all papers of a large plan at every
/// key stroke would slow down typing.
const PAUSE: Duration = Duration::from_millis(120);

impl PaperAt {
    pub(super) fn new(open: Open) -> Self {
        let kind = RwSignal::new(FIRST);
        let pauses = pauses(open);
        let is_ready = Memo::new(move |_| open.analysis().is_some());
        let composed = Memo::new(move |_| {
            pauses.track();
            is_ready.track();
            let kind = kind.get();
            untrack(|| open.compose(kind))
        });
        Self { open, kind, memo: RwSignal::new(PaperKind::MemoResult), composed, is_ready, pauses }
    }

    pub(super) fn open(self) -> Open {
        self.open
    }

    pub(super) fn is_read_only(self) -> bool {
        self.open().is_read_only()
    }

    pub(super) fn edit(self, kind: PaperKind, edit: PaperEdit) {
        self.open.dispatch(Action::EditPaper { kind, edit });
    }

    /// The present settings of a paper.
    pub(super) fn paper(self, kind: PaperKind) -> PaperSettings {
        self.open().with(|record| record.documents.paper(kind))
    }

    /// What a paper lacked at the last pause between changes; empty while it cannot be composed.
    pub(super) fn missing(self, kind: PaperKind) -> Vec<Missing> {
        self.pauses.track();
        self.is_ready.track();
        let composed = if self.kind.get_untracked() == kind {
            self.composed.get_untracked()
        } else {
            untrack(|| self.open().compose(kind))
        };
        composed.map_or_else(Vec::new, |it| it.missing.clone())
    }
}

/// Counts the pauses between changes of the data that papers are made from.
fn pauses(open: Open) -> RwSignal<u32> {
    let count = RwSignal::new(0);
    let turn = StoredValue::new(0_u32);
    Effect::new(move |earlier: Option<()>| {
        open.with(|_| ());
        let _ = (open.framework(), open.coming(), open.reference().topics());
        if earlier.is_none() {
            return;
        }
        turn.update_value(|turn| *turn += 1);
        let own = turn.get_value();
        let run = move || {
            // The page may have been left by then.
            if turn.try_get_value() == Some(own) {
                count.update(|count| *count += 1);
            }
        };
        set_timeout(run, PAUSE);
    });
    count
}
