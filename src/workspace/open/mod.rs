//! The open assessment: reactive reads, and the single entry point for changes.

mod papers;
mod save_progress;
mod saving;

use std::sync::Arc;

use ita::{Analysis, FiscalYear, Framework, analyse};
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::save_progress::SaveProgress;
pub use self::saving::Theirs;
use super::core::{Action, Effect, Workspace, apply};
use super::kept::Kept;
use super::reference::{Reference, ReferenceError};
use super::save_state::{Notice, SaveState};
use super::store::Opened;
use crate::browser::timing::timed;
use crate::record::{AssessmentId, Record};

/// The open assessment. A `Copy` handle for closures.
///
/// After another assessment was opened it stays readable, because pending async work may still use it, but it
/// ignores changes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Open(StoredValue<OpenParts>);

#[derive(Clone, Copy)]
struct OpenParts {
    workspace: RwSignal<Workspace>,
    save: RwSignal<SaveState>,
    notice: RwSignal<Option<Notice>>,
    id: Memo<AssessmentId>,
    framework: Memo<Option<Arc<Framework>>>,
    analysis: Memo<Option<Arc<Analysis>>>,
    saving: StoredValue<SaveProgress, LocalStorage>,
    kept: Kept,
    reference: Reference,
}

/// # Panics
/// Outside of an assessment's page: the route switch provides the open assessment to those only.
pub fn use_open() -> Open {
    use_context().expect("the route switch provides the open assessment to its pages")
}

/// The year of a record, and the user's corrected framework if it is for that year.
fn framework_of(record: &Record) -> (FiscalYear, Option<Arc<Framework>>) {
    let year = record.assessment.fiscal_year;
    let own = record.framework.clone();
    (year, own.filter(|framework| framework.fiscal_year == year))
}

impl Open {
    /// Must run under an owner that outlives every page.
    pub(super) fn new(opened: Opened, kept: Kept, reference: Reference) -> Self {
        let Opened { workspace, base, is_unsaved } = opened;
        let recovered = base.filter(|base| base.other_is_unreadable && !is_unsaved);
        let workspace = RwSignal::new(workspace);
        let framework = Memo::new(move |_| {
            let (year, own) = workspace.with(|workspace| framework_of(&workspace.record));
            own.or_else(|| reference.framework(year)?.ok())
        });
        let analysis = Memo::new(move |_| {
            let framework = framework.get()?;
            workspace.with(|workspace| {
                let assessment = &workspace.record.assessment;
                let analysis = timed("analysis", || analyse(&framework, assessment));
                Some(Arc::new(analysis))
            })
        });
        let open = Self(StoredValue::new(OpenParts {
            workspace,
            save: RwSignal::new(SaveState::Saving),
            notice: RwSignal::new(
                recovered.map(|base| Notice::Recovered { saved_at: base.saved_at }),
            ),
            id: Memo::new(move |_| workspace.with(|workspace| workspace.id.clone())),
            framework,
            analysis,
            saving: StoredValue::new_local(SaveProgress::new(base, is_unsaved)),
            kept,
            reference,
        }));
        if !is_unsaved {
            open.parts().save.set(open.settled());
        }
        open.fetch_framework();
        open
    }

    fn parts(self) -> OpenParts {
        self.0.get_value()
    }
}

/// Reads. Inside a view, memo or effect each subscribes to the open assessment.
impl Open {
    pub fn id(self) -> AssessmentId {
        self.parts().id.get()
    }

    /// As [`Open::id`], without subscribing.
    pub fn id_untracked(self) -> AssessmentId {
        self.parts().workspace.with_untracked(|workspace| workspace.id.clone())
    }

    /// Reads the record without cloning it.
    pub fn with<T>(self, look: impl FnOnce(&Record) -> T) -> T {
        self.parts().workspace.with(|workspace| look(&workspace.record))
    }

    /// As [`Open::with`], without subscribing.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Record) -> T) -> T {
        self.parts().workspace.with_untracked(|workspace| look(&workspace.record))
    }

    /// Frameworks, topics and suggestions.
    pub fn reference(self) -> Reference {
        self.parts().reference
    }

    /// The record's corrected framework, or else the year's own; `None` until that has arrived.
    pub fn framework(self) -> Option<Arc<Framework>> {
        self.parts().framework.get()
    }

    /// Why the year's framework could not be loaded; [`Open::fetch_framework`] retries.
    pub fn framework_problem(self) -> Option<ReferenceError> {
        let (year, own) = self.with(framework_of);
        match own {
            Some(_) => None,
            None => self.reference().framework(year)?.err(),
        }
    }

    /// `None` until the year's framework has arrived.
    pub fn analysis(self) -> Option<Arc<Analysis>> {
        self.parts().analysis.get()
    }

    /// The year after the result, in which the plan is carried out.
    pub fn coming_year(self) -> FiscalYear {
        self.with(|record| record.assessment.fiscal_year.next())
    }

    /// As [`Open::coming_year`], without subscribing.
    pub fn coming_year_untracked(self) -> FiscalYear {
        self.with_untracked(|record| record.assessment.fiscal_year.next())
    }

    /// The framework of the year after the result; `None` until [`Open::fetch_for_plan`] has completed.
    pub fn coming(self) -> Option<Result<Arc<Framework>, ReferenceError>> {
        self.reference().framework(self.coming_year())
    }

    pub fn can_undo(self) -> bool {
        self.parts().workspace.with(|workspace| !workspace.undo.is_empty())
    }

    pub fn can_redo(self) -> bool {
        self.parts().workspace.with(|workspace| !workspace.redo.is_empty())
    }

    pub fn is_read_only(self) -> bool {
        self.parts().workspace.with(|workspace| workspace.read_only)
    }

    pub fn save_state(self) -> Signal<SaveState> {
        self.parts().save.into()
    }

    /// The notice to show, until [`Open::dismiss_notice`] is called.
    pub fn notice(self) -> Signal<Option<Notice>> {
        self.parts().notice.into()
    }
}

/// Changes.
impl Open {
    /// Applies a user's action. Ignored if the assessment is read-only or no longer open.
    pub fn dispatch(self, action: Action) {
        let OpenParts { workspace, saving, kept, .. } = self.parts();
        if saving.with_value(SaveProgress::is_left) {
            return;
        }
        let effects = apply(&mut workspace.write_untracked(), action);
        if effects.is_empty() {
            return;
        }
        for effect in &effects {
            match effect {
                Effect::Save => self.schedule_save(),
                Effect::FetchFramework => self.fetch_framework(),
                Effect::FindProfile(name) => {
                    let own = self.id_untracked();
                    let profile = kept.store.with_value(|store| store.profile_of(name, &own));
                    if let Some(profile) = profile {
                        apply(&mut workspace.write_untracked(), Action::FillProfile(profile));
                    }
                }
            }
        }
        workspace.notify();
    }

    pub fn dismiss_notice(self) {
        self.parts().notice.set(None);
    }

    /// Fetches the framework of the result's year, if it is not cached yet.
    pub fn fetch_framework(self) {
        let year = self.with_untracked(|record| record.assessment.fiscal_year);
        let reference = self.reference();
        spawn_local(async move {
            // `Reference` keeps the outcome, including an error.
            let _ = reference.load(year).await;
        });
    }

    /// Fetches the reference data of the pages about the plan, if it is not cached yet.
    pub fn fetch_for_plan(self) {
        let reference = self.reference();
        let coming = self.coming_year_untracked();
        spawn_local(async move {
            // `Reference` keeps the outcomes, including errors.
            let _ = reference.load(coming).await;
            let _ = reference.load_topics().await;
            let _ = reference.load_library().await;
        });
    }
}
