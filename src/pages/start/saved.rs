use leptos::prelude::*;

use crate::browser::clock;
use crate::route::{AssessmentPage, Route};
use crate::storage::IndexEntry;

/// The assessments stored in this browser, to continue with.
#[component]
pub fn Saved(list: Signal<Vec<IndexEntry>>) -> impl IntoView {
    move || {
        let entries = list.get();
        if entries.is_empty() {
            return None;
        }
        let several = entries.len() > 1;
        let rows: Vec<_> = entries.into_iter().map(row).collect();
        Some(view! {
            <section class="panel" aria-labelledby="saved">
                <div class="panel-head">
                    <h2 id="saved">"ทำต่อจากที่บันทึกไว้"</h2>
                    <span class="button-row">
                        {several.then(|| view! { <a href=Route::Compare.to_string()>"เทียบรายปี"</a> })}
                        <a href=Route::Data.to_string()>"จัดการและสำรองข้อมูล"</a>
                    </span>
                </div>
                <ul class="saved">{rows}</ul>
            </section>
        })
    }
}

fn row(entry: IndexEntry) -> impl IntoView {
    let page = match entry.total {
        Some(_) => AssessmentPage::Gaps,
        None => AssessmentPage::Import,
    };
    let to = Route::Assessment { id: entry.id.0, page };
    let name = if entry.agency.is_empty() {
        "ยังไม่ได้ระบุหน่วยงาน".to_owned()
    } else {
        entry.agency
    };
    let total =
        entry.total.map_or_else(|| "ยังไม่มีคะแนนรวม".to_owned(), |total| format!("คะแนนรวม {total}"));
    view! {
        <li class="saved-row">
            <a href=to.to_string()>{name}</a>
            <span>{format!("ปี {}", entry.fiscal_year)}</span>
            <span>{total}</span>
            <span class="quiet">"บันทึก " {clock::local(entry.saved_at).to_string()}</span>
        </li>
    }
}
