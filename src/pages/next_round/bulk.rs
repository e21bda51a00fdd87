use ita::ItemCode;
use ita::next_round::ItemState;
use ita::plan::DateText;
use leptos::prelude::*;

use super::board::Board;
use super::wording;
use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, Check, Choice, ChoiceOption, Field, TextField};
use crate::handles;
use crate::workspace::{Action, ItemsEdit};

/// Sets the unit, due date or state of all selected items; an empty field changes nothing.
pub(super) fn bulk(board: Board) -> AnyView {
    let open = board.open();
    let state = RwSignal::new(None::<ItemState>);
    let unit = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let picked = Memo::new(move |_| board.picked());
    let can_set = move || {
        let has_changes = state.get().is_some()
            || !unit.with(|unit| unit.trim().is_empty())
            || !due.with(|due| due.trim().is_empty());
        has_changes && !is_bad(due) && !picked.with(Vec::is_empty) && !open.is_read_only()
    };
    let set = move || {
        let edit = ItemsEdit {
            state: state.get_untracked(),
            unit: unit.get_untracked(),
            due: due.get_untracked(),
        };
        let items = picked.get_untracked();
        let count = items.len();
        open.dispatch(Action::EditItems { items, edit });
        state.set(None);
        unit.set(String::new());
        due.set(String::new());
        focus::announce(&format!("ตั้งค่า {count} ข้อแล้ว"));
    };
    let states = ItemState::ALL.map(|of| ChoiceOption::new(wording::key(of), of.name()));
    let same = ChoiceOption::new(SAME, "ไม่เปลี่ยน");
    let states: Vec<_> = std::iter::once(same).chain(states).collect();
    let state_field = Field::new(
        "สถานะ",
        move || state.get().map_or(SAME, wording::key).to_owned(),
        move |value: String| state.set(wording::state_of(&value)),
    )
    .handle(handles::NEXT_BULK_STATE);
    view! {
        <div class="next-controls next-bulk" role="group" aria-label="ตั้งค่าหลายข้อพร้อมกัน">
            {choose_all(board, picked)}
            <Choice field=state_field options=states />
            {unit_field(unit)} {due_field(due)}
            <Button
                look=ButtonLook::Small
                handle=handles::NEXT_BULK_APPLY
                off=move || !can_set()
                press=set
            >
                "ใช้กับข้อที่เลือก"
            </Button>
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

/// The option value that leaves the state unchanged.
const SAME: &str = "same";

fn unit_field(unit: RwSignal<String>) -> impl IntoView {
    view! {
        <TextField
            field=Field::new("หน่วยงาน", move || unit.get(), move |typed| unit.set(typed))
                .hint("ไม่เปลี่ยน")
                .handle(handles::NEXT_BULK_UNIT)
            list="next-units"
        />
    }
}

fn due_field(due: RwSignal<String>) -> impl IntoView {
    let is_bad = move || is_bad(due);
    view! {
        <TextField
            field=Field::new("กำหนดส่ง", move || due.get(), move |typed| due.set(typed))
                .hint("ไม่เปลี่ยน")
                .handle(handles::NEXT_BULK_DUE)
                .error("next-bulk-error", move || is_bad().then_some(wording::NO_DATE))
        />
    }
}

/// Whether the typed text is not a valid date.
fn is_bad(due: RwSignal<String>) -> bool {
    DateText(due.get()).is_unreadable()
}

fn choose_all(board: Board, picked: Memo<Vec<ItemCode>>) -> impl IntoView {
    let is_all = move || {
        let shown = board.shown.with(|shown| shown.codes.len());
        shown > 0 && picked.with(Vec::len) == shown
    };
    view! {
        <Check
            field=Field::bare(
                is_all,
                move |is_chosen: bool| {
                    let shown = board.shown.with_untracked(|shown| shown.codes.clone());
                    board
                        .chosen
                        .update(|chosen| {
                            if is_chosen {
                                chosen.extend(shown);
                            } else {
                                chosen.clear();
                            }
                        });
                },
            )
            .handle(handles::NEXT_PICK_ALL)
            .off(move || board.open().is_read_only())
            class="next-check"
        >
            <span>{move || format!("เลือกทั้งหมด (เลือกอยู่ {} ข้อ)", picked.with(Vec::len))}</span>
        </Check>
    }
}
