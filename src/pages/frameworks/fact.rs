//! A fact of a framework: its text, its source, and the field to correct it.

use ita::framework::{Basis, Provenance, Spot};
use leptos::prelude::*;

use super::shown::{Refusal, Shown};
use super::words;
use crate::browser::focus;
use crate::components::form::{Button, ButtonLook};

/// A fact as a line of text with its source. `label` names it for screen readers.
pub(super) fn fact(shown: Shown, spot: Spot, label: String) -> AnyView {
    let open = RwSignal::new(false);
    let named = label.clone();
    view! {
        <div class="fact" hidden=move || shown.hides(&[spot])>
            {move || {
                if open.get() {
                    editor(shown, spot, named.clone(), open)
                } else {
                    reading(shown, spot, named.clone(), open)
                }
            }}
        </div>
    }
    .into_any()
}

/// A fact under a visible name.
pub(super) fn named_fact(shown: Shown, spot: Spot, name: &'static str, of: &str) -> AnyView {
    view! {
        <div class="fact-row" hidden=move || shown.hides(&[spot])>
            <p class="field-label">{name}</p>
            {fact(shown, spot, format!("{name} {of}"))}
        </div>
    }
    .into_any()
}

fn reading(shown: Shown, spot: Spot, label: String, open: RwSignal<bool>) -> AnyView {
    let id = element_id(spot);
    let button = format!("แก้ไข {label}");
    view! {
        <p class="fact-text">
            {move || match shown.text(spot) {
                Some(text) => text.into_any(),
                None => view! { <span class="quiet">"ยังไม่มีข้อความทางการ"</span> }.into_any(),
            }}
        </p>
        {source(shown, spot, label)}
        <Show when=move || shown.can_correct() && shown.correcting().get()>
            <Button
                look=ButtonLook::Link
                id=id.clone()
                label=button.clone()
                press=move || open.set(true)
            >
                "แก้ไข"
            </Button>
        </Show>
    }
    .into_any()
}

/// The badge of a fact, which opens its source.
fn source(shown: Shown, spot: Spot, label: String) -> impl IntoView {
    let provenance = Memo::new(move |_| shown.provenance(spot));
    move || provenance.get().map(|provenance| badge(&provenance, &label))
}

/// A badge that says whether a fact is official, and opens its source.
pub(super) fn badge(provenance: &Provenance, label: &str) -> AnyView {
    let (class, mark, word) = match provenance.basis {
        Basis::Person => ("tag code", "✎ ", "ผู้ใช้แก้ไข"),
        basis if basis.is_official() => ("tag good", "✓ ", "ทางการ"),
        _ => ("tag warn", "○ ", "ยังไม่เป็นทางการ"),
    };
    view! {
        <details class="source">
            <summary>
                <span class=class>
                    <span aria-hidden="true">{mark}</span>
                    {word}
                </span>
                <span class="only-sr">{format!(" ที่มาของ {label}")}</span>
            </summary>
            <p class="quiet">{words::provenance(provenance)}</p>
        </details>
    }
    .into_any()
}

fn editor(shown: Shown, spot: Spot, label: String, open: RwSignal<bool>) -> AnyView {
    let text = RwSignal::new(
        shown
            .framework()
            .map_or(String::new(), |f| spot.read(&f).text.unwrap_or_default().into_owned()),
    );
    let refusal = RwSignal::new(None::<Refusal>);
    let id = element_id(spot);
    let (input, error) = (format!("{id}-text"), format!("{id}-error"));
    let close = move || {
        open.set(false);
        let id = element_id(spot);
        // The button exists again only after the next rendering.
        request_animation_frame(move || focus::element(&id));
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match shown.correct(spot, &text.get_untracked()) {
            Ok(()) => close(),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let to_focus = input.clone();
    request_animation_frame(move || focus::element(&to_focus));
    view! {
        <form class="fact-editor" on:submit=save>
            <textarea
                class="input"
                id=input
                rows=if is_short(spot) { 1 } else { 3 }
                aria-label=label
                aria-invalid=move || refusal.with(Option::is_some).then_some("true")
                aria-describedby=error.clone()
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        close();
                    }
                }
            ></textarea>
            <div id=error role="alert">
                {move || refusal.get().map(refused)}
            </div>
            <p class="button-row">
                <button class="button small primary" type="submit">
                    "ใช้ข้อความนี้"
                </button>
                <Button look=ButtonLook::Small press=move || close()>
                    "ยกเลิก"
                </Button>
            </p>
        </form>
    }
    .into_any()
}

/// The reason why a correction was refused.
pub(super) fn refused(refusal: Refusal) -> AnyView {
    match refusal {
        Refusal::Text(error) => {
            view! { <p class="field-error">{words::correction(error)}</p> }.into_any()
        }
        Refusal::Problems(problems) => view! {
            <ul class="field-error">
                {problems.iter().map(|p| view! { <li>{words::problem(p)}</li> }).collect_view()}
            </ul>
        }
        .into_any(),
    }
}

fn is_short(spot: Spot) -> bool {
    matches!(
        spot,
        Spot::Pass
            | Spot::UrgentBelow
            | Spot::Weights
            | Spot::LevelName(_)
            | Spot::LevelTotal(_)
            | Spot::LevelInstrument(_)
            | Spot::CalendarWhen(_)
            | Spot::PartName(_)
    )
}

/// The element id of a fact's button.
fn element_id(spot: Spot) -> String {
    match spot {
        Spot::Pass => "fact-pass".to_owned(),
        Spot::UrgentBelow => "fact-urgent".to_owned(),
        Spot::Weights => "fact-weights".to_owned(),
        Spot::InstrumentName(code) => format!("fact-{code}"),
        Spot::InstrumentAdvice(code) => format!("fact-{code}-advice"),
        Spot::PartName(no) => format!("fact-EIT{no}"),
        Spot::IndicatorName(no) => format!("fact-{no}"),
        Spot::Objective(no) => format!("fact-{no}-objective"),
        Spot::Advice(no) => format!("fact-{no}-advice"),
        Spot::SubIndicatorName(code) => format!("fact-{code}"),
        Spot::QuestionText(code) => format!("fact-{code}"),
        Spot::ItemHeading(code) => format!("fact-{code}-heading"),
        Spot::ItemTitle(code) => format!("fact-{code}"),
        Spot::Element(code, no) => format!("fact-{code}-{no}"),
        Spot::LevelName(no) => format!("fact-level-{no}"),
        Spot::LevelTotal(no) => format!("fact-level-{no}-total"),
        Spot::LevelInstrument(no) => format!("fact-level-{no}-instrument"),
        Spot::CalendarWhen(no) => format!("fact-calendar-{no}"),
    }
}
