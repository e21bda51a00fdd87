//! The pages, one module each.

pub mod checks;
pub mod compare;
pub mod create;
pub mod data;
pub mod documents;
pub mod frameworks;
pub mod gaps;
pub mod import;
pub mod missing;
pub mod next_round;
pub mod plan;
pub mod progress;
pub mod scores;
pub mod start;
mod subject;
mod text_source;
pub mod waiting;
pub mod whatif;

use leptos::prelude::*;

use crate::route::AssessmentPage;

/// A page of the open assessment.
pub fn assessment(page: AssessmentPage) -> AnyView {
    match page {
        AssessmentPage::Import => import::ImportPage().into_any(),
        AssessmentPage::Scores => scores::ScoresPage().into_any(),
        AssessmentPage::Gaps => gaps::GapsPage().into_any(),
        AssessmentPage::WhatIf => whatif::WhatIfPage().into_any(),
        AssessmentPage::Plan => plan::PlanPage().into_any(),
        AssessmentPage::Progress => progress::ProgressPage().into_any(),
        AssessmentPage::NextRound => next_round::NextRoundPage().into_any(),
        AssessmentPage::Checks => checks::ChecksPage().into_any(),
        AssessmentPage::Documents => documents::DocumentsPage().into_any(),
    }
}
