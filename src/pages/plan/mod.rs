//! The plan page: measures that answer the analysis, from suggestions, read from papers, or written here.

mod answers;
mod at;
mod bulk;
mod coverage;
mod editor;
mod fields;
mod list;
pub(crate) mod names;
mod period;
mod reading;
pub(crate) mod suggestions;
mod take_over;
mod toolbar;
mod view;

use leptos::prelude::*;

use self::view::View;
use crate::pages::waiting::waiting;
use crate::workspace::{Open, use_open};

#[component]
pub fn PlanPage() -> impl IntoView {
    let open = use_open();
    fetch(open);
    let view = View::new();
    let covered = coverage::coverage_memo(open);
    let is_empty = Memo::new(move |_| open.with(|record| record.plan.measures.is_empty()));
    let title = move || format!("มาตรการปีงบประมาณ {}", open.coming_year());
    view! {
        <div class="stack plan">
            <header class="page-head">
                <h1 tabindex="-1">{title}</h1>
            </header>
            {waiting(open)}
            {coverage::coverage(view, covered)}
            {move || if is_empty.get() { empty(view) } else { toolbar::toolbar(view) }}
            {list::list(view)}
            {suggestions::suggestions(view)}
            {reading::reading(view)}
        </div>
    }
}

/// Shown without measures: the ways to start.
fn empty(view: View) -> AnyView {
    view! {
        <section class="panel stack" aria-labelledby="plan-empty">
            <h2 id="plan-empty">"ยังไม่มีมาตรการ"</h2>
            <p>
                "เริ่มจากข้อเสนอของระบบด้านล่าง อ่านตารางมาตรการที่มีอยู่แล้ว นำของปีก่อนมาใช้ หรือเขียนเอง ทุกอย่างแก้ไขและเลิกทำได้"
            </p>
            <p class="button-row">{toolbar::add(view)}</p>
            {take_over::take_over(view)}
        </section>
    }
    .into_any()
}

/// Loads the data of the page, and again when the year changes.
fn fetch(open: Open) {
    Effect::new(move || {
        open.coming_year();
        open.fetch_for_plan();
    });
}
