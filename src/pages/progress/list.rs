use ita::plan::MeasureId;
use leptos::prelude::*;

use super::measure;
use super::page::Page;
use crate::components::form::{Button, ButtonLook};
use crate::handles;

/// The measures, or those of a filter, each of which unfolds.
pub(super) fn list(page: Page) -> AnyView {
    let ids = Memo::new(move |_| {
        let all: Vec<MeasureId> =
            page.plan.with(|plan| plan.measures.iter().map(|m| m.id).collect());
        page.picked.with(|picked| match picked {
            Some(picked) => all.into_iter().filter(|id| picked.measures.contains(id)).collect(),
            None => all,
        })
    });
    let filter_note = move || {
        let name = page.picked.with(|p| p.as_ref().map(|p| p.filter.name()))?;
        let all = page.plan.with(|plan| plan.measures.len());
        let shown = ids.with(Vec::len);
        Some(view! {
            <p class="button-row no-print">
                <span class="quiet">{format!("แสดง {shown} จาก {all} มาตรการ: {name}")}</span>
                <Button
                    look=ButtonLook::Small
                    handle=handles::PROGRESS_SHOW_ALL
                    press=move || page.picked.set(None)
                >
                    "แสดงทั้งหมด"
                </Button>
            </p>
        })
    };
    view! {
        <section class="panel may-break" aria-labelledby="progress-list">
            <h2 id="progress-list">"รายมาตรการ"</h2>
            <div role="status">{filter_note}</div>
            <For
                each=move || ids.get()
                key=|id| *id
                children=move |id| measure::measure(page, id)
            />
        </section>
    }
    .into_any()
}
