//! The what-if page: the path to a goal, and scenarios beside the real result.

mod comparison;
mod current_goal;
mod editor;
mod goal;
mod measures;
mod names;
mod row;
mod set;
mod terms;
mod way;
mod wording;

use leptos::prelude::*;

use crate::pages::waiting::waiting;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{Open, use_open};

#[component]
pub fn WhatIfPage() -> impl IntoView {
    let open = use_open();
    let chosen = RwSignal::new(0);
    let is_empty = Memo::new(move |_| open.with(|record| record.assessment.is_empty()));
    view! {
        <div class="stack whatif">
            <header class="page-head">
                <h1 tabindex="-1">"ทดลองปรับคะแนน"</h1>
            </header>
            {move || {
                if is_empty.get() {
                    empty(open)
                } else {
                    view! {
                        {waiting(open)}
                        {move || open.framework().map(|framework| {
                            view! {
                                {way::way(framework.clone(), chosen)}
                                {comparison::comparison(framework.clone(), chosen)}
                                {editor::editor(framework, chosen)}
                            }
                        })}
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

fn empty(open: Open) -> AnyView {
    let import = move || {
        let page = AssessmentPage::Import;
        Route::Assessment { id: open.id().0, page }.to_string()
    };
    view! {
        <section class="panel stack">
            <h2>"ยังไม่มีคะแนน"</h2>
            <p>"ใส่ผลการประเมินก่อน แล้วหน้านี้จะหาทางที่ใช้แรงน้อยที่สุดไปถึงเป้าหมาย และให้ลองปรับคะแนนได้โดยผลจริงไม่เปลี่ยน"</p>
            <p>
                <a class="button primary" href=import>
                    "วางผลการประเมิน"
                </a>
            </p>
        </section>
    }
    .into_any()
}
