use leptos::prelude::*;

use super::attributes::{self, joined};

/// The style of a button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonLook {
    #[default]
    Normal,
    Small,
    /// The main action of the page.
    Primary,
    SmallPrimary,
    /// A destructive action.
    Danger,
    SmallDanger,
    /// Looks like a link, for use inside a sentence.
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

/// A button that performs an action.
#[component]
pub fn Button(
    #[prop(optional)] look: ButtonLook,
    /// Additional CSS classes.
    #[prop(optional, into)]
    class: TextProp,
    #[prop(optional, into)] id: Option<String>,
    /// The test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// The accessible name, if it differs from the content.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// The tooltip.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// The value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<TextProp>,
    /// Whether the button is disabled.
    #[prop(optional, into)]
    off: Option<Signal<bool>>,
    /// Whether the button is marked as disabled but keeps the focus: `aria-disabled`.
    #[prop(optional, into)]
    busy: Option<Signal<bool>>,
    /// For a toggle button: whether it is on.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// For a button that unfolds an element: whether that is unfolded.
    #[prop(optional, into)]
    expanded: Option<Signal<bool>>,
    /// The id of the element that the button unfolds.
    #[prop(optional, into)]
    controls: Option<String>,
    /// Called when the button is pressed.
    #[prop(into)]
    press: Callback<()>,
    /// The content of the button.
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
