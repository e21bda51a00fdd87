use std::sync::Arc;

use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use reading::{Reading, ResultRead, SourceSpan};

use super::draft::Draft;
use super::results::{Candidate, Results};
use super::values;
use super::work::TextReading;
use super::{conflicts, finish, wording};
use crate::components::form::{
    Callout, CalloutTone, Choice, ChoiceButton, ChoiceOption, Field, TextField, TextKind,
};
use crate::handles;

/// The results that were read, to be checked and imported.
pub(super) fn preview(work: TextReading, reading: &Arc<Reading>) -> AnyView {
    let years: Vec<FiscalYear> = work.reference.years().iter().map(|y| y.fiscal_year).collect();
    let own_year = work.open().with_untracked(|record| record.assessment.fiscal_year);
    let unread = unread(&reading.unread);
    if reading.results.is_empty() {
        return unread;
    }
    let results = Results::new(work, reading, &years, own_year);
    let one = move || {
        let Candidate { read, draft } = results.candidate();
        let framework = framework(work, draft);
        view! {
            {conflicts::conflicts(results, draft, &read)}
            <section class="panel" aria-labelledby="import-head">
                <h2 id="import-head">"ผลนี้เป็นของใคร ปีใด"</h2>
                {no_year(&read, draft, &years)}
                {head(results, draft, &years)}
                {move || results.problem.get().map(|text| view! { <Callout tone=CalloutTone::Bad role="alert">{text}</Callout> })}
            </section>
            {values::values(draft, framework)}
        }
        .into_any()
    };
    view! {
        {choice(results)}
        {one}
        {unread}
        {finish::finish(work, results)}
    }
    .into_any()
}

/// The year assumed if the text names no known one.
fn no_year(read: &ResultRead, draft: Draft, known: &[FiscalYear]) -> Option<AnyView> {
    let text = match &read.fiscal_year {
        None => "ข้อความไม่ได้บอกปีงบประมาณ".to_owned(),
        Some(read) if !known.contains(&read.year) => {
            format!("ข้อความบอกปีงบประมาณ {} ซึ่งไม่มีกรอบการประเมิน", read.year)
        }
        Some(_) => return None,
    };
    let text = move || format!("{text} จึงใช้ปี {} โปรดตรวจก่อนใช้ผล", draft.year.get());
    Some(
        view! {
            <Callout tone=CalloutTone::Warn handle=handles::IMPORT_NO_YEAR>
                {text}
            </Callout>
        }
        .into_any(),
    )
}

/// The framework of a draft's year, loaded when another year is chosen.
fn framework(work: TextReading, draft: Draft) -> Signal<Option<Arc<Framework>>> {
    Effect::new(move || {
        let year = draft.year.get();
        leptos::task::spawn_local(async move {
            // The outcome is stored in `frameworks`, which the page follows.
            let _ = work.reference.load(year).await;
        });
    });
    Signal::derive(move || work.reference.framework(draft.year.get())?.ok())
}

/// The choice among several results.
fn choice(results: Results) -> Option<AnyView> {
    let names: Vec<String> = results
        .all
        .with_untracked(|all| all.iter().map(|one| wording::result(&one.read)).collect());
    if names.len() < 2 {
        return None;
    }
    let chosen = results.chosen;
    let buttons: Vec<_> = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            view! {
                <ChoiceButton
                    handle=handles::IMPORT_RESULT.of(at + 1)
                    chosen=move || chosen.get() == at
                    press=move || chosen.set(at)
                >
                    {name}
                </ChoiceButton>
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
fn head(results: Results, draft: Draft, years: &[FiscalYear]) -> impl IntoView {
    let options: Vec<_> =
        years.iter().map(|year| ChoiceOption::new(year.to_string(), year.to_string())).collect();
    let choose = move |text: String| {
        if let Some(year) = text.parse().ok().and_then(|year| FiscalYear::new(year).ok()) {
            results.choose_year(year);
        }
    };
    view! {
        <div class="import-head">
            <Choice
                field=Field::new("ปีงบประมาณของผล", move || draft.year.get().to_string(), choose)
                    .handle(handles::IMPORT_YEAR)
                options
            />
            <TextField
                field=Field::new(
                    "หน่วยงาน (ไม่ใส่ก็ได้)",
                    move || draft.agency.get(),
                    move |typed| draft.agency.set(typed),
                )
                .handle(handles::IMPORT_AGENCY)
                kind=TextKind::Organization
                class="import-agency"
            />
        </div>
    }
}

/// Lines that look like part of a result but could not be parsed.
fn unread(lines: &[SourceSpan]) -> AnyView {
    let count = lines.len();
    if count == 0 {
        return view! {
            <p class="quiet" data-testid=handles::IMPORT_UNREAD data-value="0">
                "ไม่มีบรรทัดที่ดูเหมือนมีคะแนนแล้วอ่านไม่ได้"
            </p>
        }
        .into_any();
    }
    let items: Vec<_> =
        lines.iter().map(|place| view! { <li>{wording::place(place)}</li> }).collect();
    view! {
        <details class="panel import-unread" data-testid=handles::IMPORT_UNREAD data-value=count.to_string()>
            <summary>{format!("บรรทัดที่ดูเหมือนมีคะแนนแต่อ่านไม่ได้ {count} บรรทัด")}</summary>
            <p class="quiet">
                "ไม่ได้นำบรรทัดเหล่านี้เข้า หากมีคะแนน ให้พิมพ์เพิ่มที่หน้าคะแนนภายหลัง"
            </p>
            <ul class="import-lines">{items}</ul>
        </details>
    }
    .into_any()
}
