use leptos::prelude::*;

use super::attributes::{self, joined};

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonLook {
    #[default]
    Normal,
    Small,
    /// What the page is for.
    Primary,
    SmallPrimary,
    /// What takes something away.
    Danger,
    SmallDanger,
    /// As a link in a sentence.
    Link,
    /// Only an icon.
    Icon,
}

impl ButtonLook {
    fn as_class(self) -> &'static str {
        match self {
            Self::Normal => "button",
            Self::Small => "button small",
            Self::Primary => "button primary",
            Self::SmallPrimary => "button small primary",
            Self::Danger => "button danger",
            Self::SmallDanger => "button small danger",
            Self::Link => "link-button",
            Self::Icon => "icon-button",
        }
    }
}

/// A button that does something at once.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    look: ButtonLook,
    /// More classes.
    #[prop(optional, into)]
    class: TextProp,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Its test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// What is read aloud instead of what is written on it.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// What is shown when the pointer rests on it.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// Its value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<TextProp>,
    /// When it cannot be pressed.
    #[prop(optional, into)]
    off: Option<Signal<bool>>,
    /// When pressing it does nothing for now; it keeps the focus.
    #[prop(optional, into)]
    busy: Option<Signal<bool>>,
    /// Whether it is held down, for a button that stays so.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Whether what it unfolds is unfolded.
    #[prop(optional, into)]
    expanded: Option<Signal<bool>>,
    /// The id of what it unfolds.
    #[prop(optional, into)]
    controls: Option<String>,
    /// What it does.
    #[prop(into)]
    press: Callback<()>,
    /// What is written on it.
    children: Children,
) -> impl IntoView {
    let class = move || joined(look.as_class(), &class.get());
    view! {
        <button
            class=class
            type="button"
            id=id
            data-testid=handle
            data-value=attributes::text(value.as_ref())
            title=attributes::text(title.as_ref())
            aria-label=attributes::text(label.as_ref())
            aria-pressed=pressed.map(|is_pressed| move || is_pressed.get().to_string())
            aria-expanded=expanded.map(|is_expanded| move || is_expanded.get().to_string())
            aria-controls=controls
            aria-disabled=busy.map(|is_busy| move || is_busy.get().then_some("true"))
            disabled=off
            on:click=move |_| {
                press.try_run(());
            }
        >
            {children()}
        </button>
    }
}
