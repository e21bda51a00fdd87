use documents::Kind;
use documents::document::Numerals;
use leptos::prelude::*;

use crate::workspace::{Action, DocumentSettings, use_workspace};

/// Fonts a Thai office has; Word takes what it finds under the name.
const FONTS: [&str; 3] = ["TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙"];

/// Numerals and the Word font.
#[component]
pub fn Look() -> impl IntoView {
    let workspace = use_workspace();
    let settings = Memo::new(move |_| {
        workspace
            .with(|record| record.documents.clone())
            .unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut DocumentSettings)| {
        let mut next = settings.get_untracked();
        change(&mut next);
        workspace.dispatch(Action::SetDocuments(next));
    };
    let choice = move |numerals: Numerals, name: &'static str| {
        view! {
            <button
                class="choice"
                type="button"
                aria-pressed=move || settings.with(|s| s.numerals(Kind::Analysis) == numerals).to_string()
                disabled=move || workspace.is_read_only()
                on:click=move |_| workspace.edit_paper(Kind::Analysis, |paper| paper.numerals = Some(numerals))
            >
                {name}
            </button>
        }
    };
    // A font chosen elsewhere, as in a backup, stays a choice.
    let fonts = move || {
        let mut fonts = FONTS.map(str::to_owned).to_vec();
        let own = settings.with(|s| s.font.clone());
        if !fonts.contains(&own) {
            fonts.push(own);
        }
        fonts
    };
    let options = move || {
        let chosen = settings.with(|s| s.font.clone());
        fonts()
            .into_iter()
            .map(|font| {
                let is_chosen = font == chosen;
                view! {
                    <option value=font.clone() selected=is_chosen>
                        {font.clone()}
                    </option>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <section class="panel stack" aria-labelledby="look-heading">
            <h2 id="look-heading">"รูปแบบเอกสาร"</h2>
            <div class="field">
                <span class="field-label" id="numerals-label">
                    "ตัวเลขในรายงาน"
                </span>
                <div class="choices" role="group" aria-labelledby="numerals-label">
                    {choice(Numerals::Arabic, "อารบิก 123")}
                    {choice(Numerals::Thai, "ไทย ๑๒๓")}
                </div>
            </div>
            <label class="field">
                <span class="field-label">"แบบอักษรในไฟล์ Word"</span>
                <select
                    class="select"
                    data-testid="font"
                    disabled=move || workspace.is_read_only()
                    on:change=move |event| {
                        let font = event_target_value(&event);
                        change(&|settings| settings.font.clone_from(&font));
                    }
                >
                    {options}
                </select>
            </label>
        </section>
    }
}
