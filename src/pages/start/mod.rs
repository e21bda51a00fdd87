//! The start page: three equal ways to start, the stored assessments, and where data is stored.
//!
//! It is also a program of its own (`crate::app::entrance`), so nothing here may need the shelf.

pub mod privacy;
pub mod saved;
pub mod ways;

use leptos::prelude::*;

use crate::browser::file::File;
use crate::storage::IndexEntry;

/// `list` has the stored assessments. `choose` is called with a backup file, `chosen` shows the outcome.
#[component]
pub fn StartPage(
    list: Signal<Vec<IndexEntry>>,
    choose: impl Fn(File) + 'static,
    chosen: AnyView,
) -> impl IntoView {
    view! {
        <div class="start">
            <header class="start-head">
                <h1 tabindex="-1">
                    <span class="phrase">"จากผล ITA ที่ประกาศ "</span>
                    <span class="phrase">"สู่ช่องว่างที่ต้องแก้"</span>
                    <span class="phrase">"และรายงาน Word"</span>
                </h1>
                <p class="lead">
                    "วางผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของหน่วยงาน ระบบคำนวณว่าขาดตรงไหน "
                    "แก้ข้อใดก่อนได้คะแนนคืนมากที่สุด แล้วออกรายงานให้นำไปใช้ได้ทันที"
                </p>
            </header>
            <saved::Saved list=list />
            <ways::Ways choose=choose />
            {chosen}
            <privacy::Privacy />
        </div>
    }
}
