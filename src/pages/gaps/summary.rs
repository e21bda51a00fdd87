use documents::document::TextRun;
use ita::Subject;
use ita::analysis::{LevelDistance, LevelReason};
use leptos::prelude::*;

use super::facts::Facts;
use super::scale::scale;
use super::way::way;
use super::wording::{conditions, level_reason, target_reason};
use crate::components::form::{Callout, CalloutTone};
use crate::handles;
use crate::pages::subject::data_value;

/// The answer: total, level, gap to the target, and distances to the higher levels.
pub(super) fn summary(facts: &Facts) -> AnyView {
    let analysis = &facts.analysis;
    let published = facts.analysis.row(Subject::Total).and_then(|row| row.figure.published);
    let beside = published
        .filter(|published| analysis.total != Some(*published))
        .map(|published| format!("ประกาศไว้ {published}"));
    let total = analysis.total.map_or_else(|| "–".to_owned(), |total| total.to_string());
    view! {
        <section class="panel summary" aria-labelledby="summary">
            <h2 class="only-sr" id="summary">
                "สรุป"
            </h2>
            <div class="summary-total">
                <p class="quiet">"คะแนนรวม"</p>
                <p class="display" data-testid=handles::TOTAL data-value=data_value(analysis.total)>
                    {total}
                </p>
                {level(facts)}
                <p class="quiet" data-testid=handles::TOTAL_PUBLISHED data-value=data_value(published)>
                    {beside}
                </p>
            </div>
            <div class="summary-way stack">
                <p class="way-sentence">{way(facts).into_iter().map(run).collect::<Vec<_>>()}</p>
                {scale(facts)}
                {level_reason(facts).map(|text| view! { <Callout tone=CalloutTone::Warn>{text}</Callout> })}
                <p class="quiet">{target_reason(facts)}</p>
            </div>
            {distances(facts)}
        </section>
    }
    .into_any()
}

fn run(run: TextRun) -> AnyView {
    if run.bold { view! { <strong>{run.text}</strong> }.into_any() } else { run.text.into_any() }
}

/// The level if it is known, else the possible ones.
fn level(facts: &Facts) -> impl IntoView + use<> {
    let finding = &facts.analysis.level;
    let possible: Vec<_> = finding.possible.iter().map(|index| facts.level_name(*index)).collect();
    let level = finding.shown.and_then(|index| facts.framework.levels.get(index));
    let class = match level {
        Some(level) if level.passes => "tag level good",
        Some(_) => "tag level warn",
        None => "tag level",
    };
    let shown = level.map(|level| level.name.clone());
    let text = match (&shown, &finding.reason) {
        (Some(name), _) => name.clone(),
        (None, LevelReason::NoLevels) => "ยังไม่ทราบเกณฑ์ระดับ".to_owned(),
        (None, _) if possible.is_empty() => "ยังไม่ทราบระดับ".to_owned(),
        (None, _) => possible.join(" หรือ "),
    };
    view! {
        <p class="summary-level">
            <span
                class=class
                data-testid=handles::LEVEL
                data-value=shown.unwrap_or_default()
            >
                <span data-testid=handles::LEVEL_POSSIBLE data-value=possible.join(",")>
                    {text}
                </span>
            </span>
        </p>
    }
}

fn distances(facts: &Facts) -> Option<AnyView> {
    let rows: Vec<_> =
        facts.analysis.distances.iter().map(|distance| distance_row(facts, distance)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="distances">
                <h3>"อีกไกลเท่าใดถึงระดับที่สูงขึ้น"</h3>
                <dl>{rows}</dl>
            </div>
        }
        .into_any()
    })
}

fn distance_row(facts: &Facts, distance: &LevelDistance) -> impl IntoView + use<> {
    let total = if distance.total.is_met() {
        "คะแนนรวมถึงแล้ว".to_owned()
    } else {
        format!("คะแนนรวมขาด {}", distance.total)
    };
    let conditions = conditions(distance).join(" · ");
    let and = if conditions.is_empty() { "" } else { " · " };
    view! {
        <div class="distance">
            <dt>{facts.level_name(distance.level).to_owned()}</dt>
            <dd>{total} {and} {conditions}</dd>
        </div>
    }
}
