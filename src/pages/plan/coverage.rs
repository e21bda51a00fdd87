//! Which findings are answered, with their points, and which are not.

use std::sync::Arc;

use ita::plan::{AnswerKind, Coverage, CoverageRow, MeasureId, coverage as covered};
use ita::topics::Topics;
use ita::{Framework, two_decimals};
use leptos::prelude::*;

use super::names;
use super::view::View;
use crate::components::form::{Button, ButtonLook};
use crate::handles;
use crate::workspace::{Open, use_open};

/// The coverage of the open assessment (reactive); `None` until its data is loaded.
pub(super) fn coverage_memo(open: Open) -> Memo<Option<Arc<Coverage>>> {
    Memo::new(move |_| {
        let framework = open.framework()?;
        let analysis = open.analysis()?;
        let topics = open.reference().topics()?;
        Some(open.with(|record| Arc::new(covered(&framework, &analysis, &topics, &record.plan))))
    })
}

pub(super) fn coverage(view: View, of: Memo<Option<Arc<Coverage>>>) -> AnyView {
    let open = use_open();
    let shown = move || {
        let coverage = of.get()?;
        let framework = open.framework()?;
        if coverage.rows.is_empty() {
            return None;
        }
        let answered = coverage.rows.iter().filter(|row| !row.by.is_empty()).count();
        Some(
            view! {
                <section class="panel stack" aria-labelledby="coverage-heading">
                    <h2 id="coverage-heading">"มาตรการตอบผลการวิเคราะห์แค่ไหน"</h2>
                    <p class="plan-sum">
                        "ตอบแล้ว "
                        <b data-testid=handles::COVERAGE_ANSWERED data-value=two_decimals(coverage.answered)>
                            {two_decimals(coverage.answered)}
                        </b>
                        " จาก "
                        <b data-testid=handles::COVERAGE_WINNABLE data-value=two_decimals(coverage.winnable)>
                            {two_decimals(coverage.winnable)}
                        </b>
                        {format!(" คะแนนที่เพิ่มได้ ({answered} จาก {} เรื่อง)", coverage.rows.len())}
                    </p>
                    {meter(&coverage)}
                    <details>
                        <summary>"ตารางเรื่อง × มาตรการ"</summary>
                        {grid(view, &framework, open.reference().topics().as_deref(), &coverage)}
                    </details>
                </section>
            }
            .into_any(),
        )
    };
    view! { {shown} }.into_any()
}

fn meter(coverage: &Coverage) -> Option<AnyView> {
    let percent = if *coverage.winnable.numer() == 0 {
        return None;
    } else {
        coverage.answered / coverage.winnable * 100
    };
    let value = two_decimals(percent);
    Some(
        view! {
            <progress
                class="plan-meter"
                max="100"
                value=value.clone()
                aria-label="ส่วนของคะแนนที่เพิ่มได้ซึ่งมีมาตรการตอบแล้ว"
            >
                {format!("{value}%")}
            </progress>
        }
        .into_any(),
    )
}

fn grid(
    view: View,
    framework: &Framework,
    topics: Option<&Topics>,
    coverage: &Coverage,
) -> AnyView {
    let open = use_open();
    let ids: Vec<MeasureId> =
        open.with_untracked(|record| record.plan.measures.iter().map(|m| m.id).collect());
    let heads: Vec<_> = (1..=ids.len())
        .zip(&ids)
        .map(|(no, id)| {
            let id = *id;
            view! {
                <th scope="col">
                    <Button
                        look=ButtonLook::Link
                        label=format!("เปิดมาตรการที่ {no}")
                        press=move || view.go_to(id)
                    >
                        {no}
                    </Button>
                </th>
            }
        })
        .collect();
    let rows: Vec<_> = coverage.rows.iter().map(|row| line(framework, topics, row, &ids)).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="เรื่องและมาตรการ">
            <table class="table plan-grid">
                <thead>
                    <tr>
                        <th scope="col">"เรื่อง"</th>
                        <th scope="col" class="figure">
                            "คะแนนที่จะได้"
                        </th>
                        {heads}
                        <th scope="col">"ผล"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="quiet">
            "● ตอบเรื่องนี้โดยตรง  ○ ตอบผ่านเรื่องที่ใหญ่กว่าหรือเป็นส่วนของเรื่องนี้"
        </p>
    }
    .into_any()
}

fn line(
    framework: &Framework,
    topics: Option<&Topics>,
    row: &CoverageRow,
    ids: &[MeasureId],
) -> AnyView {
    let win = row.win.map_or_else(|| "–".to_owned(), |win| format!("+{}", two_decimals(win)));
    let cells: Vec<_> = ids
        .iter()
        .map(|id| {
            let answer = row.by.iter().find(|(by, _)| by == id).map(|(_, answer)| answer);
            let (mark, said) = match answer {
                Some(AnswerKind::Direct) => ("●", "ตอบโดยตรง"),
                Some(AnswerKind::Above | AnswerKind::Below) => ("○", "ตอบบางส่วน"),
                None => ("", ""),
            };
            view! {
                <td class="plan-mark">
                    <span aria-hidden="true">{mark}</span>
                    <span class="only-sr">{said}</span>
                </td>
            }
        })
        .collect();
    let outcome = if row.by.is_empty() {
        view! { <span class="tag bad">"ยังไม่มีมาตรการ"</span> }.into_any()
    } else {
        view! { <span class="tag good">"มีแล้ว"</span> }.into_any()
    };
    view! {
        <tr data-testid=handles::COVER.of(row.finding) data-value=row.by.len().to_string()>
            <th scope="row">
                <span class="tag code">{names::short(row.finding)}</span>
                " "
                {names::name(framework, topics, row.finding)}
            </th>
            <td class="figure">{win}</td>
            {cells}
            <td>{outcome}</td>
        </tr>
    }
    .into_any()
}
