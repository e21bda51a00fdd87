use leptos::prelude::*;

use super::attributes::joined;
use super::field::FieldFrame;

/// Wraps a control with the field's label and error, if it has them.
pub(super) fn labelled(frame: FieldFrame, class: &'static str, control: AnyView) -> AnyView {
    let FieldFrame { label, label_class, id, error, .. } = frame;
    let error = error.filter(|error| !error.is_elsewhere).map(|error| error.view(""));
    let Some(label) = label else {
        return view! {
            {control}
            {error}
        }
        .into_any();
    };
    let class = joined("field", class);
    let label_class = joined("field-label", label_class);
    match id {
        Some(id) => view! {
            <div class=class>
                <label class=label_class for=id>
                    {move || label.get()}
                </label>
                {control}
                {error}
            </div>
        }
        .into_any(),
        None => view! {
            <label class=class>
                <span class=label_class>{move || label.get()}</span>
                {control}
                {error}
            </label>
        }
        .into_any(),
    }
}
