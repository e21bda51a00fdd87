//! The first page: three equal ways in, what is kept here, and where data lives.

mod demo;
mod new;
pub mod privacy;
pub mod saved;
pub mod ways;

use leptos::prelude::*;

#[component]
pub fn StartPage() -> impl IntoView {
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
            <saved::Saved />
            <ways::Ways />
            <privacy::Privacy />
        </div>
    }
}
