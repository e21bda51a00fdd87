use leptos::prelude::*;

use super::Field;
use super::attributes::{self, joined};
use super::labelled::labelled;

/// What a line of text is, as far as keyboards and browsers care.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    #[default]
    Words,
    Search,
    /// The browser may offer the name of the person's organization.
    Organization,
    WebAddress,
    /// Digits and a decimal point.
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

/// A line of text.
#[component]
pub fn TextField(
    /// What is typed.
    field: Field,
    /// What the text is.
    #[prop(optional)]
    kind: TextKind,
    /// More classes of the whole field.
    #[prop(optional)]
    class: &'static str,
    /// More classes of the control.
    #[prop(optional)]
    input_class: &'static str,
    /// The id of the `datalist` with what is often typed.
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
                // The page may have been left with a key still to come.
                write.try_run(event.target().value());
            }
        />
    };
    labelled(frame, class, control.into_any())
}
