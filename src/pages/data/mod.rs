//! The data page: what this browser stores and where, backups, and deletion.

mod asides;
mod backups;
mod clear;
mod kept;
mod place;

use leptos::prelude::*;

/// The data page.
#[component]
pub fn DataPage() -> impl IntoView {
    view! {
        <div class="stack data-page">
            <header class="page-head">
                <h1 tabindex="-1">"ข้อมูลในเครื่องนี้"</h1>
            </header>
            {kept::kept()}
            {backups::backups()}
            {place::place()}
            {asides::asides()}
            {clear::clear()}
            {licences()}
        </div>
    }
}

fn licences() -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="licences">
            <h2 id="licences">"สัญญาอนุญาต"</h2>
            <p class="quiet">
                {format!("โปร่งใส รุ่น {} ใช้ได้ตามสัญญาอนุญาต MIT หรือ Apache-2.0 ตามแต่จะเลือก", env!("CARGO_PKG_VERSION"))}
            </p>
            <p class="quiet">
                "แบบอักษร Sarabun ใช้ตาม " <a href="fonts/OFL.txt">"SIL Open Font License 1.1"</a>
            </p>
        </section>
    }
}
