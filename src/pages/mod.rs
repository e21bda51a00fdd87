//! One module a page, in the order a person meets them.

pub mod missing;
pub mod start;

use leptos::prelude::*;

use crate::route::AssessmentPage;

/// A page of the open assessment.
pub fn assessment(page: AssessmentPage) -> AnyView {
    match page {
        AssessmentPage::Import
        | AssessmentPage::Scores
        | AssessmentPage::Gaps
        | AssessmentPage::Documents => missing::no_page(),
    }
}
