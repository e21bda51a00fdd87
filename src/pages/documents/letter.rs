use documents::PaperKind;
use documents::settings::{Opinions, Secrecy, Urgency};
use leptos::prelude::*;

use super::at::At;
use super::settings::select;
use crate::record::{EditField, LetterField};
use crate::workspace::{Action, PaperEdit};

/// A text of a letter.
#[derive(Clone, Copy)]
struct Text {
    /// As in its handle and its step of undo.
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    field: LetterField,
}

const OFFICE: Text = Text {
    name: "office",
    label: "ส่วนราชการ",
    hint: "เช่น งานนิติการ สำนักปลัดเทศบาล",
    field: LetterField::Office,
};
const CONTACT: Text = Text {
    name: "contact",
    label: "โทรศัพท์/อีเมล",
    hint: "เช่น โทรศัพท์ 0-0000-0000 ต่อ 207",
    field: LetterField::Contact,
};
const NUMBER: Text =
    Text {
        name: "number", label: "เลขที่", hint: "เว้นว่างไว้ในร่างได้", field: LetterField::Number
    };
const DATE: Text = Text {
    name: "date",
    label: "วันที่",
    hint: "เช่น 4 พ.ย. 2568 เว้นว่างไว้ได้",
    field: LetterField::Date,
};
const ADDRESSED: Text = Text {
    name: "addressed",
    label: "เรียน",
    hint: "ว่างไว้: ผู้บริหารสูงสุด",
    field: LetterField::Addressed,
};

/// What only papers with a number and a signature have.
#[component]
pub fn LetterFields(at: At, kind: PaperKind) -> impl IntoView {
    let memo = kind.is_memo();
    let urgencies = Urgency::ALL.map(|it| (or_none(it.name()), it)).to_vec();
    let secrecies = Secrecy::ALL.map(|it| (or_none(it.name()), it)).to_vec();
    let opinions = vec![
        ("เส้นให้เขียน".to_owned(), Opinions::Lines),
        ("ช่องให้เลือก".to_owned(), Opinions::Ticks),
        ("ไม่พิมพ์".to_owned(), Opinions::None),
    ];
    view! {
        <div class="stack">
            {memo
                .then(|| {
                    view! {
                        {text(at, kind, OFFICE)}
                        {text(at, kind, CONTACT)}
                        {text(at, kind, ADDRESSED)}
                    }
                })} {text(at, kind, NUMBER)} {text(at, kind, DATE)} {unreadable(at, kind)}
            {memo
                .then(|| {
                    view! {
                        {select(
                            at,
                            "ชั้นความเร็ว",
                            "urgency",
                            urgencies,
                            |paper| paper.letter.urgency,
                            kind,
                            PaperEdit::SetUrgency,
                        )}
                        {select(
                            at,
                            "ความเห็นตามลำดับชั้น",
                            "opinions",
                            opinions,
                            |paper| paper.letter.opinions,
                            kind,
                            PaperEdit::SetOpinions,
                        )}
                    }
                })}
            {select(
                at,
                "ชั้นความลับ",
                "secrecy",
                secrecies,
                |paper| paper.letter.secrecy,
                kind,
                PaperEdit::SetSecrecy,
            )}
        </div>
    }
}

/// Of the date, which is printed as written where it cannot be read.
fn unreadable(at: At, kind: PaperKind) -> AnyView {
    let is_shown = move || at.paper(kind).letter.date.is_unreadable();
    let hint = move || {
        is_shown().then(|| {
            view! {
                <p class="callout warn">
                    "อ่านเป็นวันที่ไม่ได้ จะพิมพ์ตามที่เขียนไว้ พิมพ์เช่น 4 พ.ย. 2568"
                </p>
            }
        })
    };
    view! {
        <div id="letter-date-hint" role="status">
            {hint}
        </div>
    }
    .into_any()
}

fn or_none(name: &str) -> String {
    match name {
        "" => "ไม่มี".to_owned(),
        name => name.to_owned(),
    }
}

fn text(at: At, kind: PaperKind, text: Text) -> AnyView {
    let value = move || text.field.read(&at.paper(kind).letter);
    let is_date = text.name == DATE.name;
    let is_wrong = move || is_date && at.paper(kind).letter.date.is_unreadable();
    let typed = move |written: String| {
        let field = EditField::Letter(kind, text.field);
        at.workspace().dispatch(Action::Type { field, text: written });
    };
    view! {
        <label class="field">
            <span class="field-label">{text.label}</span>
            <input
                class="input"
                type="text"
                autocomplete="off"
                data-undo=""
                data-testid=format!("letter-{}", text.name)
                placeholder=text.hint
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=is_date.then_some("letter-date-hint")
                prop:value=value
                readonly=move || at.is_read_only()
                on:input:target=move |event| typed(event.target().value())
            />
        </label>
    }
    .into_any()
}
