use std::sync::Arc;

use ita::reading::{Place, Reading};
use ita::{FiscalYear, Framework};
use leptos::prelude::*;

use super::draft::Draft;
use super::values;
use super::work::Work;
use super::{conflicts, finish, wording};

/// What was read, result by result, to be checked and taken.
pub(super) fn preview(work: Work, reading: &Arc<Reading>) -> AnyView {
    let years: Vec<FiscalYear> = work
        .frameworks
        .years()
        .iter()
        .map(|y| y.fiscal_year)
        .collect();
    let own_year = work
        .workspace()
        .with_untracked(|record| record.assessment.fiscal_year);
    let Some(own_year) = own_year.or(years.last().copied()) else {
        return ().into_any();
    };
    let drafts: Vec<Draft> = reading
        .results
        .iter()
        .map(|r| Draft::new(r, &years, own_year))
        .collect();
    let chosen = RwSignal::new(latest(reading));
    let unread = unread(&reading.unread);
    if drafts.is_empty() {
        return unread;
    }
    let choice = choice(reading, chosen);
    let reading = reading.clone();
    let all = StoredValue::new(drafts);
    let one = move || {
        let at = chosen.get();
        let draft = all.with_value(|drafts| drafts[at]);
        let result = &reading.results[at];
        let framework = framework(work, draft);
        view! {
            {conflicts::conflicts(draft, result)}
            <section class="panel" aria-labelledby="import-head">
                <h2 id="import-head">"ผลนี้เป็นของใคร ปีใด"</h2>
                {head(draft, &years)}
            </section>
            {values::values(draft, framework)}
        }
        .into_any()
    };
    view! {
        {choice}
        {one}
        {unread}
        {finish::finish(work, all, chosen)}
    }
    .into_any()
}

/// The result a person most likely comes with: the first of the latest year.
fn latest(reading: &Reading) -> usize {
    let year = |at: &usize| reading.results[*at].fiscal_year.as_ref().map(|y| y.year);
    (0..reading.results.len())
        .rev()
        .max_by_key(year)
        .unwrap_or(0)
}

/// The framework of a draft's year, fetched when another year is chosen.
fn framework(work: Work, draft: Draft) -> Signal<Option<Arc<Framework>>> {
    Effect::new(move || {
        let year = draft.year.get();
        leptos::task::spawn_local(async move {
            // The outcome is kept for whoever reads it.
            let _ = work.frameworks.load(year).await;
        });
    });
    Signal::derive(move || work.frameworks.get(draft.year.get())?.ok())
}

/// Which of several results to look at.
fn choice(reading: &Reading, chosen: RwSignal<usize>) -> Option<AnyView> {
    if reading.results.len() < 2 {
        return None;
    }
    let buttons: Vec<_> = reading
        .results
        .iter()
        .enumerate()
        .map(|(at, result)| {
            view! {
                <button
                    class="choice"
                    type="button"
                    data-testid=format!("import-result-{}", at + 1)
                    aria-pressed=move || (chosen.get() == at).to_string()
                    on:click=move |_| chosen.set(at)
                >
                    {wording::result(result)}
                </button>
            }
        })
        .collect();
    Some(
        view! {
            <section class="import-results" aria-labelledby="import-results">
                <h2 id="import-results">"เลือกผลที่จะใช้"</h2>
                <div class="choices" role="group" aria-labelledby="import-results">
                    {buttons}
                </div>
            </section>
        }
        .into_any(),
    )
}

/// Year and agency.
fn head(draft: Draft, years: &[FiscalYear]) -> impl IntoView {
    let options: Vec<_> = years
        .iter()
        .map(|year| {
            let year = *year;
            view! {
                <option value=year.to_string() selected=move || draft.year.get() == year>
                    {year.to_string()}
                </option>
            }
        })
        .collect();
    let choose = move |text: String| {
        if let Some(year) = text
            .parse()
            .ok()
            .and_then(|year| FiscalYear::new(year).ok())
        {
            draft.year.set(year);
        }
    };
    view! {
        <div class="import-head">
            <label class="field">
                <span class="field-label">"ปีงบประมาณของผล"</span>
                <select
                    class="select"
                    data-testid="import-year"
                    prop:value=move || draft.year.get().to_string()
                    on:change:target=move |event| choose(event.target().value())
                >
                    {options}
                </select>
            </label>
            <label class="field import-agency">
                <span class="field-label">"หน่วยงาน (ไม่ใส่ก็ได้)"</span>
                <input
                    class="input"
                    type="text"
                    autocomplete="organization"
                    data-testid="import-agency"
                    prop:value=move || draft.agency.get()
                    on:input:target=move |event| draft.agency.set(event.target().value())
                />
            </label>
        </div>
    }
}

/// Lines that look like a result and were not understood.
fn unread(lines: &[Place]) -> AnyView {
    let count = lines.len();
    if count == 0 {
        return view! {
            <p class="quiet" data-testid="import-unread" data-value="0">
                "ไม่มีบรรทัดที่ดูเหมือนมีคะแนนแล้วอ่านไม่ได้"
            </p>
        }
        .into_any();
    }
    let items: Vec<_> = lines
        .iter()
        .map(|place| view! { <li>{wording::place(place)}</li> })
        .collect();
    view! {
        <details class="panel import-unread" data-testid="import-unread" data-value=count.to_string()>
            <summary>{format!("บรรทัดที่ดูเหมือนมีคะแนนแต่อ่านไม่ได้ {count} บรรทัด")}</summary>
            <p class="quiet">
                "ไม่ได้นำบรรทัดเหล่านี้เข้า หากมีคะแนน ให้พิมพ์เพิ่มที่หน้าคะแนนภายหลัง"
            </p>
            <ul class="import-lines">{items}</ul>
        </details>
    }
    .into_any()
}
