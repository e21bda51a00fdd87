use ita::ItemCode;
use ita::framework::{ItemFact, Wording};
use ita::next_round::ItemWork;
use leptos::prelude::*;

use super::board::Board;
use super::wording;
use crate::components::form::{Check, Field, TextArea, TextField, TextKind};
use crate::handles;
use crate::record::{EditField, NextItemField};
use crate::workspace::Action;

/// The details of an item, rendered when first unfolded: elements, address, notes.
pub(super) fn detail(board: Board, fact: ItemFact, work: Memo<ItemWork>) -> AnyView {
    let is_open = RwSignal::new(false);
    let code = fact.code;
    let elements = fact.elements.len();
    let summary = Memo::new(move |_| work.with(|work| summary(work, elements)));
    let fact = StoredValue::new(fact);
    view! {
        <details class="next-detail" on:toggle=move |_| is_open.set(true)>
            <summary data-testid=handles::NEXT_OPEN.of(code)>
                "รายละเอียด "
                <span class="only-sr">{format!("{code} ")}</span>
                <span class="quiet">{move || summary.get()}</span>
            </summary>
            <Show when=move || is_open.get()>
                {move || fact.with_value(|fact| content(board, fact, work))}
            </Show>
        </details>
    }
    .into_any()
}

/// A summary of the folded details.
fn summary(work: &ItemWork, elements: usize) -> String {
    let mut parts = Vec::new();
    if elements > 0 {
        let ticked = work.elements.iter().filter(|at| usize::from(**at) < elements);
        parts.push(format!("องค์ประกอบ {} จาก {elements}", ticked.count()));
    }
    if !work.address.trim().is_empty() {
        parts.push(if work.has_sound_address() {
            "มีที่อยู่เว็บ".to_owned()
        } else {
            "ที่อยู่เว็บไม่ครบ".to_owned()
        });
    }
    if !work.notes.trim().is_empty() {
        parts.push("มีหมายเหตุ".to_owned());
    }
    parts.join(" · ")
}

fn content(board: Board, fact: &ItemFact, work: Memo<ItemWork>) -> AnyView {
    let note = fact.note.clone().map(|note| view! { <p class="quiet">{note}</p> });
    view! {
        <div class="next-inside">
            <div>
                {elements(board, fact, work)} {note}
            </div>
            <div class="next-where">
                {address(board, fact.code, work)} {notes(board, fact.code, work)}
            </div>
        </div>
    }
    .into_any()
}

fn elements(board: Board, fact: &ItemFact, work: Memo<ItemWork>) -> AnyView {
    if fact.elements.is_empty() {
        return view! { <p class="quiet">{wording::NO_ELEMENTS}</p> }.into_any();
    }
    let code = fact.code;
    let boxes: Vec<_> = fact
        .elements
        .iter()
        .zip(0_u8..)
        .map(|(element, at)| one_element(board, code, element, at, work))
        .collect();
    view! {
        <fieldset>
            <legend class="field-label">"องค์ประกอบที่ต้องมี"</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

fn one_element(
    board: Board,
    code: ItemCode,
    element: &Wording,
    at: u8,
    work: Memo<ItemWork>,
) -> impl IntoView + use<> {
    let open = board.open();
    let is_official = element.provenance.basis.is_official();
    let mark = (!is_official)
        .then(|| view! { " " <span class="quiet">{format!("({})", wording::NOT_OFFICIAL)}</span> });
    let text = element.text.clone();
    view! {
        <Check
            field=Field::bare(
                move || work.with(|work| work.elements.contains(&at)),
                move |is_there: bool| {
                    open.dispatch(Action::TickElement { item: code, element: at, is_there });
                },
            )
            .handle(handles::NEXT_ELEMENT.and(code, at + 1))
            .off(move || open.is_read_only())
            class="next-element"
        >
            <span>{text} {mark}</span>
        </Check>
    }
}

fn address(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let open = board.open();
    let is_sound = Memo::new(move |_| work.with(ItemWork::has_sound_address));
    // Only a valid address becomes a link: its scheme is http or https, never javascript.
    let href = Memo::new(move |_| {
        work.with(|work| {
            let address = work.address.trim();
            (work.has_sound_address() && !address.is_empty()).then(|| address.to_owned())
        })
    });
    let link = move || {
        href.get().map(|href| {
            view! {
                <a
                    href=href
                    target="_blank"
                    rel="noopener noreferrer"
                    data-testid=handles::NEXT_LINK.of(code)
                    aria-label=format!("เปิดหน้าเว็บของ {code} ในแท็บใหม่")
                >
                    "เปิดหน้าเว็บ"
                </a>
            }
        })
    };
    let error_id = format!("next-address-error-{code}");
    view! {
        <TextField
            field=Field::new(
                "ที่อยู่เว็บ",
                move || work.with(|work| work.address.clone()),
                move |text: String| {
                    let field = EditField::NextItem(code, NextItemField::Address);
                    open.dispatch(Action::Type { field, text });
                },
            )
            .max_length(2000)
            .hint("https://")
            .undone_by_app()
            .aria_label(format!("ที่อยู่เว็บ {code}"))
            .handle(handles::NEXT_ADDRESS.of(code))
            .off(move || open.is_read_only())
            .error(error_id, move || (!is_sound.get()).then_some(wording::NO_ADDRESS))
            kind=TextKind::WebAddress
        />
        {link}
    }
}

fn notes(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let open = board.open();
    view! {
        <TextArea
            field=Field::new(
                "หมายเหตุ",
                move || work.with(|work| work.notes.clone()),
                move |text: String| {
                    let field = EditField::NextItem(code, NextItemField::Notes);
                    open.dispatch(Action::Type { field, text });
                },
            )
            .max_length(4000)
            .undone_by_app()
            .aria_label(format!("หมายเหตุ {code}"))
            .handle(handles::NEXT_NOTES.of(code))
            .off(move || open.is_read_only())
            rows=2
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_names_what_the_details_have() {
        let mut work = ItemWork::default();
        assert_eq!(summary(&work, 0), "");
        work.elements = [0, 1, 7].into();
        work.address = "https://example.go.th".to_owned();
        assert_eq!(summary(&work, 3), "องค์ประกอบ 2 จาก 3 · มีที่อยู่เว็บ");
        work.address = "example".to_owned();
        work.notes = "x".to_owned();
        assert_eq!(summary(&work, 0), "ที่อยู่เว็บไม่ครบ · มีหมายเหตุ");
    }
}
