use ita::analysis::{Difference, Explanation};
use ita::{Score, Subject};
use leptos::prelude::*;

use super::facts::Facts;
use super::wording;
use crate::components::form::{Button, ButtonLook};
use crate::pages::subject::short;
use crate::workspace::{Action, use_open};

/// Published figures that differ from the ones computed from their parts, and possible explanations.
pub(super) fn differences(facts: &Facts) -> Option<AnyView> {
    let rows: Vec<_> = facts.analysis.differences.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="differences">
                <div class="panel-head">
                    <h2 id="differences">"ตัวเลขที่ประกาศต่างจากที่คำนวณ"</h2>
                    <p class="quiet">"แสดงไว้ให้ตรวจ ไม่มีตัวเลขใดถูกแก้ให้เอง"</p>
                </div>
                <ul class="differences">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(difference: &Difference) -> impl IntoView + use<> {
    let subject = short(difference.subject);
    let published = difference.published;
    let figures = match difference.computed {
        Some(computed) => format!("ประกาศ {published} คำนวณได้ {computed}"),
        None => format!("ประกาศ {published} แต่ยังคำนวณเองไม่ได้เพราะทราบคะแนนไม่ครบทุกข้อ"),
    };
    let explanations: Vec<_> = difference.explanations.iter().map(explanation_row).collect();
    let none = explanations.is_empty().then_some("คะแนนที่มีอยู่ยังอธิบายความต่างนี้ไม่ได้");
    let otherwise = wording::otherwise(&difference.otherwise);
    view! {
        <li>
            <p>
                <strong>{subject}</strong>
                " "
                {figures}
            </p>
            <ul>{explanations}</ul>
            {none}
            {otherwise.map(|text| view! { <p class="quiet">{text}</p> })}
        </li>
    }
}

fn explanation_row(explanation: &Explanation) -> impl IntoView + use<> {
    let open = use_open();
    let scores = scores_of(explanation);
    let accept = (!scores.is_empty()).then(|| {
        view! {
            <Button
                look=ButtonLook::Small
                press=move || open.dispatch(Action::TakeScores(scores.clone()))
            >
                "ใช้ค่านี้"
            </Button>
        }
    });
    view! { <li>{wording::explanation(explanation)} " " {accept}</li> }
}

/// The scores to enter if the person accepts an explanation.
fn scores_of(explanation: &Explanation) -> Vec<(Subject, Option<Score>)> {
    match explanation {
        Explanation::Rounding | Explanation::NoCompletion => Vec::new(),
        Explanation::IfOtherwise { subject, score } => vec![(*subject, Some(*score))],
        Explanation::OnlyCompletion { failed, passed } => {
            let failed = failed.iter().map(|s| (*s, Some(Score::ZERO)));
            let passed = passed.iter().map(|s| (*s, Some(Score::FULL)));
            failed.chain(passed).collect()
        }
    }
}
