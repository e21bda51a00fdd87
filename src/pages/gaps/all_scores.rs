use ita::Subject;
use ita::analysis::Row;
use leptos::prelude::*;

use super::facts::Facts;
use crate::pages::subject::data_value;

/// Every question and item of the year with its score, under its indicator.
pub(super) fn all_scores(facts: &Facts) -> Option<AnyView> {
    let leaf = |subject| matches!(subject, Subject::Question(_) | Subject::Item(_));
    let known = facts.rows(leaf).filter(|row| row.figure.value().is_some()).count();
    if known == 0 {
        return None;
    }
    let groups: Vec<_> = facts
        .rows(|subject| matches!(subject, Subject::Indicator(_) | Subject::SubIndicator { .. }))
        .filter_map(|row| group(facts, row.figure.subject))
        .collect();
    Some(
        view! {
            <details class="panel may-break all-scores">
                <summary>
                    <h2>"คะแนนรายข้อทั้งหมด"</h2>
                    <span class="quiet">{format!("ทราบ {known} ข้อ")}</span>
                </summary>
                <div class="score-groups">{groups}</div>
            </details>
        }
        .into_any(),
    )
}

fn group(facts: &Facts, parent: Subject) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> =
        facts.analysis.children(parent).filter_map(|row| entry(facts, row)).collect();
    let name = facts.framework.name(parent).unwrap_or_default();
    (!rows.is_empty()).then(|| {
        view! {
            <div>
                <h3>{format!("{parent} {name}")}</h3>
                <ul>{rows}</ul>
            </div>
        }
    })
}

fn entry(facts: &Facts, row: &Row) -> Option<impl IntoView + use<>> {
    let subject = row.figure.subject;
    let id = match subject {
        Subject::Question(code) => format!("question-{code}"),
        Subject::Item(code) => format!("oit-{code}"),
        _ => return None,
    };
    let score = row.figure.value();
    Some(view! {
        <li data-testid=id data-value=data_value(score)>
            <span class="tag code">{subject.to_string()}</span>
            <span>{facts.framework.name(subject).unwrap_or_default().to_owned()}</span>
            <span class="figure">
                {score.map_or_else(|| "ไม่ทราบ".to_owned(), |score| score.to_string())}
            </span>
        </li>
    })
}
