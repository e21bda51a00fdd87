//! A bar chart of one figure in a table row: the figure, the gap to the target, the target, and an earlier figure.

use ita::Score;
use leptos::prelude::*;

/// The meaning of the gap in a bar; text beside the bar repeats it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarTone {
    Met,
    Below,
    Urgent,
}

impl BarTone {
    fn as_class(self) -> &'static str {
        match self {
            Self::Met | Self::Below => "bar-missing",
            Self::Urgent => "bar-missing is-urgent",
        }
    }
}

/// A bar as wide as its container. It contains no text, which would be stretched too.
pub fn bar(
    value: Option<Score>,
    target: Score,
    earlier: Option<Score>,
    tone: BarTone,
) -> impl IntoView {
    let missing = value.filter(|v| *v < target).map(|value| {
        let gap = target.hundredths() - value.hundredths();
        let width = format!("{}%", Score::from_hundredths(gap).unwrap_or_default());
        view! {
            <rect class=tone.as_class() x=percent(value) y="25%" width=width height="50%"></rect>
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
                            class="bar-fill"
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

/// The SVG patterns that fill the gap in bars; needed once per page.
pub fn hatch() -> impl IntoView {
    let pattern = |id: &'static str| {
        view! {
            <pattern
                id=id
                width="5"
                height="5"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            >
                <line x1="0" x2="0" y1="0" y2="5" stroke-width="4"></line>
            </pattern>
        }
    };
    view! {
        <svg class="hatch" aria-hidden="true">
            {pattern("hatch")}
            {pattern("hatch-urgent")}
        </svg>
    }
}

fn percent(score: Score) -> String {
    format!("{score}%")
}
