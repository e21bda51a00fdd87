//! The scores page: a field for every figure of a result, from the total down to questions and items.

mod columns;
mod field;
mod head;
mod leaves;
mod overview;
mod paste;
mod row;

use leptos::prelude::*;

use crate::pages::waiting::waiting;
use crate::route::{AssessmentPage, Route};
use crate::workspace::use_open;

#[component]
pub fn ScoresPage() -> impl IntoView {
    let open = use_open();
    let gaps = move || {
        let page = AssessmentPage::Gaps;
        Route::Assessment { id: open.id().0, page }.to_string()
    };
    view! {
        <div class="scores">
            <header class="page-head">
                <h1 tabindex="-1">"คะแนน"</h1>
                <a class="button primary" href=gaps>
                    "ดูช่องว่าง"
                </a>
            </header>
            {head::head()}
            <p class="quiet">
                "ใส่เท่าที่ทราบ ช่องที่ไม่ทราบให้เว้นว่าง ใช้เลขไทยหรืออารบิกก็ได้ กด Enter เพื่อไปช่องถัดไป "
                "วางทั้งคอลัมน์จาก Excel ได้ที่ช่องแรก"
            </p>
            {waiting(open)}
            {move || {
                open
                    .framework()
                    .map(|framework| {
                        view! {
                            <div class="scores-top">
                                {overview::overview(&framework)} {overview::indicators(&framework)}
                            </div>
                            {leaves::leaves(&framework)}
                        }
                    })
            }}
        </div>
    }
}
