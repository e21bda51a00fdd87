use ita::plan::{DateText, Status, StatusChange};
use leptos::prelude::*;

use super::one::One;
use super::wording;
use crate::browser::focus;
use crate::components::form::{
    Button, ButtonLook, Choice, ChoiceOption, DateField, ErrorText, Field, TextField,
};
use crate::handles;
use crate::workspace::MeasureEdit;

/// The status, its history, and a form to change it.
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
    let open = one.page.open();
    let chosen = RwSignal::new(None::<Status>);
    let date = RwSignal::new(one.page.today.short());
    let note = RwSignal::new(String::new());
    let status = move || chosen.get().unwrap_or_else(|| one.now.with(|m| m.status()));
    let on = move || DateText(date.get());
    let error = move || on().is_unreadable().then_some(wording::BAD_DATE);
    let options =
        Status::ALL.map(|of| ChoiceOption::new(wording::status_value(of), of.name())).to_vec();
    let choose = move |value: String| {
        let found = Status::ALL.into_iter().find(|status| wording::status_value(*status) == value);
        chosen.set(found);
    };
    let save = move || {
        let change = untrack(|| StatusChange {
            status: status(),
            on: on(),
            note: note.get().trim().to_owned(),
        });
        one.edit(MeasureEdit::ChangeStatus(change));
        chosen.set(None);
        note.set(String::new());
    };
    let is_off = move || open.is_read_only() || error().is_some();
    let status_field =
        Field::new("สถานะใหม่", move || wording::status_value(status()).to_owned(), choose)
            .id(handles::STATUS.of(one.id.0))
            .handle(handles::STATUS.of(one.id.0))
            .off(move || open.is_read_only());
    let date_field = Field::held("ตั้งแต่วันที่", date)
        .handle(handles::STATUS_DATE.of(one.id.0))
        .off(move || open.is_read_only())
        .error(one.handle("status-error"), error)
        .error_elsewhere();
    view! {
        <div class="progress-form no-print">
            <Choice field=status_field options />
            <DateField field=date_field.clone() />
            <TextField
                field=Field::held("หมายเหตุ", note)
                    .handle(handles::STATUS_NOTE.of(one.id.0))
                    .off(move || open.is_read_only())
                class="progress-wide"
            />
            <Button handle=handles::STATUS_SAVE.of(one.id.0) off=is_off press=save>
                "บันทึกสถานะ"
            </Button>
            <ErrorText field=date_field class="progress-whole" />
        </div>
    }
    .into_any()
}

/// The changes of status, latest last; each can be removed.
fn history(one: One) -> AnyView {
    let open = one.page.open();
    let history = Memo::new(move |_| one.now.with(|measure| measure.history.clone()));
    let remove = move |at: usize| {
        one.edit(MeasureEdit::RemoveStatus { at });
        // The focused button disappeared with its line.
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
                <Button
                    look=ButtonLook::Link
                    label=label
                    off=move || open.is_read_only()
                    press=move || remove(at)
                >
                    "ลบ"
                </Button>
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
                    data-testid=handles::HISTORY.of(one.id.0)
                    data-value=count
                >
                    {lines}
                </ol>
            }
        })
    };
    view! { {shown} }.into_any()
}
