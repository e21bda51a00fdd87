use leptos::prelude::*;

use super::person;
use crate::components::form::{Button, ButtonLook, Field, TextArea, TextField};
use crate::handles;
use crate::record::{AgencyField, EditField};
use crate::workspace::{Action, use_open};

/// The people who sign, in the order a paper passes them, with the agency's units and the code of its letters.
#[component]
pub fn People() -> impl IntoView {
    let open = use_open();
    let agency = Memo::new(move |_| open.with(|record| record.agency.clone()));
    let places = move || (0..agency.with(|agency| agency.people.len())).collect::<Vec<_>>();
    let is_read_only = move || open.is_read_only();
    let add = move || {
        let last = agency.with_untracked(|agency| agency.people.len());
        open.dispatch(Action::AddPerson);
        person::go_to(last, "name");
    };
    let units = move || agency.with(|agency| agency.units.join("\n"));
    let typed_units = move |text: String| {
        let field = EditField::Agency(AgencyField::Units);
        open.dispatch(Action::Type { field, text });
    };
    view! {
        <section class="panel stack" aria-labelledby="people-heading">
            <h2 id="people-heading">"ผู้ลงนามและหน่วยงานย่อย"</h2>
            <p class="quiet">
                "เรียงตามลำดับที่เอกสารขึ้นไป คนแรกคือผู้จัดทำ คนสุดท้ายคือผู้บริหารสูงสุด"
            </p>
            <ol class="people">
                <For each=places key=|no| *no children=move |no| person::person(open, agency, no) />
            </ol>
            <div>
                <Button
                    look=ButtonLook::Small
                    id="person-add"
                    handle=handles::PERSON_ADD
                    off=is_read_only
                    press=add
                >
                    "เพิ่มผู้ลงนาม"
                </Button>
            </div>
            <TextField
                field=Field::new(
                    "รหัสหนังสือ (ที่)",
                    move || agency.with(|agency| agency.letter_code.clone()),
                    move |text: String| {
                        let field = EditField::Agency(AgencyField::LetterCode);
                        open.dispatch(Action::Type { field, text });
                    },
                )
                .undone_by_app()
                .handle(handles::INPUT_LETTER_CODE)
                .hint("เช่น ฉช ๗๖๑๐๑")
                .off(is_read_only)
            />
            <TextArea
                field=Field::new("สำนัก/กอง (บรรทัดละหนึ่งหน่วย)", units, typed_units)
                    .undone_by_app()
                    .handle(handles::INPUT_UNITS)
                    .off(is_read_only)
                rows=4
            />
        </section>
    }
}
