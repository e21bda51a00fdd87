use documents::PaperKind;
use documents::settings::{Opinions, Secrecy, Urgency};
use leptos::prelude::*;

use super::at::PaperAt;
use super::select::select;
use crate::components::form::{Callout, CalloutTone, DateField, Field, TextField};
use crate::handles;
use crate::record::{EditField, LetterField};
use crate::workspace::{Action, PaperEdit};

/// A text of a letter.
#[derive(Clone, Copy)]
struct LetterText {
    /// Part of its test handle and its undo step.
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    field: LetterField,
}

const OFFICE: LetterText = LetterText {
    name: "office",
    label: "ส่วนราชการ",
    hint: "เช่น งานนิติการ สำนักปลัดเทศบาล",
    field: LetterField::Office,
};
const CONTACT: LetterText = LetterText {
    name: "contact",
    label: "โทรศัพท์/อีเมล",
    hint: "เช่น โทรศัพท์ 0-0000-0000 ต่อ 207",
    field: LetterField::Contact,
};
const NUMBER: LetterText = LetterText {
    name: "number",
    label: "เลขที่",
    hint: "เว้นว่างไว้ในร่างได้",
    field: LetterField::Number,
};
const DATE: LetterText = LetterText {
    name: "date",
    label: "วันที่",
    hint: "เช่น 4 พ.ย. 2568 เว้นว่างไว้ได้",
    field: LetterField::Date,
};
const ADDRESSED: LetterText = LetterText {
    name: "addressed",
    label: "เรียน",
    hint: "ว่างไว้: ผู้บริหารสูงสุด",
    field: LetterField::Addressed,
};

/// The settings of papers with a number and a signature: memos, the order, the announcement.
#[component]
pub fn LetterFields(at: PaperAt, kind: PaperKind) -> impl IntoView {
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
                            handles::URGENCY,
                            urgencies,
                            |paper| paper.letter.urgency,
                            kind,
                            PaperEdit::SetUrgency,
                        )}
                        {select(
                            at,
                            "ความเห็นตามลำดับชั้น",
                            handles::OPINIONS,
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

const UNREADABLE: &str = "อ่านเป็นวันที่ไม่ได้ จะพิมพ์ตามที่เขียนไว้ พิมพ์เช่น 4 พ.ย. 2568";
const DATE_HINT: &str = "letter-date-hint";

fn is_unreadable(at: PaperAt, kind: PaperKind) -> bool {
    at.paper(kind).letter.date.is_unreadable()
}

/// Notes that a date that cannot be parsed is printed as typed.
fn unreadable(at: PaperAt, kind: PaperKind) -> AnyView {
    let hint = move || {
        is_unreadable(at, kind)
            .then(|| view! { <Callout tone=CalloutTone::Warn>{UNREADABLE}</Callout> })
    };
    view! {
        <div id=DATE_HINT role="status">
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

fn text(at: PaperAt, kind: PaperKind, text: LetterText) -> AnyView {
    let value = move || text.field.read(&at.paper(kind).letter);
    let error = move || is_unreadable(at, kind).then_some(UNREADABLE);
    let typed = move |written: String| {
        let field = EditField::Letter(kind, text.field);
        at.open().dispatch(Action::Type { field, text: written });
    };
    let field = Field::new(text.label, value, typed)
        .handle(handles::LETTER.of(text.name))
        .hint(text.hint)
        .undone_by_app()
        .off(move || at.is_read_only());
    if text.name == DATE.name {
        let field = field.error(DATE_HINT, error).error_elsewhere();
        view! { <DateField field /> }.into_any()
    } else {
        view! { <TextField field /> }.into_any()
    }
}
