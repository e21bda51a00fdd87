//! One of the people who sign.

use ita::agency::Agency;
use leptos::prelude::*;

use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, Field, TextField};
use crate::handles;
use crate::record::{EditField, PersonField};
use crate::workspace::{Action, Open};

/// A text field of a person.
#[derive(Clone, Copy)]
struct PersonText {
    /// Part of its test handle.
    name: &'static str,
    label: &'static str,
    field: PersonField,
}

const NAME: PersonText =
    PersonText { name: "name", label: "ชื่อ", field: PersonField::Name };
const POSITION: PersonText =
    PersonText { name: "position", label: "ตำแหน่ง", field: PersonField::Position };

/// The fields of the person at index `no` of the list.
pub(super) fn person(open: Open, agency: Memo<Agency>, no: usize) -> AnyView {
    let is_read_only = move || open.is_read_only();
    let count = move || agency.with(|agency| agency.people.len());
    let is_last = move || no + 1 >= count();
    let swap = move |other: usize| {
        open.dispatch(Action::SwapPeople(no, other));
        focus::announce(&format!("เลื่อนไปลำดับที่ {}", other + 1));
        // The focus follows the person who was moved; at either end only the opposite button is left.
        let is_up = other < no;
        let can_go_on = if is_up { other > 0 } else { other + 1 < untrack(count) };
        go_to(other, if is_up == can_go_on { "up" } else { "down" });
    };
    let remove = move || {
        open.dispatch(Action::RemovePerson(no));
        match untrack(count).checked_sub(1) {
            Some(last) => go_to(no.min(last), NAME.name),
            None => request_animation_frame(|| focus::element("person-add")),
        }
    };
    view! {
        <li>
            <fieldset class="person">
                <legend>{move || format!("{}. {}", no + 1, part_of(no, count()))}</legend>
                {text(open, agency, no, NAME)} {text(open, agency, no, POSITION)}
                <div class="button-row">
                    <Button
                        look=ButtonLook::Small
                        id=id(no, "up")
                        label=format!("เลื่อนผู้ลงนามคนที่ {} ขึ้น", no + 1)
                        off=move || is_read_only() || no == 0
                        press=move || swap(no.saturating_sub(1))
                    >
                        "↑"
                    </Button>
                    <Button
                        look=ButtonLook::Small
                        id=id(no, "down")
                        label=format!("เลื่อนผู้ลงนามคนที่ {} ลง", no + 1)
                        off=move || is_read_only() || is_last()
                        press=move || swap(no + 1)
                    >
                        "↓"
                    </Button>
                    <Button
                        look=ButtonLook::Small
                        label=format!("ลบ ผู้ลงนามคนที่ {}", no + 1)
                        handle=handles::PERSON.and(no + 1, "remove")
                        off=is_read_only
                        press=remove
                    >
                        "ลบ"
                    </Button>
                </div>
            </fieldset>
        </li>
    }
    .into_any()
}

/// Focuses a control of the person at index `no`, once it is rendered.
pub(super) fn go_to(no: usize, control: &'static str) {
    request_animation_frame(move || focus::element(&id(no, control)));
}

fn id(no: usize, control: &str) -> String {
    format!("person-{}-{control}", no + 1)
}

/// The role that the position has in papers.
fn part_of(no: usize, count: usize) -> &'static str {
    match no {
        0 => "ผู้จัดทำ",
        _ if no + 1 == count => "ผู้บริหารสูงสุด",
        _ => "ผู้ให้ความเห็น",
    }
}

fn text(open: Open, agency: Memo<Agency>, no: usize, text: PersonText) -> AnyView {
    let value = move || {
        let text =
            agency.with(|agency| agency.people.get(no).map(|person| text.field.read(person)));
        text.unwrap_or_default()
    };
    let typed = move |written: String| {
        let field = EditField::Person(no, text.field);
        open.dispatch(Action::Type { field, text: written });
    };
    view! {
        <TextField
            field=Field::new(text.label, value, typed)
                .undone_by_app()
                .id(id(no, text.name))
                .handle(id(no, text.name))
                .off(move || open.is_read_only())
        />
    }
    .into_any()
}
