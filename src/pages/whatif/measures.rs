//! Measures that would bring about a scenario.

use ita::plan::Finding;
use leptos::prelude::*;

use crate::browser::route;
use crate::components::form::{Button, ButtonLook};
use crate::handles;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{Action, Open, use_open};

/// The button that adds a draft for every change of a scenario, as one undo step, and opens the plan.
pub(super) fn make_measures(no: usize) -> AnyView {
    let open = use_open();
    // Loads the suggestions before the button is pressed.
    open.fetch_for_plan();
    let findings = move || -> Vec<Finding> {
        open.with(|record| {
            let scenario = record.scenarios.get(no);
            scenario.map_or_else(Vec::new, |s| {
                s.changes.keys().map(|subject| Finding::Subject(*subject)).collect()
            })
        })
    };
    let is_off = move || open.is_read_only() || findings().is_empty();
    let make = move || add(open, &untrack(findings));
    view! {
        <Button
            look=ButtonLook::Small
            class="no-print"
            handle=handles::SCENARIO_MEASURES
            off=is_off
            press=make
        >
            "ทำเป็นมาตรการ"
        </Button>
    }
    .into_any()
}

fn add(open: Open, findings: &[Finding]) {
    let drafts = open.drafts_for(findings);
    open.dispatch(Action::AddMeasures(drafts));
    let id = open.id_untracked().0;
    route::go(&Route::Assessment { id, page: AssessmentPage::Plan });
}
