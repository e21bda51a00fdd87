use leptos::prelude::*;

use super::person;
use crate::record::{AgencyField, EditField};
use crate::workspace::{Action, use_open};

/// Who signs, in the order a paper goes up; with the units and the code of the agency's letters.
#[component]
pub fn People() -> impl IntoView {
    let workspace = use_open();
    let agency = Memo::new(move |_| workspace.with(|record| record.agency.clone()));
    let places = move || (0..agency.with(|agency| agency.people.len())).collect::<Vec<_>>();
    let is_read_only = move || workspace.is_read_only();
    let add = move |_| {
        let last = agency.with_untracked(|agency| agency.people.len());
        workspace.dispatch(Action::AddPerson);
        person::go_to(last, "name");
    };
    let units = move || agency.with(|agency| agency.units.join("\n"));
    let typed_units = move |text: String| {
        let field = EditField::Agency(AgencyField::Units);
        workspace.dispatch(Action::Type { field, text });
    };
    view! {
        <section class="panel stack" aria-labelledby="people-heading">
            <h2 id="people-heading">"ผู้ลงนามและหน่วยงานย่อย"</h2>
            <p class="quiet">
                "เรียงตามลำดับที่เอกสารขึ้นไป คนแรกคือผู้จัดทำ คนสุดท้ายคือผู้บริหารสูงสุด"
            </p>
            <ol class="people">
                <For each=places key=|no| *no children=move |no| person::person(workspace, agency, no) />
            </ol>
            <div>
                <button
                    class="button small"
                    type="button"
                    id="person-add"
                    data-testid="person-add"
                    disabled=is_read_only
                    on:click=add
                >
                    "เพิ่มผู้ลงนาม"
                </button>
            </div>
            <label class="field">
                <span class="field-label">"รหัสหนังสือ (ที่)"</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    data-undo=""
                    data-testid="input-letter-code"
                    placeholder="เช่น ฉช ๗๖๑๐๑"
                    prop:value=move || agency.with(|agency| agency.letter_code.clone())
                    readonly=is_read_only
                    on:input:target=move |event| {
                        let text = event.target().value();
                        let field = EditField::Agency(AgencyField::LetterCode);
                        workspace.dispatch(Action::Type { field, text });
                    }
                />
            </label>
            <label class="field">
                <span class="field-label">"สำนัก/กอง (บรรทัดละหนึ่งหน่วย)"</span>
                <textarea
                    class="input"
                    rows="4"
                    data-undo=""
                    data-testid="input-units"
                    prop:value=units
                    prop:readOnly=is_read_only
                    on:input:target=move |event| typed_units(event.target().value())
                ></textarea>
            </label>
        </section>
    }
}
