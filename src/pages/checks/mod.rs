//! The checks page: what to review before papers are signed. It warns and never blocks.

mod context;
mod fix;
mod wording;

use std::sync::Arc;

use ita::checks::{Check, CheckTarget, Severity, checks};
use leptos::prelude::*;

use self::context::WordingContext;
use crate::browser::focus;
use crate::handles;
use crate::pages::waiting::waiting;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{Open, use_open};

#[component]
pub fn ChecksPage() -> impl IntoView {
    let open = use_open();
    Effect::new(move || {
        open.coming_year();
        open.fetch_for_plan();
    });
    let found = Memo::new(move |_| {
        // Until both are loaded, the checks that need them would be missing or wrong.
        open.reference().topics()?;
        open.coming()?.ok();
        open.with_known(|known, _| Arc::new(checks(known)))
    });
    let list = move || {
        let found = found.get()?;
        let context = WordingContext {
            framework: open.framework()?,
            topics: open.reference().topics()?,
            numbers: open.with_untracked(|r| r.plan.measures.iter().map(|m| m.id).collect()),
        };
        Some(listed(open, &context, &found))
    };
    view! {
        <div class="stack checks">
            <header class="page-head">
                <h1 tabindex="-1">"ตรวจก่อนลงนาม"</h1>
            </header>
            <p class="lead">
                "รายการที่ควรดูก่อนเสนอลงนาม เรียงตามความสำคัญ เป็นคำเตือนเท่านั้น ดาวน์โหลดเอกสารได้เสมอ"
            </p>
            {waiting(open)}
            {list}
        </div>
    }
}

fn listed(open: Open, context: &WordingContext, found: &[Check]) -> AnyView {
    let count = |severity| found.iter().filter(|c| c.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let summary = if errors + warnings == 0 {
        "ไม่พบสิ่งที่ต้องแก้".to_owned()
    } else {
        format!("ต้องแก้ {errors} เรื่อง ควรดู {warnings} เรื่อง")
    };
    let class = match (errors, warnings) {
        (0, 0) => "callout good",
        (0, _) => "callout warn",
        _ => "callout bad",
    };
    let rows: Vec<_> = (1..).zip(found).map(|(no, check)| row(open, context, no, check)).collect();
    view! {
        <p class=class role="status" data-testid=handles::CHECKS_SUMMARY data-value=(errors + warnings).to_string()>
            {summary}
        </p>
        <ol class="plan-list">{rows}</ol>
    }
    .into_any()
}

fn row(open: Open, context: &WordingContext, no: i32, check: &Check) -> AnyView {
    let (class, name) = match check.severity {
        Severity::Error => ("tag bad", "ต้องแก้"),
        Severity::Warning => ("tag warn", "ควรดู"),
        Severity::Note => ("tag", "ควรทราบ"),
    };
    let handle = handle(&check.place);
    let go = move |_| {
        if let Some(handle) = &handle {
            focus::on_arrival(handle);
        }
    };
    let link = view! {
        <a class="button small" href=address(open, &check.place) on:click=go>
            "ไปที่นั่น"
        </a>
    };
    let fix = check.fix.as_ref().map(|fix| fix::button(open, fix, &check.place));
    view! {
        <li class="panel check-entry" data-testid=handles::CHECK.of(no) data-value=check.severity.name()>
            <p>
                <span class=class>{name}</span>
                " "
                <b>{wording::place(context, &check.place)}</b>
                " "
                {wording::fault(context, &check.fault)}
            </p>
            <p class="button-row no-print">{link} {fix}</p>
        </li>
    }
    .into_any()
}

/// The test handle of the element that the check is about, to move the focus there.
fn handle(place: &CheckTarget) -> Option<String> {
    match place {
        CheckTarget::Scores(subject) => Some(handles::INPUT.of(subject)),
        CheckTarget::Measure(id) => Some(handles::MEASURE_OPEN.of(id.0)),
        CheckTarget::Progress(id) => Some(handles::PROGRESS_MEASURE.of(id.0)),
        CheckTarget::NextItem(code) => Some(handles::NEXT_STATE.of(code)),
        CheckTarget::Passage(key) => Some(handles::PASSAGE.of(key)),
        CheckTarget::Agency => Some(handles::INPUT_AGENCY_NAME.to_owned()),
        CheckTarget::Gaps | CheckTarget::Plan | CheckTarget::NextRound | CheckTarget::Framework => {
            None
        }
    }
}

/// The address of the page where the fault is corrected.
fn address(open: Open, place: &CheckTarget) -> String {
    let page = match place {
        CheckTarget::Scores(_) => AssessmentPage::Scores,
        CheckTarget::Gaps | CheckTarget::Plan | CheckTarget::Measure(_) => AssessmentPage::Plan,
        CheckTarget::Progress(_) => AssessmentPage::Progress,
        CheckTarget::NextItem(_) | CheckTarget::NextRound => AssessmentPage::NextRound,
        CheckTarget::Passage(_) | CheckTarget::Agency => AssessmentPage::Documents,
        CheckTarget::Framework => return Route::Frameworks.to_string(),
    };
    let id = open.id().0;
    Route::Assessment { id, page }.to_string()
}
