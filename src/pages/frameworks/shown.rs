//! The framework shown on the page, and its corrections.

use std::sync::Arc;

use ita::framework::{CorrectionError, FrameworkProblem, Provenance, Spot, check};
use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words;
use crate::workspace::{Action, Open, Reference, ReferenceError, use_reference, use_shelf};

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Shown(StoredValue<Inner>);

#[derive(Clone, Copy)]
struct Inner {
    year: RwSignal<Option<FiscalYear>>,
    unofficial_only: RwSignal<bool>,
    correcting: RwSignal<bool>,
    /// The open assessment, if it is of the year shown.
    open: Memo<Option<Open>>,
    reference: Reference,
    framework: Memo<Option<Arc<Framework>>>,
    own: Memo<Option<Arc<Framework>>>,
    structure: Memo<Option<Arc<Framework>>>,
    can_correct: Memo<bool>,
}

/// Why a correction was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Text(CorrectionError),
    /// The text itself is valid, but the framework with it is not.
    Problems(Vec<FrameworkProblem>),
}

impl Shown {
    pub(super) fn new() -> Self {
        let shelf = use_shelf();
        let reference = use_reference();
        let year = RwSignal::new(None);
        let own = Memo::new(move |_| reference.framework(year.get()?)?.ok());
        let open = Memo::new(move |_| {
            let year = year.get()?;
            let is_of_year = |open: &Open| open.with(|r| r.assessment.fiscal_year == year);
            shelf.current().filter(is_of_year)
        });
        let framework = Memo::new(move |_| match open.get() {
            Some(open) => open.framework().or_else(|| own.get()),
            None => own.get(),
        });
        Self(StoredValue::new(Inner {
            year,
            unofficial_only: RwSignal::new(false),
            correcting: RwSignal::new(false),
            open,
            reference,
            framework,
            own,
            structure: Memo::new(move |_| framework.get().map(|f| Arc::new(without_texts(&f)))),
            can_correct: Memo::new(move |_| open.get().is_some_and(|open| !open.is_read_only())),
        }))
    }

    /// Whether the page has been left, so that its signals must not be read any more.
    pub(super) fn is_gone(self) -> bool {
        self.0.try_get_value().is_none()
    }

    fn inner(self) -> Inner {
        self.0.get_value()
    }

    pub(super) fn year(self) -> RwSignal<Option<FiscalYear>> {
        self.inner().year
    }

    /// Whether official facts are hidden.
    pub(super) fn unofficial_only(self) -> RwSignal<bool> {
        self.inner().unofficial_only
    }

    /// Whether facts have a button to correct them.
    pub(super) fn correcting(self) -> RwSignal<bool> {
        self.inner().correcting
    }

    /// What single corrections cannot change: codes, counts, order. The layout of the page depends on nothing else, so
    /// that a correction does not render it anew.
    pub(super) fn structure(self) -> Option<Arc<Framework>> {
        self.inner().structure.get()
    }

    pub(super) fn framework(self) -> Option<Arc<Framework>> {
        self.inner().framework.get()
    }

    /// Why the year could not be loaded; `None` while it is loading.
    pub(super) fn error(self) -> Option<ReferenceError> {
        self.inner().reference.framework(self.year().get()?)?.err()
    }

    /// Whether the open assessment is of this year, so that corrections can be stored with it.
    pub(super) fn can_correct(self) -> bool {
        self.inner().can_correct.get()
    }

    pub(super) fn text(self, spot: Spot) -> Option<String> {
        self.inner().framework.with(|f| Some(spot.read(f.as_ref()?).text?.into_owned()))
    }

    pub(super) fn provenance(self, spot: Spot) -> Option<Provenance> {
        self.inner().framework.with(|f| spot.read(f.as_ref()?).provenance.cloned())
    }

    /// Whether the filter hides all of these facts.
    pub(super) fn hides(self, spots: &[Spot]) -> bool {
        self.unofficial_only().get()
            && self.inner().framework.with(|f| {
                f.as_ref().is_some_and(|f| {
                    spots.iter().all(|spot| {
                        let provenance = spot.read(f).provenance;
                        provenance.is_none_or(|p| p.basis.is_official())
                    })
                })
            })
    }

    /// The numbers of official and of other facts.
    pub(super) fn count(self) -> (usize, usize) {
        self.inner().framework.with(|f| {
            let Some(f) = f else { return (0, 0) };
            let spots = f.spots();
            let known: Vec<_> = spots.iter().filter_map(|s| s.read(f).provenance).collect();
            let official = known.iter().filter(|p| p.basis.is_official()).count();
            (official, known.len() - official)
        })
    }

    /// How many facts differ from the original framework; `None` if this is the original.
    pub(super) fn corrections(self) -> Option<usize> {
        let (framework, own) = (self.inner().framework.get()?, self.inner().own.get()?);
        if framework == own {
            return None;
        }
        let spots = framework.spots();
        let differs = |spot: &&Spot| spot.read(&framework) != spot.read(&own);
        Some(spots.iter().filter(differs).count())
    }

    /// Corrects one fact for the open assessment.
    pub(super) fn correct(self, spot: Spot, text: &str) -> Result<(), Refusal> {
        let Some(framework) = self.inner().framework.get_untracked() else {
            return Err(Refusal::Text(CorrectionError::NoSuchFact));
        };
        if spot.read(&framework).text.as_deref().unwrap_or_default() == text.trim() {
            return Ok(());
        }
        let mut corrected = Framework::clone(&framework);
        spot.correct(&mut corrected, text, words::CORRECTED_HERE).map_err(Refusal::Text)?;
        self.replace(corrected)
    }

    /// Shows a year and loads it if necessary.
    pub(super) fn choose(self, year: FiscalYear) {
        self.year().set(Some(year));
        let reference = self.inner().reference;
        spawn_local(async move {
            // The outcome is stored in `frameworks`, which the page follows.
            let _ = reference.load(year).await;
        });
    }

    /// Restores the original framework of the year.
    pub(super) fn restore(self) {
        self.set(None);
    }

    /// Replaces the framework of the open assessment.
    pub(super) fn replace(self, framework: Framework) -> Result<(), Refusal> {
        let problems = check(&framework);
        if !problems.is_empty() {
            return Err(Refusal::Problems(problems));
        }
        self.set(Some(Arc::new(framework)));
        Ok(())
    }

    fn set(self, framework: Option<Arc<Framework>>) {
        if let Some(open) = self.inner().open.get_untracked() {
            open.dispatch(Action::UseFramework(framework));
        }
    }
}

/// The framework with all correctable facts set to fixed texts, so that corrections do not change it.
fn without_texts(framework: &Framework) -> Framework {
    let mut bare = framework.clone();
    for spot in framework.spots() {
        let same = match spot {
            Spot::Weights => "0/0/0",
            _ => "0",
        };
        // A framework's own spots accept these texts.
        let _ = spot.correct(&mut bare, same, "");
    }
    bare
}
