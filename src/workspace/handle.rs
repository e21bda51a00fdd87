//! What pages hold of the open assessment: reads that follow it, and the one way to change it.

use std::sync::Arc;

use ita::{Analysis, FiscalYear, Framework, analyse};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Action, AssessmentId, Frameworks, Record, Workspace, apply};
use crate::browser::{clock, random};
use crate::storage::{IndexEntry, Timestamp};

/// How far what is on the screen is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing is open.
    #[default]
    Idle,
    Saved {
        at: Timestamp,
    },
    /// There are changes that will be saved within the blink of an eye.
    Saving,
    /// Stays until a save succeeds.
    Failed {
        reason: SaveFailure,
    },
    /// Saved by a newer version of the app: it can be read here, not changed.
    ReadOnly,
    /// Another tab has saved this assessment since; nothing is saved until the person chooses.
    Conflict {
        /// When the other tab saved; none if it deleted the assessment.
        theirs: Option<Timestamp>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveFailure {
    /// The browser does not let the page store anything.
    #[error("storage is blocked")]
    Blocked,
    #[error("storage is full")]
    Full,
    /// What was written did not read back.
    #[error("the save could not be verified")]
    Unverified,
}

/// Why a saved assessment cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    #[error("there is no such assessment here")]
    Missing,
    /// Nothing of it could be read; what there is has been set aside for download.
    #[error("the save cannot be read")]
    Unreadable,
    #[error("storage is blocked")]
    Blocked,
}

/// The open assessment. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub struct OpenWorkspace {
    open: RwSignal<Option<Workspace>>,
    save: RwSignal<SaveState>,
    entries: RwSignal<Vec<IndexEntry>>,
    frameworks: Frameworks,
    id: Memo<Option<AssessmentId>>,
    framework: Memo<Option<Arc<Framework>>>,
    analysis: Memo<Option<Arc<Analysis>>>,
}

/// Provides [`use_workspace`] and [`super::use_frameworks`].
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
            Some(Arc::new(analyse(&framework, assessment)))
        })
    });
    let workspace = OpenWorkspace {
        open,
        save: RwSignal::new(SaveState::Idle),
        entries: RwSignal::new(Vec::new()),
        frameworks,
        id: Memo::new(move |_| open.with(|open| open.as_ref().map(|w| w.id.clone()))),
        framework,
        analysis,
    };
    provide_context(workspace);
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

    pub fn record(self) -> Option<Record> {
        self.with(Record::clone)
    }

    /// Looks at the record without copying it; none while nothing is open.
    pub fn with<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.open
            .with(|open| open.as_ref().map(|w| look(&w.record)))
    }

    /// As [`OpenWorkspace::with`], without following.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.open
            .with_untracked(|open| open.as_ref().map(|w| look(&w.record)))
    }

    /// The record's corrected framework, else the year's own; none until that has arrived.
    pub fn framework(self) -> Option<Arc<Framework>> {
        self.framework.get()
    }

    pub fn analysis(self) -> Option<Arc<Analysis>> {
        self.analysis.get()
    }

    pub fn can_undo(self) -> bool {
        self.open
            .with(|open| open.as_ref().is_some_and(|w| !w.undo.is_empty()))
    }

    pub fn can_redo(self) -> bool {
        self.open
            .with(|open| open.as_ref().is_some_and(|w| !w.redo.is_empty()))
    }

    pub fn is_read_only(self) -> bool {
        self.open
            .with(|open| open.as_ref().is_some_and(|w| w.read_only))
    }

    pub fn save_state(self) -> Signal<SaveState> {
        self.save.into()
    }

    /// Every assessment kept here, the latest saved first.
    pub fn list(self) -> Signal<Vec<IndexEntry>> {
        self.entries.into()
    }
}

/// Changes.
impl OpenWorkspace {
    /// Does what a person asked. Does nothing while nothing is open, or what is open is read-only.
    pub fn dispatch(self, action: Action) {
        let Some(mut workspace) = self.open.write_untracked().take() else {
            return;
        };
        let effects = apply(&mut workspace, action);
        self.open.set(Some(workspace));
        if !effects.is_empty() {
            self.fetch_framework();
        }
    }

    /// Opens a new assessment and saves it.
    pub fn create(self, record: Record) -> AssessmentId {
        let id = random::assessment_id();
        self.open.set(Some(Workspace::new(id.clone(), record)));
        self.save.set(SaveState::Saved { at: clock::now() });
        self.fetch_framework();
        id
    }

    /// Opens a saved assessment; does nothing if it is the open one.
    pub fn open(self, id: &AssessmentId) -> Result<(), OpenError> {
        if self.id.get_untracked().as_ref() == Some(id) {
            return Ok(());
        }
        Err(OpenError::Missing)
    }

    /// Saves and closes what is open.
    pub fn close(self) {
        self.open.set(None);
        self.save.set(SaveState::Idle);
    }

    /// Deletes an assessment from this computer.
    pub fn remove(self, id: &AssessmentId) {
        if self.id.get_untracked().as_ref() == Some(id) {
            self.close();
        }
    }

    /// Asks for the open year's framework, if it is not there yet.
    pub fn fetch_framework(self) {
        let year = self.with_untracked(|record| record.assessment.fiscal_year);
        let frameworks = self.frameworks;
        if let Some(year) = year {
            spawn_local(async move {
                // The outcome is kept for whoever reads it.
                let _ = frameworks.load(year).await;
            });
        }
    }
}
