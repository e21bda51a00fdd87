use ita::{Score, ScoreError, Subject};
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use super::columns::ScoreColumn;
use super::paste;
use crate::browser::fields;
use crate::handles;
use crate::record::EditField;
use crate::wording::score_error;
use crate::workspace::{Action, Open, use_open};

/// What the record stores for a field.
#[derive(Clone, PartialEq, Eq)]
enum StoredField {
    Nothing,
    Score(Score),
    /// A text that is not a valid score, kept as typed.
    Unreadable(String),
}

/// The field of a score. A text that is not a valid score stays in it, with the reason beside it.
pub(super) fn field(subject: Subject, label: String, column: ScoreColumn) -> AnyView {
    let open = use_open();
    let stored = Memo::new(move |_| stored(open, subject));
    // The text being typed, as long as it means what the record stores: "85." must not turn into "85.00" yet.
    let typing = RwSignal::new(None::<String>);
    let shown = move || {
        let stored = stored.get();
        match typing.get() {
            Some(text) if meaning(&text) == stored => text,
            _ => match stored {
                StoredField::Nothing => String::new(),
                StoredField::Score(score) => score.to_string(),
                StoredField::Unreadable(text) => text,
            },
        }
    };
    let error = move || match stored.get() {
        StoredField::Unreadable(text) => text.parse::<Score>().err().map(score_error),
        StoredField::Nothing | StoredField::Score(_) => None,
    };
    let error_id = format!("error-{subject}");
    view! {
        <span class="score-field">
            <input
                class="input number"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                data-undo=""
                data-score=""
                data-testid=handles::INPUT.of(subject)
                aria-label=label
                aria-invalid=move || error().is_some().then_some("true")
                aria-describedby=error_id.clone()
                prop:value=shown
                prop:readOnly=move || open.is_read_only()
                on:input:target=move |event| {
                    let text = event.target().value();
                    typing.set(Some(text.clone()));
                    let field = EditField::Score(subject);
                    open.dispatch(Action::Type { field, text });
                }
                on:blur=move |_| typing.set(None)
                on:keydown=move |event| move_on(&event)
                on:paste=move |event| fill_down(open, &event, subject, &column)
            />
            <span class="field-error" id=error_id>
                {error}
            </span>
        </span>
    }
    .into_any()
}

fn stored(open: Open, subject: Subject) -> StoredField {
    open.with(|record| {
        let result = &record.assessment;
        match (result.unreadable.get(&subject), result.scores.get(&subject)) {
            (Some(text), _) => StoredField::Unreadable(text.clone()),
            (None, Some(score)) => StoredField::Score(*score),
            (None, None) => StoredField::Nothing,
        }
    })
}

/// What the record stores for a typed text.
fn meaning(text: &str) -> StoredField {
    match text.parse() {
        Ok(score) => StoredField::Score(score),
        Err(ScoreError::Empty) => StoredField::Nothing,
        Err(_) => StoredField::Unreadable(text.to_owned()),
    }
}

/// Moves between fields with Enter and the arrow keys, as in a spreadsheet.
fn move_on(event: &KeyboardEvent) {
    let moved = match event.key().as_str() {
        "Enter" if event.shift_key() => fields::previous(event),
        "Enter" | "ArrowDown" => fields::next(event),
        "ArrowUp" => fields::previous(event),
        _ => return,
    };
    if moved {
        event.prevent_default();
    }
}

/// Fills this field and those below it from a pasted spreadsheet column.
fn fill_down(open: Open, event: &ClipboardEvent, first: Subject, column: &ScoreColumn) {
    let Some(texts) = fields::pasted(event).and_then(|text| paste::column(&text)) else {
        return;
    };
    event.prevent_default();
    let filled = column.from(first).iter().copied().zip(texts).collect();
    open.dispatch(Action::PasteScores(filled));
}
