use leptos::prelude::*;

use crate::components::form::{Field, TextField};
use crate::handles;
use crate::record::{AgencyField, EditField};
use crate::workspace::{Action, use_open};

/// A field of the agency's profile that the report prints.
#[derive(Clone, Copy)]
struct AgencyText {
    label: &'static str,
    handle: &'static str,
    hint: &'static str,
    of: AgencyField,
}

const FIELDS: [AgencyText; 3] = [
    AgencyText {
        label: "ชื่อหน่วยงาน",
        handle: handles::INPUT_AGENCY_NAME,
        hint: "เช่น เทศบาลตำบลตัวอย่าง",
        of: AgencyField::Name,
    },
    AgencyText {
        label: "อำเภอ",
        handle: handles::INPUT_AGENCY_DISTRICT,
        hint: "",
        of: AgencyField::District,
    },
    AgencyText {
        label: "จังหวัด",
        handle: handles::INPUT_AGENCY_PROVINCE,
        hint: "",
        of: AgencyField::Province,
    },
];

/// Asks for the profile fields that the report needs and that are empty; the filled ones are folded away.
#[component]
pub fn AgencyFields() -> impl IntoView {
    let open = use_open();
    // Decided once, so that a field does not disappear while the person fills it in.
    let (missing, known): (Vec<_>, Vec<_>) = FIELDS.into_iter().partition(|field| {
        open.with_untracked(|record| field.of.read(&record.agency).trim().is_empty())
    });
    let asked = (!missing.is_empty()).then(|| {
        view! {
            <p class="quiet">
                "รายงานใช้ข้อมูลนี้ในชื่อเรื่องและเนื้อความ กรอกครั้งเดียว เว้นว่างไว้ก็ได้"
            </p>
            {missing.into_iter().map(agency_field).collect::<Vec<_>>()}
        }
    });
    let others = (!known.is_empty()).then(|| {
        view! {
            <details>
                <summary>"แก้ไขข้อมูลที่มีอยู่"</summary>
                <div class="stack documents-known">
                    {known.into_iter().map(agency_field).collect::<Vec<_>>()}
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

fn agency_field(of: AgencyText) -> AnyView {
    let open = use_open();
    let field = Field::new(
        of.label,
        move || open.with(|record| of.of.read(&record.agency)),
        move |text| open.dispatch(Action::Type { field: EditField::Agency(of.of), text }),
    )
    .handle(of.handle)
    .hint(of.hint)
    .undone_by_app()
    .off(move || open.is_read_only());
    view! { <TextField field /> }.into_any()
}
