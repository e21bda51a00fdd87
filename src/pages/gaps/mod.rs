//! The gaps page: the answer first, then every number with the formula that proves it.

mod all_scores;
mod differences;
mod facts;
mod figures;
mod findings;
mod indicators;
mod instruments;
mod proof;
mod ranking;
mod scale;
mod shown;
mod summary;
pub mod target_choice;
#[cfg(test)]
mod tests;
mod way;
mod wording;

use leptos::prelude::*;

use self::facts::Facts;
use self::shown::Shown;
use crate::browser::print;
use crate::components::icon::{Icon, icon};
use crate::pages::waiting::waiting;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{Open, use_open};

#[component]
pub fn GapsPage() -> impl IntoView {
    let open = use_open();
    let shown = Shown {
        bars_as_table: RwSignal::new(false),
        radar_as_table: RwSignal::new(false),
        ranking_expanded: RwSignal::new(false),
    };
    let is_empty = Memo::new(move |_| open.with(|record| record.assessment.is_empty()));
    view! {
        <div class="gaps">
            <header class="page-head">
                <h1 tabindex="-1">"ช่องว่างจากเป้าหมาย"</h1>
                <div class="button-row">
                    <button class="button" type="button" on:click=|_| print::page()>
                        {icon(Icon::Print)}
                        "พิมพ์"
                    </button>
                    <a class="button primary" href=move || address(open, AssessmentPage::Documents)>
                        {icon(Icon::Download)}
                        "รายงาน Word"
                    </a>
                </div>
            </header>
            {move || {
                if is_empty.get() {
                    empty(open)
                } else {
                    view! {
                        <target_choice::TargetChoice />
                        {waiting(open)}
                        {move || Facts::of(open).map(|facts| body(&facts, shown))}
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

fn body(facts: &Facts, shown: Shown) -> AnyView {
    view! {
        <p class="only-print">{heading_on_paper(facts)}</p>
        {summary::summary(facts)}
        {instruments::instruments(facts)}
        {ranking::ranking(facts, shown.ranking_expanded)}
        {figures::figures(facts, shown)}
        {findings::findings(facts)}
        {differences::differences(facts)}
        {all_scores::all_scores(facts)}
        {findings::unknowns(facts)}
    }
    .into_any()
}

fn heading_on_paper(facts: &Facts) -> String {
    format!("{} ปีงบประมาณ พ.ศ. {}", facts.agency.name, facts.assessment.fiscal_year)
}

/// Shown while no score is known: the ways to enter some.
fn empty(open: Open) -> AnyView {
    view! {
        <section class="panel stack">
            <h2>"ยังไม่มีคะแนน"</h2>
            <p>
                "ใส่ผลการประเมินก่อน แล้วหน้านี้จะแสดงว่าขาดเท่าใดและควรแก้ข้อใดก่อน มีเพียงคะแนนรวมค่าเดียวก็เริ่มได้"
            </p>
            <p class="button-row">
                <a class="button primary" href=move || address(open, AssessmentPage::Import)>
                    "วางผลการประเมิน"
                </a>
                <a class="button" href=move || address(open, AssessmentPage::Scores)>
                    "พิมพ์คะแนน"
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn address(open: Open, page: AssessmentPage) -> String {
    Route::Assessment { id: open.id().0, page }.to_string()
}
