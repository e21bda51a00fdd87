//! The indicators, each with its questions, or with its sub-indicators and items.

use ita::framework::{Framework, IndicatorFact, ItemFact, QuestionFact, Spot, SubIndicatorFact};
use ita::{ItemCode, Subject};
use leptos::prelude::*;

use super::fact::{fact, named_fact};
use super::overview::scale_name;
use super::shown::Shown;
use super::words;
use crate::components::form::Callout;
use crate::handles;

pub(super) fn indicators(shown: Shown, structure: &Framework) -> AnyView {
    let all = structure.indicators.iter().map(|fact| indicator(shown, structure, fact));
    view! {
        <section class="panel" aria-labelledby="fw-indicators">
            <h2 id="fw-indicators">"ตัวชี้วัด ข้อคำถาม และข้อ OIT"</h2>
            {all.collect_view()}
        </section>
    }
    .into_any()
}

fn indicator(shown: Shown, structure: &Framework, indicator: &IndicatorFact) -> AnyView {
    let no = indicator.no;
    let questions: Vec<_> = structure.questions.iter().filter(|q| q.indicator == no).collect();
    let subs: Vec<_> = structure
        .sub_indicators
        .iter()
        .filter(|s| matches!(s.code, Subject::SubIndicator { indicator, .. } if indicator == no))
        .collect();
    let items = |sub: Subject| structure.items.iter().filter(move |i| i.sub_indicator == sub);
    let count = if subs.is_empty() {
        format!("{} ข้อคำถาม", questions.len())
    } else {
        format!("{} ข้อ", subs.iter().flat_map(|s| items(s.code)).count())
    };
    let mut spots = vec![Spot::IndicatorName(no), Spot::Objective(no), Spot::Advice(no)];
    spots.extend(questions.iter().map(|q| Spot::QuestionText(q.code)));
    for sub in &subs {
        spots.push(Spot::SubIndicatorName(sub.code));
        spots.extend(items(sub.code).flat_map(item_spots));
    }
    let of = format!("ตัวชี้วัดที่ {no}");
    let aliases = (!indicator.aliases.is_empty()).then(|| {
        let names = indicator.aliases.join(", ");
        view! { <p class="quiet">"เอกสารบางฉบับเขียนว่า " {names}</p> }
    });
    let none = (questions.is_empty() && subs.is_empty())
        .then(|| view! { <Callout>"ยังไม่ทราบข้อคำถามของตัวชี้วัดนี้"</Callout> });
    let name = move || shown.text(Spot::IndicatorName(no)).unwrap_or_default();
    let questions = questions.iter().map(|q| question(shown, q));
    let subs = subs.iter().map(|s| sub_indicator(shown, s, items(s.code)));
    view! {
        <details class="indicator" data-testid=handles::FRAMEWORK_INDICATOR.of(no) hidden=move || shown.hides(&spots)>
            <summary>
                <h3>
                    <span class="tag code">{format!("{no} · {}", indicator.instrument)}</span>
                    " "
                    {name}
                    " "
                    <span class="quiet">{count}</span>
                </h3>
            </summary>
            <div class="stack">
                {named_fact(shown, Spot::IndicatorName(no), "ชื่อ", &of)}
                {aliases}
                {named_fact(shown, Spot::Objective(no), "วัตถุประสงค์", &of)}
                {named_fact(shown, Spot::Advice(no), "ข้อเสนอแนะในผลการประเมิน", &of)}
                {none}
                <ol class="fact-list">{questions.collect_view()}</ol>
                {subs.collect_view()}
            </div>
        </details>
    }
    .into_any()
}

fn question(shown: Shown, question: &QuestionFact) -> AnyView {
    let code = question.code;
    let spot = Spot::QuestionText(code);
    let about = question.about.clone().map(|about| {
        view! {
            <p hidden=move || shown.text(spot).is_some()>
                <span class="quiet">"ประเด็น: "</span>
                {about}
            </p>
        }
    });
    let parts = question.sub_questions.iter().map(|part| {
        let polarity = part.polarity.map(|p| format!(" ({})", words::polarity(p)));
        view! { <li>{part.text.clone()} {polarity}</li> }
    });
    let manner: Vec<_> = question
        .polarity
        .map(|p| words::polarity(p).to_owned())
        .into_iter()
        .chain(question.scale.as_deref().map(scale_name))
        .collect();
    view! {
        <li class="fact-group" hidden=move || shown.hides(&[spot])>
            <h4>
                <span class="tag code">{code.to_string()}</span>
            </h4>
            {fact(shown, spot, format!("ข้อคำถาม {code}"))}
            {about}
            {question.note.clone().map(|note| view! { <p class="quiet">{note}</p> })}
            <ul>{parts.collect_view()}</ul>
            <p class="quiet">{manner.join(" · ")}</p>
        </li>
    }
    .into_any()
}

fn sub_indicator<'a>(
    shown: Shown,
    sub: &SubIndicatorFact,
    items: impl Iterator<Item = &'a ItemFact>,
) -> AnyView {
    let code = sub.code;
    let items: Vec<_> = items.collect();
    let mut spots = vec![Spot::SubIndicatorName(code)];
    spots.extend(items.iter().flat_map(|i| item_spots(i)));
    view! {
        <div class="fact-group" hidden=move || shown.hides(&spots)>
            <h4>{format!("ตัวชี้วัดย่อย {code}")}</h4>
            {fact(shown, Spot::SubIndicatorName(code), format!("ชื่อตัวชี้วัดย่อย {code}"))}
            <ol class="fact-list">
                {items.iter().map(|i| item(shown, i)).collect_view()}
            </ol>
        </div>
    }
    .into_any()
}

fn item(shown: Shown, item: &ItemFact) -> AnyView {
    let code = item.code;
    let spots = item_spots(item);
    let elements = (0..item.elements.len()).map(|no| {
        let label = format!("องค์ประกอบที่ {} ของ {code}", no + 1);
        view! { <li>{fact(shown, Spot::Element(code, no), label)}</li> }
    });
    let has_elements = !item.elements.is_empty();
    view! {
        <li class="fact-group" hidden=move || shown.hides(&spots)>
            <h5>
                <span class="tag code">{code.to_string()}</span>
            </h5>
            {fact(shown, Spot::ItemTitle(code), format!("ชื่อข้อ {code}"))}
            {named_fact(shown, Spot::ItemHeading(code), "หัวข้อ", &code.to_string())}
            {has_elements.then(|| view! { <p class="field-label">"องค์ประกอบข้อมูล"</p> })}
            <ul class="fact-list">{elements.collect_view()}</ul>
            {item.note.clone().map(|note| view! { <p class="quiet">{note}</p> })}
        </li>
    }
    .into_any()
}

fn item_spots(item: &ItemFact) -> Vec<Spot> {
    let code: ItemCode = item.code;
    let mut spots = vec![Spot::ItemTitle(code), Spot::ItemHeading(code)];
    spots.extend((0..item.elements.len()).map(|no| Spot::Element(code, no)));
    spots
}
