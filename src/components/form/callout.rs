use leptos::prelude::*;

use super::attributes::joined;

/// How much a callout matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalloutTone {
    #[default]
    Note,
    Good,
    Warn,
    Bad,
}

impl CalloutTone {
    pub fn as_class(self) -> &'static str {
        match self {
            Self::Note => "callout",
            Self::Good => "callout good",
            Self::Warn => "callout warn",
            Self::Bad => "callout bad",
        }
    }
}

/// A sentence that must not be overlooked.
#[component]
pub fn Callout(
    /// How much it matters.
    #[prop(optional)]
    tone: CalloutTone,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Its test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// Its value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<String>,
    /// Its role, where it comes up by itself: `alert` or `status`.
    #[prop(optional)]
    role: Option<&'static str>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <p class=joined(tone.as_class(), class) data-testid=handle data-value=value role=role>
            {children()}
        </p>
    }
}

/// As [`Callout`], for more than a sentence: paragraphs, buttons.
#[component]
pub fn CalloutBox(
    /// How much it matters.
    #[prop(optional)]
    tone: CalloutTone,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Its test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// Its value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<String>,
    /// Its role, where it comes up by itself: `alert` or `status`.
    #[prop(optional)]
    role: Option<&'static str>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=joined(tone.as_class(), class) data-testid=handle data-value=value role=role>
            {children()}
        </div>
    }
}
