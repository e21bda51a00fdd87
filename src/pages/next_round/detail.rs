use ita::ItemCode;
use ita::framework::{ItemFact, Wording};
use ita::next_round::ItemWork;
use leptos::prelude::*;

use super::board::Board;
use super::wording;
use crate::record::{EditField, NextItemField};
use crate::workspace::Action;

/// The long part of an item, drawn when it is first unfolded: elements, address, notes.
pub(super) fn detail(board: Board, fact: ItemFact, work: Memo<ItemWork>) -> AnyView {
    let is_open = RwSignal::new(false);
    let code = fact.code;
    let elements = fact.elements.len();
    let said = Memo::new(move |_| work.with(|work| said(work, elements)));
    let fact = StoredValue::new(fact);
    view! {
        <details class="next-detail" on:toggle=move |_| is_open.set(true)>
            <summary data-testid=format!("next-open-{code}")>
                "รายละเอียด "
                <span class="only-sr">{format!("{code} ")}</span>
                <span class="quiet">{move || said.get()}</span>
            </summary>
            <Show when=move || is_open.get()>
                {move || fact.with_value(|fact| inside(board, fact, work))}
            </Show>
        </details>
    }
    .into_any()
}

/// What is noted inside, in short.
fn said(work: &ItemWork, elements: usize) -> String {
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

fn inside(board: Board, fact: &ItemFact, work: Memo<ItemWork>) -> AnyView {
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
    let workspace = board.workspace();
    let is_official = element.provenance.basis.is_official();
    let mark = (!is_official)
        .then(|| view! { " " <span class="quiet">{format!("({})", wording::NOT_OFFICIAL)}</span> });
    view! {
        <label class="next-element">
            <input
                type="checkbox"
                data-testid=format!("next-element-{code}-{}", at + 1)
                prop:checked=move || work.with(|work| work.elements.contains(&at))
                prop:disabled=move || workspace.is_read_only()
                on:change:target=move |event| {
                    let is_there = event.target().checked();
                    workspace.dispatch(Action::TickElement { item: code, element: at, is_there });
                }
            />
            <span>{element.text.clone()} {mark}</span>
        </label>
    }
}

fn address(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let workspace = board.workspace();
    let is_sound = Memo::new(move |_| work.with(ItemWork::has_sound_address));
    // Only a sound address is ever followed: its scheme is http or https.
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
                    data-testid=format!("next-link-{code}")
                    aria-label=format!("เปิดหน้าเว็บของ {code} ในแท็บใหม่")
                >
                    "เปิดหน้าเว็บ"
                </a>
            }
        })
    };
    let error_id = format!("next-address-error-{code}");
    view! {
        <label class="field">
            <span class="field-label">"ที่อยู่เว็บ"</span>
            <input
                class="input"
                type="text"
                inputmode="url"
                autocomplete="off"
                spellcheck="false"
                maxlength="2000"
                placeholder="https://"
                data-undo=""
                aria-label=format!("ที่อยู่เว็บ {code}")
                aria-invalid=move || (!is_sound.get()).then_some("true")
                aria-describedby=error_id.clone()
                data-testid=format!("next-address-{code}")
                prop:value=move || work.with(|work| work.address.clone())
                prop:readOnly=move || workspace.is_read_only()
                on:input:target=move |event| {
                    let text = event.target().value();
                    let field = EditField::NextItem(code, NextItemField::Address);
                    workspace.dispatch(Action::Type { field, text });
                }
            />
            <span class="field-error" id=error_id>
                {move || (!is_sound.get()).then_some(wording::NO_ADDRESS)}
            </span>
        </label>
        {link}
    }
}

fn notes(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let workspace = board.workspace();
    view! {
        <label class="field">
            <span class="field-label">"หมายเหตุ"</span>
            <textarea
                class="input"
                rows="2"
                maxlength="4000"
                data-undo=""
                aria-label=format!("หมายเหตุ {code}")
                data-testid=format!("next-notes-{code}")
                prop:value=move || work.with(|work| work.notes.clone())
                prop:readOnly=move || workspace.is_read_only()
                on:input:target=move |event| {
                    let text = event.target().value();
                    let field = EditField::NextItem(code, NextItemField::Notes);
                    workspace.dispatch(Action::Type { field, text });
                }
            ></textarea>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inside_is_said_in_short() {
        let mut work = ItemWork::default();
        assert_eq!(said(&work, 0), "");
        work.elements = [0, 1, 7].into();
        work.address = "https://example.go.th".to_owned();
        assert_eq!(said(&work, 3), "องค์ประกอบ 2 จาก 3 · มีที่อยู่เว็บ");
        work.address = "example".to_owned();
        work.notes = "x".to_owned();
        assert_eq!(said(&work, 0), "ที่อยู่เว็บไม่ครบ · มีหมายเหตุ");
    }
}
