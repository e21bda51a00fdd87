use leptos::prelude::*;

use crate::record::{AgencyField, EditField};
use crate::workspace::{Action, use_open};

/// A field of the profile that the report prints.
#[derive(Clone, Copy)]
struct Field {
    name: &'static str,
    testid: &'static str,
    hint: &'static str,
    of: AgencyField,
}

const FIELDS: [Field; 3] = [
    Field {
        name: "ชื่อหน่วยงาน",
        testid: "input-agency-name",
        hint: "เช่น เทศบาลตำบลตัวอย่าง",
        of: AgencyField::Name,
    },
    Field {
        name: "อำเภอ", testid: "input-agency-district", hint: "", of: AgencyField::District
    },
    Field {
        name: "จังหวัด", testid: "input-agency-province", hint: "", of: AgencyField::Province
    },
];

/// Asks for what the report says of the agency and is not known yet; the rest can be opened and changed.
#[component]
pub fn AgencyFields() -> impl IntoView {
    let workspace = use_open();
    // Decided once: a field does not go away under the person who fills it in.
    let (missing, known): (Vec<_>, Vec<_>) = FIELDS.into_iter().partition(|field| {
        workspace.with_untracked(|record| field.of.read(&record.agency).trim().is_empty())
    });
    let asked = (!missing.is_empty()).then(|| {
        view! {
            <p class="quiet">
                "รายงานใช้ข้อมูลนี้ในชื่อเรื่องและเนื้อความ กรอกครั้งเดียว เว้นว่างไว้ก็ได้"
            </p>
            {missing.into_iter().map(field).collect::<Vec<_>>()}
        }
    });
    let others = (!known.is_empty()).then(|| {
        view! {
            <details>
                <summary>"แก้ไขข้อมูลที่มีอยู่"</summary>
                <div class="stack documents-known">
                    {known.into_iter().map(field).collect::<Vec<_>>()}
                </div>
            </details>
        }
    });
    view! {
        <section class="panel stack" aria-labelledby="agency-heading">
            <h2 id="agency-heading">"หน่วยงานในรายงาน"</h2>
            {asked}
            {others}
        </section>
    }
}

fn field(field: Field) -> AnyView {
    let workspace = use_open();
    let value = move || workspace.with(|record| field.of.read(&record.agency));
    let typed = move |event| {
        let text = event_target_value(&event);
        workspace.dispatch(Action::Type { field: EditField::Agency(field.of), text });
    };
    view! {
        <label class="field">
            <span class="field-label">{field.name}</span>
            <input
                class="input"
                type="text"
                autocomplete="off"
                data-undo=""
                placeholder=field.hint
                data-testid=field.testid
                prop:value=value
                readonly=move || workspace.is_read_only()
                on:input=typed
            />
        </label>
    }
    .into_any()
}
