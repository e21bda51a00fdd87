use ita::plan::Evidence;
use leptos::prelude::*;

use super::measure::One;
use super::wording;
use crate::browser::focus;
use crate::record::{EditField, EvidenceField};
use crate::workspace::{Action, MeasureEdit};

/// One of the texts a piece of evidence has.
#[derive(Clone, Copy)]
struct Text {
    name: &'static str,
    label: &'static str,
    field: EvidenceField,
    problem: fn(&Evidence) -> Option<&'static str>,
}

const TEXTS: [Text; 3] = [
    Text {
        name: "title", label: "ชื่อหลักฐาน", field: EvidenceField::Title, problem: |_| None
    },
    Text {
        name: "link",
        label: "ลิงก์",
        field: EvidenceField::Link,
        problem: |evidence| (!evidence.has_sound_link()).then_some(wording::BAD_LINK),
    },
    Text {
        name: "date",
        label: "วันที่",
        field: EvidenceField::Date,
        problem: |evidence| evidence.on.is_unreadable().then_some(wording::BAD_DATE),
    },
];

/// What shows that something was done. Links are looked at for their form only, and fetched by nobody.
pub(super) fn evidence(one: One) -> AnyView {
    let workspace = one.page.workspace();
    let count = Memo::new(move |_| one.now.with(|measure| measure.evidence.len()));
    let add = move |_| {
        one.edit(MeasureEdit::AddEvidence);
    };
    view! {
        <div class="progress-section">
            <h3 id=one.handle("evidence-head")>"หลักฐาน"</h3>
            <For each=move || 0..count.get() key=|at| *at children=move |at| row(one, at) />
            <button
                class="button small no-print"
                type="button"
                id=one.handle("evidence-add")
                data-testid=one.handle("evidence-add")
                disabled=move || workspace.is_read_only()
                on:click=add
            >
                "เพิ่มหลักฐาน"
            </button>
        </div>
    }
    .into_any()
}

fn row(one: One, at: usize) -> AnyView {
    let workspace = one.page.workspace();
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
                    data-testid=format!("evidence-open-{}-{}", one.id.0, at + 1)
                >
                    "เปิดลิงก์"
                </a>
            }
        })
    };
    let remove = move |_| {
        one.edit(MeasureEdit::RemoveEvidence { at });
        // The button may have gone with its row.
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
                <button
                    class="button small danger no-print"
                    type="button"
                    aria-label=format!("ลบ หลักฐานที่ {}", at + 1)
                    disabled=move || workspace.is_read_only()
                    on:click=remove
                >
                    "ลบ"
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn field(one: One, at: usize, text: Text) -> AnyView {
    let workspace = one.page.workspace();
    let value = move || {
        one.now.with(|measure| {
            let evidence = measure.evidence.get(at);
            evidence.map(|evidence| text.field.read(evidence))
        })
    };
    let problem = move || one.now.with(|measure| measure.evidence.get(at).and_then(text.problem));
    let typed = move |typed: String| {
        let field = EditField::Evidence(one.id, at, text.field);
        workspace.dispatch(Action::Type { field, text: typed });
    };
    let handle = format!("evidence-{}-{}-{}", text.name, one.id.0, at + 1);
    let error_id = format!("{handle}-error");
    view! {
        <div class="field">
            <label class="field-label" for=handle.clone()>
                {text.label}
            </label>
            <input
                class="input"
                type="text"
                autocomplete="off"
                data-undo=""
                id=handle.clone()
                data-testid=handle
                aria-invalid=move || problem().is_some().then_some("true")
                aria-describedby=error_id.clone()
                prop:value=move || value().unwrap_or_default()
                prop:readOnly=move || workspace.is_read_only()
                on:input:target=move |event| typed(event.target().value())
            />
            <span class="field-error" id=error_id>
                {problem}
            </span>
        </div>
    }
    .into_any()
}
