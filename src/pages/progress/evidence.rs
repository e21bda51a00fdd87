use ita::plan::Evidence;
use leptos::prelude::*;

use super::one::One;
use super::wording;
use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, Field, TextField};
use crate::handles;
use crate::record::{EditField, EvidenceField};
use crate::workspace::{Action, MeasureEdit};

/// A text field of a piece of evidence.
#[derive(Clone, Copy)]
struct EvidenceText {
    name: &'static str,
    label: &'static str,
    field: EvidenceField,
    problem: fn(&Evidence) -> Option<&'static str>,
}

const TEXTS: [EvidenceText; 3] = [
    EvidenceText {
        name: "title",
        label: "ชื่อหลักฐาน",
        field: EvidenceField::Title,
        problem: |_| None,
    },
    EvidenceText {
        name: "link",
        label: "ลิงก์",
        field: EvidenceField::Link,
        problem: |evidence| (!evidence.has_sound_link()).then_some(wording::BAD_LINK),
    },
    EvidenceText {
        name: "date",
        label: "วันที่",
        field: EvidenceField::Date,
        problem: |evidence| evidence.on.is_unreadable().then_some(wording::BAD_DATE),
    },
];

/// The evidence of a measure. Links are only checked for their form, never fetched.
pub(super) fn evidence(one: One) -> AnyView {
    let open = one.page.open();
    let count = Memo::new(move |_| one.now.with(|measure| measure.evidence.len()));
    let add = move || {
        one.edit(MeasureEdit::AddEvidence);
    };
    view! {
        <div class="progress-section">
            <h3 id=one.handle("evidence-head")>"หลักฐาน"</h3>
            <For each=move || 0..count.get() key=|at| *at children=move |at| row(one, at) />
            <Button
                look=ButtonLook::Small
                class="no-print"
                id=one.handle("evidence-add")
                handle=one.handle("evidence-add")
                off=move || open.is_read_only()
                press=add
            >
                "เพิ่มหลักฐาน"
            </Button>
        </div>
    }
    .into_any()
}

fn row(one: One, at: usize) -> AnyView {
    let open = one.page.open();
    let fields = TEXTS.map(|text| field(one, at, text));
    let link = Memo::new(move |_| {
        one.now.with(|measure| {
            let evidence = measure.evidence.get(at)?;
            let link = evidence.link.trim();
            (!link.is_empty() && evidence.has_sound_link()).then(|| link.to_owned())
        })
    });
    let opened = move || {
        link.get().map(|link| {
            view! {
                <a
                    href=link
                    rel="noopener noreferrer"
                    target="_blank"
                    data-testid=handles::EVIDENCE_OPEN.and(one.id.0, at + 1)
                >
                    "เปิดลิงก์"
                </a>
            }
        })
    };
    let remove = move || {
        one.edit(MeasureEdit::RemoveEvidence { at });
        // The focused button may have disappeared with its row.
        focus::element(&one.handle("evidence-add"));
    };
    view! {
        <div
            class="progress-evidence"
            role="group"
            aria-label=format!("หลักฐานที่ {}", at + 1)
        >
            {fields.into_iter().collect::<Vec<_>>()}
            <div class="button-row">
                {opened}
                <Button
                    look=ButtonLook::SmallDanger
                    class="no-print"
                    label=format!("ลบ หลักฐานที่ {}", at + 1)
                    off=move || open.is_read_only()
                    press=remove
                >
                    "ลบ"
                </Button>
            </div>
        </div>
    }
    .into_any()
}

fn field(one: One, at: usize, text: EvidenceText) -> AnyView {
    let open = one.page.open();
    let value = move || {
        one.now.with(|measure| {
            let evidence = measure.evidence.get(at);
            evidence.map(|evidence| text.field.read(evidence))
        })
    };
    let problem = move || one.now.with(|measure| measure.evidence.get(at).and_then(text.problem));
    let typed = move |typed: String| {
        let field = EditField::Evidence(one.id, at, text.field);
        open.dispatch(Action::Type { field, text: typed });
    };
    let handle = format!("evidence-{}-{}-{}", text.name, one.id.0, at + 1);
    let error_id = format!("{handle}-error");
    view! {
        <TextField
            field=Field::new(text.label, move || value().unwrap_or_default(), typed)
                .undone_by_app()
                .id(handle.clone())
                .handle(handle)
                .off(move || open.is_read_only())
                .error(error_id, problem)
        />
    }
    .into_any()
}
