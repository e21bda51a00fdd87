use ita::analysis::Row;
use ita::{Subject, two_decimals};
use leptos::prelude::*;

use super::facts::Facts;
use super::instruments::{gap_text, tone};
use crate::components::chart::bar;
use crate::handles;
use crate::pages::subject::data_value;

/// The indicators by instrument, each as a bar against the target.
pub(super) fn indicators(facts: &Facts) -> AnyView {
    let groups: Vec<_> = facts
        .framework
        .instruments
        .iter()
        .map(|instrument| {
            let rows: Vec<_> = facts
                .analysis
                .children(Subject::Instrument(instrument.code))
                .map(|row| indicator(facts, row))
                .collect();
            view! {
                <li>
                    <p class="bars-group">{instrument.code.code()}</p>
                    <ol class="bars">{rows}</ol>
                </li>
            }
        })
        .collect();
    view! { <ol class="bar-groups">{groups}</ol> }.into_any()
}

fn indicator(facts: &Facts, row: &Row) -> impl IntoView + use<> {
    let subject = row.figure.subject;
    let score = row.figure.value();
    let gap = gap_text(row);
    let is_urgent = facts.analysis.urgent.contains(&subject);
    let win = row.win.map(two_decimals);
    let won = win.clone().filter(|win| win != "0.00").map(|win| format!("+{win}"));
    view! {
        <li class="bar-row">
            <span class="bar-no">{subject.to_string()}</span>
            <span class="bar-name">{facts.framework.name(subject).unwrap_or_default().to_owned()}</span>
            <span class="bar-drawn">{bar(score, row.goal, None, tone(facts, row))}</span>
            <span
                class="bar-score"
                data-testid=handles::SCORE.of(subject)
                data-value=data_value(score)
            >
                {score.map_or_else(|| "–".to_owned(), |score| score.to_string())}
            </span>
            <span
                class=if is_urgent { "gap is-urgent" } else { gap.class }
                data-testid=handles::GAP.of(subject)
                data-value=row.gap.map_or_else(String::new, |gap| gap.to_string())
            >
                {gap.text}
            </span>
            <span
                class="bar-win"
                data-testid=handles::WIN.of(subject)
                data-value=win.unwrap_or_default()
            >
                {won}
            </span>
        </li>
    }
}
