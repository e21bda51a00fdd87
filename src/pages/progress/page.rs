use ita::FiscalYear;
use ita::plan::{MeasureId, Plan, RoundId};
use leptos::prelude::*;
use thai::Date;

use super::measure_filter::MeasureFilter;
use crate::route::{AssessmentPage, Route};
use crate::workspace::Open;

/// The state shared by the parts of the page. A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Page {
    pub(super) open: Open,
    pub(super) today: Date,
    /// The year in which the plan is carried out.
    pub(super) year: Memo<FiscalYear>,
    pub(super) plan: Memo<Plan>,
    /// The selected round; `None` for the one that is due next.
    pub(super) round: RwSignal<Option<RoundId>>,
    pub(super) picked: RwSignal<Option<Picked>>,
}

impl Page {
    pub(super) fn open(self) -> Open {
        self.open
    }
}

/// The measures that matched a filter when it was chosen. They stay while they are edited, so that a field does not
/// disappear while the person fills it in.
#[derive(Clone)]
pub(super) struct Picked {
    pub(super) filter: MeasureFilter,
    pub(super) measures: Vec<MeasureId>,
}

pub(super) fn address(open: Open, page: AssessmentPage) -> String {
    Route::Assessment { id: open.id().0, page }.to_string()
}
