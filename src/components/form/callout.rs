use leptos::prelude::*;

use super::attributes::joined;

/// The severity of a callout.
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

/// A highlighted sentence.
#[component]
pub fn Callout(
    #[prop(optional)] tone: CalloutTone,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// The test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// The value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<String>,
    /// The ARIA role if it appears without an action of the person: `alert` or `status`.
    #[prop(optional)]
    role: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <p class=joined(tone.as_class(), class) data-testid=handle data-value=value role=role>
            {children()}
        </p>
    }
}

/// A [`Callout`] with several elements: paragraphs, buttons.
#[component]
pub fn CalloutBox(
    #[prop(optional)] tone: CalloutTone,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// The test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// The value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<String>,
    /// The ARIA role if it appears without an action of the person: `alert` or `status`.
    #[prop(optional)]
    role: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=joined(tone.as_class(), class) data-testid=handle data-value=value role=role>
            {children()}
        </div>
    }
}
