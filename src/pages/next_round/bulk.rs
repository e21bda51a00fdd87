use ita::ItemCode;
use ita::next_round::ItemState;
use ita::plan::DateText;
use leptos::prelude::*;

use super::board::Board;
use super::wording;
use crate::browser::focus;
use crate::workspace::{Action, ItemsEdit};

/// Sets unit, day or state of all chosen items at once; what is left empty stays as it is.
pub(super) fn bulk(board: Board) -> AnyView {
    let workspace = board.workspace();
    let state = RwSignal::new(None::<ItemState>);
    let unit = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let picked = Memo::new(move |_| board.picked());
    let can_set = move || {
        let says = state.get().is_some()
            || !unit.with(|unit| unit.trim().is_empty())
            || !due.with(|due| due.trim().is_empty());
        says && !is_bad(due) && !picked.with(Vec::is_empty) && !workspace.is_read_only()
    };
    let set = move |_| {
        let edit = ItemsEdit {
            state: state.get_untracked(),
            unit: unit.get_untracked(),
            due: due.get_untracked(),
        };
        let items = picked.get_untracked();
        let count = items.len();
        workspace.dispatch(Action::EditItems { items, edit });
        state.set(None);
        unit.set(String::new());
        due.set(String::new());
        focus::announce(&format!("ตั้งค่า {count} ข้อแล้ว"));
    };
    let states: Vec<_> = ItemState::ALL
        .into_iter()
        .map(|of| {
            view! {
                <option value=wording::key(of) prop:selected=move || state.get() == Some(of)>
                    {of.name()}
                </option>
            }
        })
        .collect();
    view! {
        <div class="next-controls next-bulk" role="group" aria-label="ตั้งค่าหลายข้อพร้อมกัน">
            {choose_all(board, picked)}
            <label class="field">
                <span class="field-label">"สถานะ"</span>
                <select
                    class="select"
                    data-testid="next-bulk-state"
                    on:change:target=move |event| {
                        state.set(wording::state_of(&event.target().value()));
                    }
                >
                    <option value="same" prop:selected=move || state.get().is_none()>
                        "ไม่เปลี่ยน"
                    </option>
                    {states}
                </select>
            </label>
            {unit_field(unit)} {due_field(due)}
            <button
                class="button small"
                type="button"
                data-testid="next-bulk-apply"
                disabled=move || !can_set()
                on:click=set
            >
                "ใช้กับข้อที่เลือก"
            </button>
            <datalist id="next-units">
                <For
                    each=move || board.units.get()
                    key=String::clone
                    children=|unit| view! { <option value=unit></option> }
                />
            </datalist>
        </div>
    }
    .into_any()
}

fn unit_field(unit: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">"หน่วยงาน"</span>
            <input
                class="input"
                type="text"
                list="next-units"
                autocomplete="off"
                placeholder="ไม่เปลี่ยน"
                data-testid="next-bulk-unit"
                prop:value=move || unit.get()
                on:input:target=move |event| unit.set(event.target().value())
            />
        </label>
    }
}

fn due_field(due: RwSignal<String>) -> impl IntoView {
    let is_bad = move || is_bad(due);
    view! {
        <label class="field">
            <span class="field-label">"กำหนดส่ง"</span>
            <input
                class="input"
                type="text"
                autocomplete="off"
                placeholder="ไม่เปลี่ยน"
                data-testid="next-bulk-due"
                aria-invalid=move || is_bad().then_some("true")
                aria-describedby="next-bulk-error"
                prop:value=move || due.get()
                on:input:target=move |event| due.set(event.target().value())
            />
            <span class="field-error" id="next-bulk-error">
                {move || is_bad().then_some(wording::NO_DATE)}
            </span>
        </label>
    }
}

/// Whether something is typed that is no day.
fn is_bad(due: RwSignal<String>) -> bool {
    DateText(due.get()).is_unreadable()
}

fn choose_all(board: Board, picked: Memo<Vec<ItemCode>>) -> impl IntoView {
    let is_all = move || {
        let shown = board.shown.with(|shown| shown.codes.len());
        shown > 0 && picked.with(Vec::len) == shown
    };
    view! {
        <label class="next-check">
            <input
                type="checkbox"
                data-testid="next-pick-all"
                prop:checked=is_all
                prop:disabled=move || board.workspace().is_read_only()
                on:change:target=move |event| {
                    let shown = board.shown.with_untracked(|shown| shown.codes.clone());
                    let is_chosen = event.target().checked();
                    board
                        .chosen
                        .update(|chosen| {
                            if is_chosen {
                                chosen.extend(shown);
                            } else {
                                chosen.clear();
                            }
                        });
                }
            />
            <span>{move || format!("เลือกทั้งหมด (เลือกอยู่ {} ข้อ)", picked.with(Vec::len))}</span>
        </label>
    }
}
