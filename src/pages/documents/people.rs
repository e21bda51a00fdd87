use ita::agency::{Agency, Person};
use leptos::prelude::*;

use crate::workspace::{Action, OpenWorkspace, use_workspace};

/// Who signs, in the order a paper goes up; with the units and the code of the agency's letters.
#[component]
pub fn People() -> impl IntoView {
    let workspace = StoredValue::new(use_workspace());
    let agency = Memo::new(move |_| {
        let agency = workspace.get_value().with(|record| record.agency.clone());
        agency.unwrap_or_default()
    });
    let places = move || (0..agency.with(|agency| agency.people.len())).collect::<Vec<_>>();
    let is_read_only = move || workspace.get_value().is_read_only();
    let add = move |_| change(workspace, |agency| agency.people.push(Person::default()));
    let units = move || agency.with(|agency| agency.units.join("\n"));
    let typed_units = move |text: String| {
        change(workspace, |agency| {
            agency.units = if text.is_empty() {
                Vec::new()
            } else {
                text.split('\n').map(str::to_owned).collect()
            };
        });
    };
    view! {
        <section class="panel stack" aria-labelledby="people-heading">
            <h2 id="people-heading">"ผู้ลงนามและหน่วยงานย่อย"</h2>
            <p class="quiet">
                "เรียงตามลำดับที่เอกสารขึ้นไป คนแรกคือผู้จัดทำ คนสุดท้ายคือผู้บริหารสูงสุด"
            </p>
            <ol class="people">
                <For each=places key=|no| *no children=move |no| one(workspace, agency, no) />
            </ol>
            <div>
                <button
                    class="button small"
                    type="button"
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
                        change(workspace, |agency| agency.letter_code = text);
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

fn change(workspace: StoredValue<OpenWorkspace>, change: impl FnOnce(&mut Agency)) {
    let workspace = workspace.get_value();
    if let Some(mut agency) = workspace.with_untracked(|record| record.agency.clone()) {
        change(&mut agency);
        workspace.dispatch(Action::SetAgency(agency));
    }
}

fn one(workspace: StoredValue<OpenWorkspace>, agency: Memo<Agency>, no: usize) -> AnyView {
    let is_read_only = move || workspace.get_value().is_read_only();
    let text = move |label: &'static str,
                     name: &'static str,
                     get: fn(&Person) -> &String,
                     set: fn(&mut Person) -> &mut String| {
        let value =
            move || agency.with(|agency| agency.people.get(no).map(|person| get(person).clone()));
        view! {
            <label class="field">
                <span class="field-label">{label}</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    data-undo=""
                    data-testid=format!("person-{}-{name}", no + 1)
                    prop:value=move || value().unwrap_or_default()
                    readonly=is_read_only
                    on:input:target=move |event| {
                        let text = event.target().value();
                        change(
                            workspace,
                            |agency| {
                                if let Some(person) = agency.people.get_mut(no) {
                                    *set(person) = text;
                                }
                            },
                        );
                    }
                />
            </label>
        }
    };
    let up = move |_| {
        change(workspace, |agency| {
            if no > 0 && no < agency.people.len() {
                agency.people.swap(no - 1, no);
            }
        });
    };
    let remove = move |_| {
        change(workspace, |agency| {
            if no < agency.people.len() {
                agency.people.remove(no);
            }
        });
    };
    view! {
        <li>
            {text("ชื่อ", "name", |person| &person.name, |person| &mut person.name)}
            {text(
                "ตำแหน่ง",
                "position",
                |person| &person.position,
                |person| &mut person.position,
            )}
            <div class="button-row">
                <button
                    class="button small"
                    type="button"
                    aria-label=format!("เลื่อนผู้ลงนามคนที่ {} ขึ้น", no + 1)
                    disabled=move || is_read_only() || no == 0
                    on:click=up
                >
                    "↑"
                </button>
                <button
                    class="button small"
                    type="button"
                    aria-label=format!("ลบผู้ลงนามคนที่ {}", no + 1)
                    data-testid=format!("person-{}-remove", no + 1)
                    disabled=is_read_only
                    on:click=remove
                >
                    "ลบ"
                </button>
            </div>
        </li>
    }
    .into_any()
}
