use leptos::prelude::*;

use super::Field;
use super::attributes::{self, joined};
use super::labelled::labelled;

/// An option of a [`Choice`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// The value that the field reads and writes.
    pub value: String,
    /// The visible text.
    pub name: String,
}

impl ChoiceOption {
    pub fn new(value: impl Into<String>, name: impl Into<String>) -> Self {
        Self { value: value.into(), name: name.into() }
    }

    /// Options whose values are their indices.
    pub fn numbered(names: impl IntoIterator<Item = impl Into<String>>) -> Vec<Self> {
        let names = names.into_iter().enumerate();
        names.map(|(at, name)| Self::new(at.to_string(), name)).collect()
    }
}

/// A drop-down list: `<select>`.
#[component]
pub fn Choice(
    /// Holds the value of the selected option.
    field: Field,
    #[prop(into)] options: Signal<Vec<ChoiceOption>>,
    /// Additional CSS classes of the control.
    #[prop(optional, into)]
    input_class: TextProp,
    /// Options rendered by the page, such as groups; they follow the others.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let Field { value, write, frame } = field;
    let option = move |ChoiceOption { value: own, name }: ChoiceOption| {
        let own_value = own.clone();
        view! {
            <option value=own prop:selected=move || value.with(|value| *value == own_value)>
                {name}
            </option>
        }
    };
    let control = view! {
        <select
            class=move || joined("select", &input_class.get())
            id=frame.id.clone()
            data-testid=frame.handle.clone()
            data-value=attributes::text(frame.plain_value.as_ref())
            aria-label=attributes::text(frame.aria_label.as_ref())
            aria-labelledby=frame.labelled_by.clone()
            disabled=frame.is_off
            on:change:target=move |event| {
                write.try_run(event.target().value());
            }
        >
            {move || options.get().into_iter().map(option).collect::<Vec<_>>()}
            {children.map(|children| children())}
        </select>
    };
    labelled(frame, "", control.into_any())
}
