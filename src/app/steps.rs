use ita::Score;
use leptos::prelude::*;

use super::open::open_assessment;
use super::titles::step_name;
use crate::browser::route::use_route;
use crate::route::{AssessmentPage, Route};
use crate::workspace::use_workspace;

/// The pages of the open assessment in the order a person meets them, and what is kept elsewhere.
#[component]
pub fn Steps() -> impl IntoView {
    let open = open_assessment();
    move || {
        let id = open.get()?.0;
        let steps: Vec<_> = AssessmentPage::ALL
            .into_iter()
            .zip(1..)
            .map(|(page, no)| step(Route::Assessment { id: id.clone(), page }, page, no))
            .collect();
        Some(view! {
            <nav class="steps" aria-label="ขั้นตอน">
                <ol>{steps}</ol>
                <ul class="steps-below">
                    {below(Route::Compare, "เทียบรายปี")}
                    {below(Route::Frameworks, "กรอบการประเมิน")}
                    {below(Route::Data, "ข้อมูลในเครื่องนี้")}
                </ul>
            </nav>
        })
    }
}

/// A page about all assessments.
fn below(to: Route, name: &'static str) -> impl IntoView {
    let route = use_route();
    let href = to.to_string();
    view! {
        <li>
            <a
                class="step"
                href=href
                aria-current=move || route.with(|r| *r == to).then_some("page")
            >
                <span></span>
                {name}
            </a>
        </li>
    }
}

fn step(to: Route, page: AssessmentPage, no: i32) -> impl IntoView {
    let workspace = use_workspace();
    let route = use_route();
    let href = to.to_string();
    let note = move || match page {
        AssessmentPage::Scores => workspace
            .with(|r| r.assessment.scores.len())
            .filter(|count| *count > 0)
            .map(|count| format!("{count} ค่า")),
        AssessmentPage::Gaps => total(workspace.analysis()?.total),
        AssessmentPage::Plan => workspace
            .with(|r| r.plan.measures.len())
            .filter(|count| *count > 0)
            .map(|count| format!("{count} ข้อ")),
        AssessmentPage::Progress => {
            workspace.with(|r| r.plan.percent()).flatten().map(|percent| format!("{percent}%"))
        }
        AssessmentPage::Import
        | AssessmentPage::WhatIf
        | AssessmentPage::NextRound
        | AssessmentPage::Checks
        | AssessmentPage::Documents => None,
    };
    view! {
        <li>
            <a
                class="step"
                href=href
                aria-current=move || route.with(|r| *r == to).then_some("page")
            >
                <span class="step-no" aria-hidden="true">
                    {no}
                </span>
                {step_name(page)}
                <span class="step-note">{note}</span>
            </a>
        </li>
    }
}

fn total(total: Option<Score>) -> Option<String> {
    total.map(|total| total.to_string())
}
