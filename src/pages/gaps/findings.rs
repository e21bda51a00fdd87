use ita::Subject;
use leptos::prelude::*;

use super::facts::Facts;
use super::wording;
use crate::pages::subject::short;

/// Strengths, weaknesses and urgent subjects, in the order of the analysis.
pub(super) fn findings(facts: &Facts) -> Option<AnyView> {
    let analysis = &facts.analysis;
    let lists: Vec<_> = [
        ("เร่งด่วน", "อยู่ในช่วงคะแนนต่ำสุดของปีนี้", &analysis.urgent),
        ("จุดที่ต้องพัฒนา", "ต่ำกว่าเป้าหมาย หรือทำเครื่องหมายไว้", &analysis.weaknesses),
        ("จุดแข็ง", "ถึงเป้าหมายแล้ว", &analysis.strengths),
    ]
    .into_iter()
    .filter(|(_, _, subjects)| !subjects.is_empty())
    .map(|(title, note, subjects)| {
        let entries: Vec<_> = subjects.iter().map(|s| entry(facts, *s)).collect();
        view! {
            <div class="finding">
                <div>
                    <h3>{title}</h3>
                    <p class="quiet">{note}</p>
                </div>
                <ul>{entries}</ul>
            </div>
        }
    })
    .collect();
    (!lists.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="findings">
                <h2 id="findings" class="only-sr">
                    "จุดแข็งและจุดที่ต้องพัฒนา"
                </h2>
                <div class="findings">{lists}</div>
            </section>
        }
        .into_any()
    })
}

fn entry(facts: &Facts, subject: Subject) -> impl IntoView + use<> {
    let row = facts.analysis.row(subject);
    let score = row.and_then(|row| row.figure.value());
    let remark = row.and_then(|row| row.weak.clone()).filter(|remark| !remark.is_empty());
    let name = match subject {
        Subject::Indicator(_) => facts.framework.name(subject).unwrap_or_default().to_owned(),
        _ => format!("{} {}", short(subject), facts.framework.name(subject).unwrap_or_default()),
    };
    view! {
        <li>
            <span>
                {name}
                {remark.map(|remark| view! { <span class="what-parent">{remark}</span> })}
            </span>
            <span class="figure">{score.map(|score| score.to_string())}</span>
        </li>
    }
}

/// What the analysis cannot tell, because not enough scores are known.
pub(super) fn unknowns(facts: &Facts) -> Option<AnyView> {
    let sentences: Vec<_> = wording::unknowns(&facts.analysis.unknowns)
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect();
    (!sentences.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="unknowns">
                <h2 id="unknowns">"สิ่งที่ผลนี้ยังบอกไม่ได้"</h2>
                <ul>{sentences}</ul>
            </section>
        }
        .into_any()
    })
}
