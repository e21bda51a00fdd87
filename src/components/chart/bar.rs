//! One bar of a row: figure, what is missing to the target, the target, and an earlier figure.

use ita::Score;
use leptos::prelude::*;

/// What a bar's figure means; said in words beside it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Met,
    Below,
    Urgent,
}

impl Tone {
    fn as_class(self) -> &'static str {
        match self {
            Self::Met => "bar-fill",
            Self::Below => "bar-fill is-below",
            Self::Urgent => "bar-fill is-urgent",
        }
    }
}

/// Draws a bar as wide as the place it is put in; text never scales with it.
pub fn bar(
    value: Option<Score>,
    target: Score,
    earlier: Option<Score>,
    tone: Tone,
) -> impl IntoView {
    let missing = value.filter(|v| *v < target).map(|value| {
        let gap = target.hundredths() - value.hundredths();
        let width = format!("{}%", Score::from_hundredths(gap).unwrap_or_default());
        view! {
            <rect class="bar-missing" x=percent(value) y="25%" width=width height="50%"></rect>
        }
    });
    view! {
        <svg class="bar" aria-hidden="true">
            <rect class="bar-track" y="25%" width="100%" height="50%" rx="2"></rect>
            {missing}
            {value
                .map(|value| {
                    view! {
                        <rect
                            class=tone.as_class()
                            y="25%"
                            width=percent(value)
                            height="50%"
                            rx="2"
                        ></rect>
                    }
                })}
            {earlier.map(|earlier| upright("bar-earlier", earlier, "18%", "82%"))}
            {upright("bar-target", target, "0", "100%")}
        </svg>
    }
}

fn upright(class: &'static str, at: Score, from: &'static str, to: &'static str) -> impl IntoView {
    view! { <line class=class x1=percent(at) x2=percent(at) y1=from y2=to></line> }
}

/// The pattern bars draw what is missing with; once on a page.
pub fn hatch() -> impl IntoView {
    view! {
        <svg class="hatch" aria-hidden="true">
            <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatch-line" x1="0" x2="0" y1="0" y2="5" stroke-width="2"></line>
            </pattern>
        </svg>
    }
}

fn percent(score: Score) -> String {
    format!("{score}%")
}
