use documents::PaperKind;
use documents::settings::PaperPart;
use leptos::prelude::*;

use super::at::PaperAt;
use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, Check, Field};
use crate::handles;
use crate::workspace::PaperEdit;

/// The parts of a paper: which it includes, and their order.
#[component]
pub fn Parts(at: PaperAt, kind: PaperKind) -> impl IntoView {
    let order = move || at.paper(kind).ordered(kind);
    let as_of_2563 = (kind == PaperKind::Analysis).then(|| {
        view! {
            <Button
                look=ButtonLook::Small
                handle=handles::PARTS_2563
                off=move || at.is_read_only()
                press=move || {
                    at.edit(kind, PaperEdit::UsePartsOf2563);
                }
            >
                "จัดแบบรายงานปี 2563–2566"
            </Button>
        }
    });
    let use_default = move || {
        at.edit(kind, PaperEdit::UseUsualParts);
    };
    view! {
        <fieldset class="documents-parts">
            <legend class="field-label">"ส่วนของเอกสาร"</legend>
            <ol>
                <For each=order key=|part| *part children=move |part| row(at, kind, part) />
            </ol>
            <div class="button-row">
                {as_of_2563}
                <Button look=ButtonLook::Small off=move || at.is_read_only() press=use_default>
                    "กลับไปแบบปกติ"
                </Button>
            </div>
        </fieldset>
    }
}

/// Whether a part has a fixed position: covers cannot be moved.
fn is_fixed(part: PaperPart) -> bool {
    matches!(part, PaperPart::Cover | PaperPart::Back)
}

fn row(at: PaperAt, kind: PaperKind, part: PaperPart) -> AnyView {
    // The parts before and after it.
    let neighbours = Memo::new(move |_| {
        let order = at.paper(kind).ordered(kind);
        let no = order.iter().position(|other| *other == part)?;
        let before = no.checked_sub(1).map(|no| order[no]);
        Some((before, order.get(no + 1).copied()))
    });
    let can_shift = move |up: bool| {
        let (before, after) = neighbours.get().unwrap_or_default();
        let other = if up { before } else { after };
        other.is_some_and(|other| !is_fixed(other))
    };
    let id = move |up: bool| format!("part-{part:?}-{}", if up { "up" } else { "down" });
    let shift = move |up: bool| {
        at.edit(kind, PaperEdit::ShiftPart { part, up });
        // The row moves, so the focus has to follow; at either end only the opposite button is left.
        let next = if untrack(|| can_shift(up)) { up } else { !up };
        request_animation_frame(move || focus::element(&id(next)));
    };
    let button = move |up: bool| {
        let (name, sign) = if up {
            ("เลื่อนขึ้น", "↑")
        } else {
            ("เลื่อนลง", "↓")
        };
        view! {
            <Button
                look=ButtonLook::Small
                id=id(up)
                label=format!("{name} {}", part.name())
                off=move || at.is_read_only() || !can_shift(up)
                press=move || shift(up)
            >
                {sign}
            </Button>
        }
    };
    view! {
        <li>
            <label>
                <Check
                    field=Field::bare(
                        move || at.paper(kind).has(kind, part),
                        move |is_in: bool| {
                            at.edit(kind, PaperEdit::ChoosePart { part, is_in });
                        },
                    )
                    .off(move || at.is_read_only())
                />
                {part.name()}
            </label>
            {(!is_fixed(part)).then(|| view! { <span class="documents-shift">{button(true)} {button(false)}</span> })}
        </li>
    }
    .into_any()
}
