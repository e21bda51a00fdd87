use leptos::prelude::*;

use super::{Field, attributes};

/// A box to tick, with what it is for beside it.
#[component]
pub fn Check(
    /// What is ticked.
    field: Field<bool>,
    /// The classes of the label around it; those of the box where there is nothing beside it.
    #[prop(optional)]
    class: &'static str,
    /// What stands beside the box.
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
