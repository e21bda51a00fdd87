use ita::agency::Agency;
use leptos::prelude::*;

use crate::workspace::{Action, use_workspace};

/// A field of the profile that the report prints.
#[derive(Clone, Copy)]
struct Field {
    name: &'static str,
    testid: &'static str,
    hint: &'static str,
    get: fn(&Agency) -> &String,
    set: fn(&mut Agency) -> &mut String,
}

const FIELDS: [Field; 3] = [
    Field {
        name: "ชื่อหน่วยงาน",
        testid: "input-agency-name",
        hint: "เช่น เทศบาลตำบลตัวอย่าง",
        get: |agency| &agency.name,
        set: |agency| &mut agency.name,
    },
    Field {
        name: "อำเภอ",
        testid: "input-agency-district",
        hint: "",
        get: |agency| &agency.district,
        set: |agency| &mut agency.district,
    },
    Field {
        name: "จังหวัด",
        testid: "input-agency-province",
        hint: "",
        get: |agency| &agency.province,
        set: |agency| &mut agency.province,
    },
];

/// Asks for what the report says of the agency and is not known yet; the rest can be opened and changed.
#[component]
pub fn AgencyFields() -> impl IntoView {
    let workspace = use_workspace();
    // Decided once: a field does not go away under the person who fills it in.
    let (missing, known): (Vec<_>, Vec<_>) = FIELDS.into_iter().partition(|field| {
        workspace
            .with_untracked(|record| (field.get)(&record.agency).trim().is_empty())
            .unwrap_or(true)
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
    let workspace = use_workspace();
    let value =
        move || workspace.with(|record| (field.get)(&record.agency).clone()).unwrap_or_default();
    let typed = move |event| {
        let text = event_target_value(&event);
        if let Some(mut agency) = workspace.with_untracked(|record| record.agency.clone()) {
            *(field.set)(&mut agency) = text;
            workspace.dispatch(Action::SetAgency(agency));
        }
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
