//! The facts of the whole year: target, instruments and weights, levels, answer scales, calendar.

use ita::framework::{Framework, InstrumentFact, Scale, ScaleAnswer, Spot};
use leptos::prelude::*;

use super::fact::{fact, named_fact};
use super::shown::Shown;
use crate::components::form::Callout;

/// The sections before the indicators.
pub(super) fn instruments(shown: Shown, structure: &Framework) -> AnyView {
    let measures = structure.measures.as_ref().map(|pair| {
        format!(
            "ข้อที่ให้วิเคราะห์ผลและกำหนดมาตรการคือ {} และข้อที่ให้รายงานผลตามมาตรการคือ {}",
            pair.plan, pair.report
        )
    });
    view! {
        <section class="panel" aria-labelledby="fw-instruments">
            <h2 id="fw-instruments">"เครื่องมือและน้ำหนัก"</h2>
            <div class="stack">
                {named_fact(shown, Spot::Weights, "น้ำหนัก IIT / EIT / OIT (ร้อยละ)", "")}
                {structure.instruments.iter().map(|i| instrument(shown, i)).collect_view()}
                {named_fact(shown, Spot::Pass, "คะแนนเป้าหมาย", "")}
                {named_fact(shown, Spot::UrgentBelow, "ถือว่าเร่งด่วนเมื่อคะแนนต่ำกว่า", "")}
                <p class="quiet">
                    {measures.unwrap_or_else(|| "ปีนี้ไม่มีข้อที่ให้กำหนดมาตรการจากผลการประเมิน".to_owned())}
                </p>
            </div>
        </section>
    }
    .into_any()
}

fn instrument(shown: Shown, instrument: &InstrumentFact) -> AnyView {
    let code = instrument.code;
    let parts = instrument.parts.iter().map(|part| {
        view! {
            <li>
                {fact(shown, Spot::PartName(part.no), format!("ชื่อส่วนที่ {} ของ EIT", part.no))}
                {part.description.clone().map(|text| view! { <p class="quiet">{text}</p> })}
            </li>
        }
    });
    let advice = instrument.recommendation.is_some().then(|| {
        named_fact(shown, Spot::InstrumentAdvice(code), "คำอธิบายในผลการประเมิน", code.code())
    });
    view! {
        <div class="fact-group">
            <h3>
                <span class="tag code">{code.code()}</span>
            </h3>
            {fact(shown, Spot::InstrumentName(code), format!("ชื่อของ {code}"))}
            <p class="quiet" lang="en">
                {instrument.name_en.clone()}
            </p>
            <ul class="fact-list">{parts.collect_view()}</ul>
            {advice}
        </div>
    }
    .into_any()
}

/// The sections after the indicators.
pub(super) fn levels(shown: Shown, structure: &Framework) -> AnyView {
    let tests: Vec<_> = structure.level_tests.iter().map(ToString::to_string).collect();
    let rows = (0..structure.levels.len()).map(|no| level(shown, no, !tests.is_empty()));
    let tested = (!tests.is_empty()).then(|| {
        let list = tests.join(", ");
        view! {
            <p class="quiet">"คะแนนขั้นต่ำของทุกเครื่องมือดูจาก " {list} " เข้าเกณฑ์ระดับใดก่อนถือเป็นระดับนั้น"</p>
        }
    });
    let none = structure
        .levels
        .is_empty()
        .then(|| view! { <Callout>"ยังไม่ทราบระดับผลการประเมินของปีนี้"</Callout> });
    view! {
        <section class="panel" aria-labelledby="fw-levels">
            <h2 id="fw-levels">"ระดับผลการประเมิน"</h2>
            {none}
            {tested}
            <ol class="fact-list">{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn level(shown: Shown, no: usize, each_tested: bool) -> AnyView {
    let spots = [Spot::LevelName(no), Spot::LevelTotal(no), Spot::LevelInstrument(no)];
    let of = format!("ระดับที่ {}", no + 1);
    view! {
        <li class="fact-group" hidden=move || shown.hides(&spots)>
            {fact(shown, Spot::LevelName(no), format!("ชื่อ{of}"))}
            <div class="fact-pair">
                {named_fact(shown, Spot::LevelTotal(no), "คะแนนรวมขั้นต่ำ", &of)}
                {each_tested
                    .then(|| {
                        named_fact(shown, Spot::LevelInstrument(no), "ทุกเครื่องมือขั้นต่ำ", &of)
                    })}
            </div>
        </li>
    }
    .into_any()
}

/// The answer scales of the questionnaires, which cannot be corrected here.
pub(super) fn scales(structure: &Framework) -> Option<AnyView> {
    if structure.scales.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="panel" aria-labelledby="fw-scales">
                <h2 id="fw-scales">"คำตอบและคะแนน"</h2>
                {structure.scales.iter().map(scale).collect_view()}
            </section>
        }
        .into_any(),
    )
}

fn scale(scale: &Scale) -> AnyView {
    let points = |points: Option<u8>| points.map_or("ยังไม่ทราบ".to_owned(), |p| p.to_string());
    let row = |answer: &ScaleAnswer| {
        view! {
            <tr>
                <th scope="row">{answer.label.clone()}</th>
                <td class="figure">{points(answer.positive)}</td>
                <td class="figure">{points(answer.negative)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=scale_name(&scale.id)>
            <table class="table">
                <caption>{scale_name(&scale.id)}</caption>
                <thead>
                    <tr>
                        <th scope="col">"คำตอบ"</th>
                        <th scope="col" class="figure">
                            "คำถามเชิงบวก"
                        </th>
                        <th scope="col" class="figure">
                            "คำถามเชิงลบ"
                        </th>
                    </tr>
                </thead>
                <tbody>{scale.answers.iter().map(row).collect_view()}</tbody>
            </table>
            {super::fact::badge(&scale.provenance, &scale_name(&scale.id))}
        </div>
    }
    .into_any()
}

/// The Thai name of an answer scale of the shipped years; any other id is shown as it is.
pub(super) fn scale_name(id: &str) -> String {
    match id {
        "four-level" => "คำตอบสี่ระดับ".to_owned(),
        "six-level" => "คำตอบหกระดับ".to_owned(),
        "yes-no" => "คำตอบ มี/ไม่มี".to_owned(),
        other => format!("ชุดคำตอบ {other}"),
    }
}

pub(super) fn calendar(shown: Shown, structure: &Framework) -> AnyView {
    let entries = structure.calendar.iter().enumerate().map(|(no, entry)| {
        let spot = Spot::CalendarWhen(no);
        view! {
            <li class="fact-group" hidden=move || shown.hides(&[spot])>
                <h3>{entry.what.clone()}</h3>
                {fact(shown, spot, format!("วันของ {}", entry.what))}
            </li>
        }
    });
    view! {
        <section class="panel" aria-labelledby="fw-calendar">
            <h2 id="fw-calendar">"ปฏิทินของปีนี้"</h2>
            <ul class="fact-list">{entries.collect_view()}</ul>
        </section>
    }
    .into_any()
}
