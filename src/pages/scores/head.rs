use ita::FiscalYear;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::record::{AgencyField, EditField};
use crate::workspace::{Action, use_open, use_reference};

/// Whose result it is, and of which year.
pub(super) fn head() -> AnyView {
    let workspace = use_open();
    let frameworks = use_reference();
    spawn_local(async move {
        // Without the list the year stays what it is; the frame says when nothing can be fetched.
        let _ = frameworks.load_years().await;
    });
    let name = move || workspace.with(|r| r.agency.name.clone());
    let year = Memo::new(move |_| workspace.with(|r| r.assessment.fiscal_year));
    let options = move || {
        let mut years: Vec<_> = frameworks.years().iter().map(|y| y.fiscal_year).collect();
        if !years.contains(&year.get()) {
            years.push(year.get());
        }
        let options = years.into_iter().rev().map(|of| {
            view! {
                <option value=of.to_string() prop:selected=move || year.get() == of>
                    {of.to_string()}
                </option>
            }
        });
        options.collect::<Vec<_>>()
    };
    view! {
        <section class="panel scores-head" aria-label="หน่วยงานและปี">
            <label class="field">
                <span class="field-label">"หน่วยงาน"</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="organization"
                    data-undo=""
                    placeholder="เช่น เทศบาลตำบล…"
                    prop:value=name
                    on:input:target=move |event| {
                        let typed = event.target().value();
                        let field = EditField::Agency(AgencyField::Name);
                        workspace.dispatch(Action::Type { field, text: typed });
                    }
                />
            </label>
            <label class="field">
                <span class="field-label">"ปีงบประมาณ"</span>
                <select
                    class="select"
                    on:change:target=move |event| {
                        let year = event.target().value().parse::<u16>().ok();
                        if let Some(year) = year.and_then(|y| FiscalYear::new(y).ok()) {
                            workspace.dispatch(Action::SetFiscalYear(year));
                        }
                    }
                >
                    {options}
                </select>
            </label>
        </section>
    }
    .into_any()
}
