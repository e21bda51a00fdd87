//! Everything known about one assessment, borrowed together.

use thai::{Date, FiscalYear};

use crate::agency::Agency;
use crate::next_round::NextRound;
use crate::passage::Passages;
use crate::plan::{Measure, Plan, Status};
use crate::topics::Topics;
use crate::{AnalysedResult, Framework};

/// Everything that belongs to one assessment, from its result to the next year's work. Checks and papers are made
/// from it.
#[derive(Clone, Copy, Debug)]
pub struct AssessmentInputs<'a> {
    pub result: AnalysedResult<'a>,
    /// The framework of the year after the result; `None` if the app has no framework of that year.
    pub coming: Option<&'a Framework>,
    /// Empty until they are loaded; whatever depends on topics is left out until then.
    pub topics: &'a Topics,
    pub agency: &'a Agency,
    pub plan: &'a Plan,
    pub passages: &'a Passages,
    pub next_round: &'a NextRound,
    pub today: Date,
}

impl<'a> AssessmentInputs<'a> {
    /// The year after the result: the plan is carried out in it, and its assessment asks for the plan.
    pub fn coming_year(&self) -> FiscalYear {
        self.result.framework.fiscal_year.next()
    }

    /// The measures that are not cancelled.
    pub fn active_measures(&self) -> impl Iterator<Item = &'a Measure> {
        let measures = self.plan.measures.iter().map(AsRef::as_ref);
        measures.filter(|measure| measure.status() != Status::Cancelled)
    }
}
