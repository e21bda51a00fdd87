use leptos::prelude::*;

use super::Field;
use super::attributes::{self, joined};
use super::labelled::labelled;

/// The kind of text, which selects the on-screen keyboard and autocompletion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    #[default]
    Words,
    Search,
    /// The browser may suggest the name of the person's organization.
    Organization,
    WebAddress,
    /// A decimal number.
    Number,
}

impl TextKind {
    fn as_class(self) -> &'static str {
        match self {
            Self::Number => "input number",
            Self::Words | Self::Search | Self::Organization | Self::WebAddress => "input",
        }
    }

    fn input_type(self) -> &'static str {
        if self == Self::Search { "search" } else { "text" }
    }

    fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("decimal"),
            Self::WebAddress => Some("url"),
            Self::Words | Self::Search | Self::Organization => None,
        }
    }

    fn autocomplete(self) -> Option<&'static str> {
        match self {
            Self::Search => None,
            Self::Organization => Some("organization"),
            Self::Words | Self::WebAddress | Self::Number => Some("off"),
        }
    }
}

/// A single-line text field.
#[component]
pub fn TextField(
    /// The text and how it is labelled and stored.
    field: Field,
    #[prop(optional)] kind: TextKind,
    /// Additional CSS classes of the element around label and control.
    #[prop(optional)]
    class: &'static str,
    /// Additional CSS classes of the control.
    #[prop(optional)]
    input_class: &'static str,
    /// The id of the `datalist` with suggestions.
    #[prop(optional)]
    list: Option<&'static str>,
) -> impl IntoView {
    let Field { value, write, frame } = field;
    let control = view! {
        <input
            class=joined(kind.as_class(), input_class)
            type=kind.input_type()
            inputmode=kind.input_mode()
            autocomplete=kind.autocomplete()
            spellcheck=(kind == TextKind::WebAddress).then_some("false")
            maxlength=frame.max_length.map(|most| most.to_string())
            list=list
            placeholder=attributes::text(frame.hint.as_ref())
            id=frame.id.clone()
            data-testid=frame.handle.clone()
            data-undo=frame.undo()
            data-value=attributes::text(frame.plain_value.as_ref())
            aria-label=attributes::text(frame.aria_label.as_ref())
            aria-labelledby=frame.labelled_by.clone()
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=value
            readonly=frame.is_off
            on:blur=move |_| {
                frame.leave.and_then(|leave| leave.try_run(()));
            }
            on:input:target=move |event| {
                // An input event may still arrive after the page was left.
                write.try_run(event.target().value());
            }
        />
    };
    labelled(frame, class, control.into_any())
}
