use ita::analysis::Row;
use ita::{Instrument, Subject};
use leptos::prelude::*;

use super::facts::Facts;
use crate::components::chart::{BarTone, bar};
use crate::handles;
use crate::pages::subject::{data_value, short};

/// The three instruments: score, points in the total, and gap.
pub(super) fn instruments(facts: &Facts) -> AnyView {
    let cards: Vec<_> = facts
        .framework
        .instruments
        .iter()
        .filter_map(|fact| {
            let row = facts.analysis.row(Subject::Instrument(fact.code))?;
            Some(card(facts, fact.code, fact.weight, row))
        })
        .collect();
    view! {
        <section aria-labelledby="instruments">
            <h2 class="only-sr" id="instruments">
                "รายเครื่องมือ"
            </h2>
            <div class="instruments">{cards}</div>
        </section>
    }
    .into_any()
}

fn card(facts: &Facts, code: Instrument, weight: u8, row: &Row) -> impl IntoView + use<> {
    let score = row.figure.value();
    let name = facts.framework.name(row.figure.subject).unwrap_or_default();
    let state = gap_text(row);
    let worth = facts.analysis.points(code);
    let (shown, is_score) = match (score, row.passed) {
        (Some(score), _) => (score.to_string(), true),
        (None, Some(true)) => ("ผ่าน".to_owned(), false),
        (None, Some(false)) => ("ไม่ผ่าน".to_owned(), false),
        (None, None) => ("–".to_owned(), false),
    };
    let note = match (worth, is_score || row.passed.is_none()) {
        (Some(worth), _) => format!("ได้ {worth} จาก {weight}"),
        (None, true) => format!("ไม่ทราบคะแนน · น้ำหนัก {weight}"),
        (None, false) => format!("ประกาศเฉพาะผล ไม่มีคะแนน · น้ำหนัก {weight}"),
    };
    view! {
        <div class="panel instrument">
            <div class="instrument-head">
                <h3>{code.code()}</h3>
                <span class=state.class>{state.text}</span>
            </div>
            <p class="quiet">{name.to_owned()}</p>
            <p class="instrument-figure">
                <span
                    class="figure-large"
                    data-testid=handles::INSTRUMENT.of(code)
                    data-value=data_value(score)
                >
                    {shown}
                </span>
                <span class="quiet">{note}</span>
            </p>
            {bar(score, row.goal, None, tone(facts, row))}
            {parts(facts, code)}
        </div>
    }
}

/// The known parts of an instrument.
fn parts(facts: &Facts, code: Instrument) -> Option<impl IntoView + use<>> {
    if code != Instrument::Eit {
        return None;
    }
    let known: Vec<_> = facts
        .rows(|s| matches!(s, Subject::Part(_)))
        .filter_map(|row| {
            let result = match (row.figure.value(), row.passed) {
                (Some(score), _) => score.to_string(),
                (None, Some(true)) => "ผ่าน".to_owned(),
                (None, Some(false)) => "ไม่ผ่าน".to_owned(),
                (None, None) => return None,
            };
            Some(format!("{} {result}", short(row.figure.subject)))
        })
        .collect();
    (!known.is_empty()).then(|| view! { <p class="quiet">{known.join(" · ")}</p> })
}

/// A gap in words, with its tone.
pub(super) struct GapText {
    pub(super) text: String,
    pub(super) class: &'static str,
}

pub(super) fn gap_text(row: &Row) -> GapText {
    match row.gap {
        None => GapText { text: "ไม่ทราบ".to_owned(), class: "gap" },
        Some(gap) if gap.hundredths() == 0 => {
            GapText { text: "ถึงพอดี".to_owned(), class: "gap is-met" }
        }
        Some(gap) if gap.is_met() => GapText {
            text: format!("เกิน {}", gap.to_string().trim_start_matches('-')),
            class: "gap is-met",
        },
        Some(gap) => GapText { text: format!("ขาด {gap}"), class: "gap is-below" },
    }
}

pub(super) fn tone(facts: &Facts, row: &Row) -> BarTone {
    let urgent = facts.analysis.urgent.contains(&row.figure.subject);
    match row.gap {
        _ if urgent => BarTone::Urgent,
        Some(gap) if !gap.is_met() => BarTone::Below,
        _ => BarTone::Met,
    }
}
