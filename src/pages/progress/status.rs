use ita::plan::{DateText, Status, StatusChange};
use leptos::prelude::*;

use super::measure::One;
use super::wording;
use crate::browser::focus;
use crate::workspace::MeasureEdit;

/// The status, how it became that, and a form for the next.
pub(super) fn status(one: One) -> AnyView {
    let lacks = move || one.now.with(|measure| measure.lacks_evidence());
    let hint = move || lacks().then(|| view! { <p class="quiet">{wording::NO_EVIDENCE}</p> });
    view! {
        <div class="progress-section">
            <h3 id=one.handle("status-head")>"สถานะ"</h3>
            {form(one)}
            <div role="status">{hint}</div>
            {history(one)}
        </div>
    }
    .into_any()
}

fn form(one: One) -> AnyView {
    let workspace = one.page.workspace();
    let chosen = RwSignal::new(None::<Status>);
    let date = RwSignal::new(one.page.today.short());
    let note = RwSignal::new(String::new());
    let status = move || chosen.get().unwrap_or_else(|| one.now.with(|m| m.status()));
    let on = move || DateText(date.get());
    let error = move || on().is_unreadable().then_some(wording::BAD_DATE);
    let options: Vec<_> = Status::ALL
        .into_iter()
        .map(|option| {
            view! {
                <option
                    value=wording::status_value(option)
                    prop:selected=move || status() == option
                >
                    {option.name()}
                </option>
            }
        })
        .collect();
    let choose = move |value: String| {
        let found = Status::ALL.into_iter().find(|status| wording::status_value(*status) == value);
        chosen.set(found);
    };
    let save = move |_| {
        let change = untrack(|| StatusChange {
            status: status(),
            on: on(),
            note: note.get().trim().to_owned(),
        });
        one.edit(MeasureEdit::ChangeStatus(change));
        chosen.set(None);
        note.set(String::new());
    };
    let is_off = move || workspace.is_read_only() || error().is_some();
    view! {
        <div class="progress-form no-print">
            <label class="field">
                <span class="field-label">"สถานะใหม่"</span>
                <select
                    class="select"
                    id=one.handle("status")
                    data-testid=one.handle("status")
                    disabled=move || workspace.is_read_only()
                    on:change:target=move |event| choose(event.target().value())
                >
                    {options}
                </select>
            </label>
            <label class="field">
                <span class="field-label">"ตั้งแต่วันที่"</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    data-testid=one.handle("status-date")
                    aria-invalid=move || error().is_some().then_some("true")
                    aria-describedby=one.handle("status-error")
                    prop:value=move || date.get()
                    prop:readOnly=move || workspace.is_read_only()
                    on:input:target=move |event| date.set(event.target().value())
                />
            </label>
            <label class="field progress-wide">
                <span class="field-label">"หมายเหตุ"</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    data-testid=one.handle("status-note")
                    prop:value=move || note.get()
                    prop:readOnly=move || workspace.is_read_only()
                    on:input:target=move |event| note.set(event.target().value())
                />
            </label>
            <button
                class="button"
                type="button"
                data-testid=one.handle("status-save")
                disabled=is_off
                on:click=save
            >
                "บันทึกสถานะ"
            </button>
            <span class="field-error progress-whole" id=one.handle("status-error")>
                {error}
            </span>
        </div>
    }
    .into_any()
}

/// Every status there was, the latest last; each can be taken out.
fn history(one: One) -> AnyView {
    let workspace = one.page.workspace();
    let history = Memo::new(move |_| one.now.with(|measure| measure.history.clone()));
    let remove = move |at: usize| {
        one.edit(MeasureEdit::RemoveStatus { at });
        // The button went with its line.
        focus::element(&one.handle("status"));
    };
    let line = move |(at, change): (usize, StatusChange)| {
        let day = match (change.on.date(), change.on.0.trim()) {
            (Some(day), _) => day.short(),
            (None, "") => "ไม่ระบุวันที่".to_owned(),
            (None, text) => text.to_owned(),
        };
        let label = format!("ลบสถานะ {} {day}", change.status.name());
        let note = change.note.trim().to_owned();
        view! {
            <li>
                <span>{day.clone()}</span>
                " "
                <span class=wording::status_class(change.status)>{change.status.name()}</span>
                " "
                <span>{note}</span>
                " "
                <button
                    class="link-button"
                    type="button"
                    aria-label=label
                    disabled=move || workspace.is_read_only()
                    on:click=move |_| remove(at)
                >
                    "ลบ"
                </button>
            </li>
        }
    };
    let shown = move || {
        let lines: Vec<_> = history.get().into_iter().enumerate().map(line).collect();
        let count = lines.len().to_string();
        (!lines.is_empty()).then(|| {
            view! {
                <ol
                    class="progress-history"
                    aria-label="ประวัติสถานะ"
                    data-testid=one.handle("history")
                    data-value=count
                >
                    {lines}
                </ol>
            }
        })
    };
    view! { {shown} }.into_any()
}
