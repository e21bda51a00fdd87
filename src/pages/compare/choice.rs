use leptos::prelude::*;

use super::work::Comparing;
use crate::components::form::{Check, Field};
use crate::handles;

/// The checkboxes that choose which stored assessments to compare.
pub(super) fn choice(work: Comparing) -> AnyView {
    let list = work.shelf.list();
    let rows = move || {
        let entries = list.get();
        (!entries.is_empty()).then(|| {
            let rows: Vec<_> = entries
                .into_iter()
                .map(|entry| {
                    let id = entry.id.clone();
                    let chosen = entry.id.clone();
                    let is_chosen = move || work.chosen.with(|ids| ids.contains(&chosen));
                    let name = match entry.agency.as_str() {
                        "" => "ยังไม่ได้ระบุหน่วยงาน".to_owned(),
                        name => name.to_owned(),
                    };
                    view! {
                        <li>
                            <Check
                                field=Field::bare(
                                    is_chosen,
                                    move |is_checked| {
                                        work.choose(&id, is_checked);
                                    },
                                )
                                .handle(handles::COMPARE.of(entry.id.0))
                                class="import-take"
                            >
                                <span>{format!("ปี {} {name}", entry.fiscal_year)}</span>
                            </Check>
                        </li>
                    }
                })
                .collect();
            view! {
                <fieldset class="panel compare-choice no-print">
                    <legend class="field-label">"ผลที่เทียบ"</legend>
                    <ul>{rows}</ul>
                </fieldset>
            }
        })
    };
    view! { {rows} }.into_any()
}
