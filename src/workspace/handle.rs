//! What pages hold of the open assessment: reads that follow it, and the one way to change it.

use std::sync::Arc;

use ita::{Analysis, FiscalYear, Framework, analyse};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::shell::Shell;
use super::{Action, FrameworkError, Frameworks, Notice, SaveState, Workspace, apply};
use crate::browser::clock::Timestamp;
use crate::browser::page_events;
use crate::browser::timing::timed;
use crate::record::{AssessmentId, Record};
use crate::storage::IndexEntry;

/// The open assessment. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub struct OpenWorkspace {
    pub(super) open: RwSignal<Option<Workspace>>,
    pub(super) save: RwSignal<SaveState>,
    pub(super) notice: RwSignal<Option<Notice>>,
    pub(super) entries: RwSignal<Vec<IndexEntry>>,
    pub(super) removed: RwSignal<Option<IndexEntry>>,
    pub(super) last_backup: RwSignal<Option<Timestamp>>,
    pub(super) shell: StoredValue<Shell, LocalStorage>,
    frameworks: StoredValue<Frameworks>,
    id: Memo<Option<AssessmentId>>,
    framework: Memo<Option<Arc<Framework>>>,
    analysis: Memo<Option<Arc<Analysis>>>,
}

/// Provides [`use_workspace`] and [`super::use_frameworks`], and saves from then on.
pub fn provide_workspace() -> OpenWorkspace {
    let frameworks = Frameworks::new();
    provide_context(frameworks);
    let open = RwSignal::new(None::<Workspace>);
    let framework = Memo::new(move |_| {
        let (year, own) = open.with(|open| open.as_ref().map(|w| framework_of(&w.record)))?;
        own.or_else(|| frameworks.get(year)?.ok())
    });
    let analysis = Memo::new(move |_| {
        let framework = framework.get()?;
        open.with(|open| {
            let assessment = &open.as_ref()?.record.assessment;
            let analysis = timed("analysis", || analyse(&framework, assessment));
            Some(Arc::new(analysis))
        })
    });
    let workspace = OpenWorkspace {
        open,
        save: RwSignal::new(SaveState::Idle),
        notice: RwSignal::new(None),
        entries: RwSignal::new(Vec::new()),
        removed: RwSignal::new(None),
        last_backup: RwSignal::new(None),
        shell: StoredValue::new_local(Shell::open()),
        frameworks: StoredValue::new(frameworks),
        id: Memo::new(move |_| open.with(|open| open.as_ref().map(|w| w.id.clone()))),
        framework,
        analysis,
    };
    provide_context(workspace);
    workspace.refresh_list();
    workspace.last_backup.set(workspace.read_last_backup());
    on_cleanup(move || workspace.cancel_timer());
    page_events::on_hide(move || workspace.save_now());
    page_events::on_return(move || workspace.look_at_other_tabs());
    page_events::on_storage(move |key| workspace.storage_changed(key.as_deref()));
    page_events::ask_before_leaving(move || {
        // Only what cannot be saved is worth a question.
        workspace.save_now();
        workspace.has_unsaved()
    });
    workspace
}

/// # Panics
/// Outside of [`provide_workspace`]'s reach: a fault of ours.
pub fn use_workspace() -> OpenWorkspace {
    use_context().expect("the app provides the workspace before any page")
}

/// The year of a record, and the framework as its person corrected it, if it is of that year.
fn framework_of(record: &Record) -> (FiscalYear, Option<Arc<Framework>>) {
    let year = record.assessment.fiscal_year;
    let own = record.framework.clone();
    (year, own.filter(|framework| framework.fiscal_year == year))
}

/// Reads: each follows the open assessment where it is called inside a view, memo or effect.
impl OpenWorkspace {
    pub fn id(self) -> Option<AssessmentId> {
        self.id.get()
    }

    /// As [`OpenWorkspace::id`], without following.
    pub fn id_untracked(self) -> Option<AssessmentId> {
        self.id.get_untracked()
    }

    /// The years' frameworks and what belongs to them.
    pub(super) fn frameworks(self) -> Frameworks {
        self.frameworks.get_value()
    }

    pub fn record(self) -> Option<Record> {
        self.with(Record::clone)
    }

    /// Looks at the record without copying it; none while nothing is open.
    pub fn with<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.open.with(|open| open.as_ref().map(|w| look(&w.record)))
    }

    /// As [`OpenWorkspace::with`], without following.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.open.with_untracked(|open| open.as_ref().map(|w| look(&w.record)))
    }

    /// The record's corrected framework, else the year's own; none until that has arrived.
    pub fn framework(self) -> Option<Arc<Framework>> {
        self.framework.get()
    }

    /// Why there is no framework for the open year; [`OpenWorkspace::fetch_framework`] tries again.
    pub fn framework_problem(self) -> Option<FrameworkError> {
        let (year, own) = self.with(framework_of)?;
        match own {
            Some(_) => None,
            None => self.frameworks().get(year)?.err(),
        }
    }

    pub fn analysis(self) -> Option<Arc<Analysis>> {
        self.analysis.get()
    }

    pub fn can_undo(self) -> bool {
        self.open.with(|open| open.as_ref().is_some_and(|w| !w.undo.is_empty()))
    }

    pub fn can_redo(self) -> bool {
        self.open.with(|open| open.as_ref().is_some_and(|w| !w.redo.is_empty()))
    }

    pub fn is_read_only(self) -> bool {
        self.open.with(|open| open.as_ref().is_some_and(|w| w.read_only))
    }

    pub fn save_state(self) -> Signal<SaveState> {
        self.save.into()
    }

    /// What the person should be told once; [`OpenWorkspace::dismiss_notice`] when they have read it.
    pub fn notice(self) -> Signal<Option<Notice>> {
        self.notice.into()
    }

    /// Every assessment kept here, the latest saved first.
    pub fn list(self) -> Signal<Vec<IndexEntry>> {
        self.entries.into()
    }

    /// The assessment deleted last, while [`OpenWorkspace::restore_removed`] can bring it back.
    pub fn removed(self) -> Signal<Option<IndexEntry>> {
        self.removed.into()
    }

    /// When a backup was last downloaded with this browser.
    pub fn last_backup(self) -> Signal<Option<Timestamp>> {
        self.last_backup.into()
    }
}

/// Changes.
impl OpenWorkspace {
    /// Does what a person asked. Does nothing while nothing is open, or what is open is read-only.
    pub fn dispatch(self, action: Action) {
        let head = |record: &Record| (record.assessment.fiscal_year, record.agency.name.clone());
        let before = self.with_untracked(head);
        let is_new = !matches!(action, Action::Undo | Action::Redo);
        let effects = match self.open.write_untracked().as_mut() {
            Some(workspace) => apply(workspace, action),
            None => Vec::new(),
        };
        if effects.is_empty() {
            return;
        }
        let after = self.with_untracked(head);
        if is_new && before.as_ref().map(|head| &head.1) != after.as_ref().map(|head| &head.1) {
            self.fill_profile();
        }
        self.schedule_save();
        self.open.notify();
        if before.map(|head| head.0) != after.map(|head| head.0) {
            self.fetch_framework();
        }
    }

    pub fn dismiss_notice(self) {
        self.notice.set(None);
    }

    /// Asks for the open year's framework, if it is not there yet.
    pub fn fetch_framework(self) {
        let year = self.with_untracked(|record| record.assessment.fiscal_year);
        let frameworks = self.frameworks();
        if let Some(year) = year {
            spawn_local(async move {
                // The outcome is kept for whoever reads it.
                let _ = frameworks.load(year).await;
            });
        }
    }

    /// The total on the screen, for the list.
    pub(super) fn shown_total(self) -> Option<ita::Score> {
        self.analysis.with_untracked(|a| a.as_ref()?.total)
    }
}
