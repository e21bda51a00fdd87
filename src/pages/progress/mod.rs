//! The progress page: the progress of the measures, their expected effect, and reports.

mod calendar;
mod effect;
mod evidence;
mod list;
mod measure;
mod measure_filter;
mod one;
mod overview;
mod page;
mod report;
mod rounds;
mod status;
mod timeline;
mod wording;

use leptos::prelude::*;

use self::page::{Page, address};
use crate::browser::clock;
use crate::handles;
use crate::pages::waiting::waiting;
use crate::route::AssessmentPage;
use crate::workspace::{Open, use_open};

#[component]
pub fn ProgressPage() -> impl IntoView {
    let open = use_open();
    open.fetch_for_plan();
    let page = Page {
        open,
        today: clock::today(),
        year: Memo::new(move |_| open.coming_year()),
        plan: Memo::new(move |_| open.with(|record| record.plan.clone())),
        round: RwSignal::new(None),
        picked: RwSignal::new(None),
    };
    let is_empty = Memo::new(move |_| page.plan.with(|plan| plan.measures.is_empty()));
    let shown = move || {
        if is_empty.get() {
            empty(open)
        } else {
            view! {
                {overview::overview(page)}
                {waiting(open)}
                {effect::effect(page)}
                {timeline::timeline(page)}
                {list::list(page)}
                {rounds::rounds(page)}
            }
            .into_any()
        }
    };
    view! {
        <div class="stack progress-page">
            <header class="page-head">
                <h1 tabindex="-1">"ติดตามผล"</h1>
                {calendar::button(page)}
            </header>
            {shown}
        </div>
    }
}

/// Shown without measures: the way to the plan page.
fn empty(open: Open) -> AnyView {
    view! {
        <section class="panel stack" data-testid=handles::PROGRESS_EMPTY>
            <h2>"ยังไม่มีมาตรการ"</h2>
            <p>
                "เขียนมาตรการที่ตอบผลการประเมินก่อน แล้วหน้านี้จะให้บันทึกสถานะ ผลการดำเนินการ และหลักฐานของแต่ละมาตรการ พร้อมบอกว่าเรื่องใดใกล้ครบกำหนดหรือเลยกำหนดแล้ว"
            </p>
            <p>
                <a class="button primary" href=move || address(open, AssessmentPage::Plan)>
                    "เขียนมาตรการ"
                </a>
            </p>
        </section>
    }
    .into_any()
}
