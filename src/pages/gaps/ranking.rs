use ita::analysis::Ranked;
use ita::{Score, Subject, two_decimals};
use leptos::prelude::*;

use super::facts::Facts;
use super::proof::proof;
use crate::components::form::{Button, ButtonLook};
use crate::handles;
use crate::pages::subject::{data_value, short};

/// How many rows are shown before the person unfolds the rest.
const SHORT: usize = 8;

/// "Fix first": subjects in order of points to win, each with its formula.
pub(super) fn ranking(facts: &Facts, is_expanded: RwSignal<bool>) -> AnyView {
    let ranking = &facts.analysis.ranking;
    let Some(most) = ranking.first().map(|first| first.win) else {
        return empty(facts);
    };
    let goal = facts.analysis.row(Subject::Total).map(|row| row.goal);
    let crossing = ranking
        .iter()
        .position(|ranked| ranked.total_after >= goal)
        .filter(|_| facts.analysis.total < goal);
    let rows: Vec<_> = ranking
        .iter()
        .enumerate()
        .map(|(index, ranked)| {
            let reaches = goal.filter(|_| crossing == Some(index));
            let length = ranked.win / most * 100;
            row(facts, ranked, reaches, Score::round(length))
        })
        .collect();
    let count = rows.len();
    let more = (count > SHORT).then(|| {
        view! {
            <Button
                look=ButtonLook::Small
                expanded=move || is_expanded.get()
                press=move || is_expanded.update(|is_expanded| *is_expanded = !*is_expanded)
            >
                {move || {
                    if is_expanded.get() {
                        format!("แสดงเพียง {SHORT} ข้อแรก")
                    } else {
                        format!("แสดงทั้งหมด {count} ข้อ")
                    }
                }}
            </Button>
        }
    });
    view! {
        <section class="panel may-break" aria-labelledby="ranking">
            <div class="panel-head">
                <h2 id="ranking">"แก้ก่อน"</h2>
                <p class="quiet">"เรียงตามคะแนนรวมที่จะได้คืน"</p>
            </div>
            <table class="table ranking" class:is-short=move || !is_expanded.get()>
                <thead>
                    <tr>
                        <th scope="col">
                            <span class="only-sr">"ลำดับ"</span>
                        </th>
                        <th scope="col">"ข้อ"</th>
                        <th scope="col">"คิดจาก"</th>
                        <th scope="col" class="figure">
                            "ได้คืน"
                        </th>
                        <th scope="col" class="figure">
                            "คะแนนรวมเมื่อทำถึงข้อนี้"
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {more}
        </section>
    }
    .into_any()
}

fn row(
    facts: &Facts,
    ranked: &Ranked,
    reaches: Option<Score>,
    length: Score,
) -> impl IntoView + use<> {
    let subject = ranked.subject;
    let name = facts.framework.name(subject).unwrap_or_default().to_owned();
    let parent = facts
        .framework
        .parent(subject)
        .filter(|parent| matches!(parent, Subject::SubIndicator { .. } | Subject::Indicator(_)))
        .map(|parent| {
            let name = facts.framework.name(parent).unwrap_or_default();
            format!("{} {name}", short(parent))
        });
    // The points of an indicator are shown beside its bar.
    let win_id = match subject {
        Subject::Indicator(_) => None,
        _ => Some(format!("win-{subject}")),
    };
    let win = two_decimals(ranked.win);
    let after = ranked.total_after.map_or_else(|| "ไม่ทราบ".to_owned(), |after| after.to_string());
    view! {
        <tr>
            <td class="rank" data-testid=handles::RANK.of(ranked.rank) data-value=subject.to_string()>
                {ranked.rank}
            </td>
            <th scope="row" class="what">
                <span class="tag code">{short(subject)}</span>
                " "
                {name}
                {parent.map(|parent| view! { <span class="what-parent">{parent}</span> })}
            </th>
            <td class="sum">{proof(&facts.framework, ranked)}</td>
            <td class="figure win" data-testid=win_id data-value=win.clone()>
                <svg class="win-bar" aria-hidden="true">
                    <rect class="bar-fill" width=format!("{length}%") height="100%"></rect>
                </svg>
                {format!("+{win}")}
            </td>
            <td class="figure after" data-value=data_value(ranked.total_after)>
                {after}
                {reaches
                    .map(|goal| {
                        view! { <span class="tag good">{format!("ถึง {goal}")}</span> }
                    })}
            </td>
        </tr>
    }
}

/// Shown without rows: either every target is met, or too little is known.
fn empty(facts: &Facts) -> AnyView {
    let text = if facts.analysis.total.is_none() {
        "ยังจัดลำดับไม่ได้ เพราะยังไม่มีคะแนนที่ใช้คำนวณ"
    } else if facts.rows(|s| s != Subject::Total).all(|row| row.figure.value().is_none()) {
        "ยังจัดลำดับไม่ได้ เพราะทราบเพียงคะแนนรวม หากมีคะแนนรายตัวชี้วัดหรือรายข้อ ใส่เพิ่มได้ในหน้า “คะแนน”"
    } else {
        "ทุกข้อที่ทราบคะแนนถึงเป้าหมายแล้ว"
    };
    view! {
        <section class="panel" aria-labelledby="ranking">
            <h2 id="ranking">"แก้ก่อน"</h2>
            <p>{text}</p>
        </section>
    }
    .into_any()
}
