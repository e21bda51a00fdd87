//! Measures that would make a scenario true.

use ita::plan::Finding;
use leptos::prelude::*;

use crate::browser::route;
use crate::pages::plan::suggestions::drafts_for;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{OpenWorkspace, use_workspace};

/// The button that adds a draft for every change of a scenario and goes to the plan: one step of undo.
pub(super) fn make_measures(no: usize) -> AnyView {
    let workspace = use_workspace();
    // The suggestions are wanted by the time the button is pressed.
    workspace.fetch_for_plan();
    let findings = move || {
        workspace.with(|record| {
            let scenario = record.scenarios.get(no);
            scenario.map_or_else(Vec::new, |s| {
                s.changes.keys().map(|subject| Finding::Subject(*subject)).collect()
            })
        })
    };
    let is_off = move || {
        workspace.is_read_only() || findings().is_none_or(|found: Vec<Finding>| found.is_empty())
    };
    let make = move |_| add(workspace, &untrack(findings).unwrap_or_default());
    view! {
        <button
            class="button small no-print"
            type="button"
            data-testid="scenario-measures"
            prop:disabled=is_off
            on:click=make
        >
            "ทำเป็นมาตรการ"
        </button>
    }
    .into_any()
}

fn add(workspace: OpenWorkspace, findings: &[Finding]) {
    let drafts = drafts_for(workspace, findings);
    workspace.edit_plan(|plan| {
        for draft in drafts {
            plan.add(draft);
        }
    });
    if let Some(id) = workspace.id_untracked() {
        let page = AssessmentPage::Plan;
        route::go(&Route::Assessment { id: id.0, page });
    }
}
