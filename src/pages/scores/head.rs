use ita::FiscalYear;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::workspace::{Action, use_frameworks, use_workspace};

/// Whose result it is, and of which year.
pub(super) fn head() -> AnyView {
    let workspace = use_workspace();
    let frameworks = use_frameworks();
    spawn_local(async move {
        // Without the list the year stays what it is; the frame says when nothing can be fetched.
        let _ = frameworks.load_years().await;
    });
    let name = move || workspace.with(|r| r.agency.name.clone()).unwrap_or_default();
    let year = Memo::new(move |_| workspace.with(|r| r.assessment.fiscal_year));
    let options = move || {
        let mut years: Vec<_> = frameworks.years().iter().map(|y| y.fiscal_year).collect();
        if let Some(year) = year.get()
            && !years.contains(&year)
        {
            years.push(year);
        }
        let options = years.into_iter().rev().map(|of| {
            view! {
                <option value=of.to_string() prop:selected=move || year.get() == Some(of)>
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
                        let agency = workspace
                            .with_untracked(|record| {
                                let mut agency = record.agency.clone();
                                agency.name = typed;
                                agency
                            });
                        if let Some(agency) = agency {
                            workspace.dispatch(Action::SetAgency(agency));
                        }
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
