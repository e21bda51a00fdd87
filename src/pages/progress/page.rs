use ita::FiscalYear;
use ita::plan::{MeasureId, Plan, RoundId};
use leptos::prelude::*;
use thai::Date;

use super::measure_filter::MeasureFilter;
use crate::route::{AssessmentPage, Route};
use crate::workspace::Open;

/// What the parts of the page share. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Page {
    /// Stored, for it is large.
    pub(super) workspace: Open,
    pub(super) today: Date,
    /// In which the plan is carried out.
    pub(super) year: Memo<FiscalYear>,
    pub(super) plan: Memo<Plan>,
    /// The round looked at; none for the one that is due next.
    pub(super) round: RwSignal<Option<RoundId>>,
    pub(super) picked: RwSignal<Option<Picked>>,
}

impl Page {
    pub(super) fn workspace(self) -> Open {
        self.workspace
    }
}

/// The measures a filter held when it was chosen. They stay while they are worked on: a field must not go
/// away under the person who fills it in.
#[derive(Clone)]
pub(super) struct Picked {
    pub(super) filter: MeasureFilter,
    pub(super) measures: Vec<MeasureId>,
}

pub(super) fn to(workspace: Open, page: AssessmentPage) -> String {
    Route::Assessment { id: workspace.id().0, page }.to_string()
}
