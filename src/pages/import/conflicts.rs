use ita::{Score, Subject};
use leptos::prelude::*;
use reading::{Conflict, ResultRead, SourceSpan, Statement};

use super::draft::Draft;
use super::results::Results;
use super::wording;
use crate::components::form::ChoiceButton;
use crate::handles;

/// Contradictions within the text, each with the values to choose from. Choosing is optional.
pub(super) fn conflicts(results: Results, draft: Draft, result: &ResultRead) -> Option<AnyView> {
    if result.conflicts.is_empty() {
        return None;
    }
    let items: Vec<_> = result
        .conflicts
        .iter()
        .enumerate()
        .map(|(no, conflict)| {
            let choices = choices(results, draft, result, conflict);
            let place = wording::conflict_place(conflict).map(wording::place);
            view! {
                <li class="callout warn" data-testid=handles::IMPORT_CONFLICT.of(no + 1)>
                    <p>{wording::conflict(conflict)}</p>
                    {place.map(|p| view! { <p class="import-where">{p}</p> })}
                    {choices}
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <section class="import-conflicts" aria-labelledby="import-conflicts">
                <h2 id="import-conflicts">{format!("ข้อที่ควรตรวจก่อน {} ข้อ", items.len())}</h2>
                <p class="quiet">"เลือกหรือแก้ได้ หรือข้ามไปก่อนก็ได้ ไม่ขัดขวางการใช้ผล"</p>
                <ul class="import-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// The values to choose from, the one taken first; empty if there is no choice.
fn choices(
    results: Results,
    draft: Draft,
    result: &ResultRead,
    conflict: &Conflict,
) -> Option<AnyView> {
    match conflict {
        Conflict::Agencies => Some(bar(result.agencies.iter().map(|agency| {
            let name = agency.name.clone();
            let text = format!("{name} ({} แห่ง)", agency.times);
            let chosen = name.clone();
            choice(
                text,
                Some(&agency.place),
                move || draft.agency.with(|a| *a == chosen),
                move || draft.agency.set(name.clone()),
            )
        }))),
        Conflict::Years { others } => {
            let own = result.fiscal_year.iter();
            Some(bar(own.chain(others).map(|read| {
                let year = read.year;
                let text = format!("ปี {year}");
                choice(
                    text,
                    Some(&read.place),
                    move || draft.year.get() == year,
                    move || results.choose_year(year),
                )
            })))
        }
        Conflict::ScoreTwice { subject, others } => {
            let taken = result.values.iter().find_map(|v| match v.statement {
                Statement::Score { subject: of, score } if of == *subject => {
                    Some((score, &v.place))
                }
                _ => None,
            });
            let all = taken.into_iter().chain(others.iter().map(|(score, place)| (*score, place)));
            Some(bar(all.map(|(score, place)| score_choice(draft, *subject, score, Some(place)))))
        }
        Conflict::LevelTwice { others } => {
            let taken = result.values.iter().find_map(|v| match &v.statement {
                Statement::Level(name) => Some((name, &v.place)),
                _ => None,
            });
            let all = taken.into_iter().chain(others.iter().map(|(name, place)| (name, place)));
            Some(bar(all.map(|(name, place)| level_choice(draft, name, Some(place)))))
        }
        Conflict::Total { read, computed } => Some(bar([*read, *computed]
            .map(|score| score_choice(draft, Subject::Total, score, None))
            .into_iter())),
        Conflict::Level { read, possible } => Some(bar(std::iter::once(read)
            .chain(possible)
            .map(|name| level_choice(draft, name, None)))),
        Conflict::FailedItems { .. } | Conflict::NotOfTheYear { .. } => None,
    }
}

fn score_choice(
    draft: Draft,
    subject: Subject,
    score: Score,
    place: Option<&SourceSpan>,
) -> AnyView {
    let rows = draft.rows;
    let is_chosen = move || {
        rows.with_value(|rows| {
            let of = rows.iter().find(
                |r| matches!(r.value.statement, Statement::Score { subject: s, .. } if s == subject),
            );
            of.is_some_and(|row| row.is_taken.get() && row.text.with(|t| t.parse() == Ok(score)))
        })
    };
    choice(score.to_string(), place, is_chosen, move || {
        draft.choose(Some(subject), &score.to_string());
    })
}

fn level_choice(draft: Draft, name: &str, place: Option<&SourceSpan>) -> AnyView {
    let rows = draft.rows;
    let (held, set) = (name.to_owned(), name.to_owned());
    let is_chosen = move || {
        rows.with_value(|rows| {
            let level = rows.iter().find(|r| matches!(r.value.statement, Statement::Level(_)));
            level.is_some_and(|row| row.is_taken.get() && row.text.with(|t| *t == held))
        })
    };
    choice(name.to_owned(), place, is_chosen, move || {
        draft.choose(None, &set);
    })
}

fn bar(choices: impl Iterator<Item = AnyView>) -> AnyView {
    view! {
        <div class="choices" role="group" aria-label="เลือกค่าที่จะใช้">
            {choices.collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}

fn choice(
    text: String,
    place: Option<&SourceSpan>,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let line = place.map(|place| format!(" บรรทัด {}", place.line));
    view! {
        <ChoiceButton chosen=is_chosen press=choose>
            {text}
            <span class="quiet">{line}</span>
        </ChoiceButton>
    }
    .into_any()
}
