use ita::{Framework, Instrument, Subject};
use leptos::prelude::*;

use super::columns::ScoreColumn;
use super::row::{Kind, computed, heads, row};
use crate::workspace::use_open;

/// Questions and items, folded under their instrument.
pub(super) fn leaves(framework: &Framework) -> AnyView {
    let tables: Vec<_> = framework
        .instruments
        .iter()
        .filter_map(|instrument| table(framework, instrument.code))
        .collect();
    tables.into_any()
}

fn table(framework: &Framework, instrument: Instrument) -> Option<AnyView> {
    let (title, kind, beside) = match instrument {
        Instrument::Iit => ("คะแนนรายข้อคำถาม IIT", Kind::Leaf, ""),
        Instrument::Eit => ("คะแนนรายข้อคำถาม EIT", Kind::Leaf, ""),
        Instrument::Oit => ("คะแนนรายข้อ OIT", Kind::Item, "กรอกเร็ว"),
    };
    let parents: Vec<_> = framework
        .children(Subject::Instrument(instrument))
        .into_iter()
        .flat_map(|indicator| parents_of_leaves(framework, indicator))
        .collect();
    let leaves: Vec<_> = parents.iter().flat_map(|parent| framework.children(*parent)).collect();
    if leaves.is_empty() {
        return None;
    }
    let column = ScoreColumn::new(leaves.iter().copied());
    let groups: Vec<_> =
        parents.into_iter().map(|parent| group(framework, parent, &column, kind)).collect();
    let is_open = use_open().with_untracked(|record| {
        let result = &record.assessment;
        let touched = |s: &Subject| result.scores.contains_key(s) || result.weak.contains_key(s);
        leaves.iter().any(touched)
    });
    Some(
        view! {
            <details class="panel may-break score-leaves" open=is_open>
                <summary>
                    <h2>{title}</h2>
                    <span class="quiet">{known(leaves)}</span>
                </summary>
                <table class="table score-table">{heads("ข้อ", beside)} {groups}</table>
            </details>
        }
        .into_any(),
    )
}

/// The parents of an indicator's leaves: itself, or its sub-indicators.
fn parents_of_leaves(framework: &Framework, indicator: Subject) -> Vec<Subject> {
    let children = framework.children(indicator);
    match children.first() {
        Some(Subject::SubIndicator { .. }) => children,
        _ => vec![indicator],
    }
}

fn group(
    framework: &Framework,
    parent: Subject,
    column: &ScoreColumn,
    kind: Kind,
) -> impl IntoView + use<> {
    let rows: Vec<_> = framework
        .children(parent)
        .into_iter()
        .map(|subject| {
            let name = framework.name(subject).unwrap_or("ไม่มีข้อความของข้อนี้");
            row(subject, name.to_owned(), column.clone(), kind)
        })
        .collect();
    let name = framework.name(parent).unwrap_or_default().to_owned();
    view! {
        <tbody>
            <tr class="score-group">
                <th scope="rowgroup" colspan="2">
                    {parent.to_string()}
                    " "
                    {name}
                </th>
                <td colspan="2" class="score-group-figure">
                    <span class="quiet">"คำนวณได้ "</span>
                    {computed(parent)}
                </td>
            </tr>
            {rows}
        </tbody>
    }
}

/// How many of some subjects have a score.
fn known(subjects: Vec<Subject>) -> impl IntoView {
    let open = use_open();
    move || {
        open.with(|record| {
            let scores = &record.assessment.scores;
            let known = subjects.iter().filter(|s| scores.contains_key(s)).count();
            format!("ทราบ {known} จาก {} ข้อ", subjects.len())
        })
    }
}
