use leptos::prelude::*;

use super::{Field, attributes};

/// A checkbox, with its label if it has children.
#[component]
pub fn Check(
    field: Field<bool>,
    /// The CSS classes of the label, or of the checkbox if it has no label.
    #[prop(optional)]
    class: &'static str,
    /// The content of the label.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let Field { value, write, frame } = field;
    let box_class = (children.is_none() && !class.is_empty()).then_some(class);
    let control = view! {
        <input
            class=box_class
            type="checkbox"
            id=frame.id
            data-testid=frame.handle
            aria-label=attributes::text(frame.aria_label.as_ref())
            prop:checked=value
            disabled=frame.is_off
            on:change:target=move |event| {
                write.try_run(event.target().checked());
            }
        />
    };
    match children {
        Some(children) => view! {
            <label class=class>
                {control}
                {children()}
            </label>
        }
        .into_any(),
        None => control.into_any(),
    }
}
