use leptos::prelude::*;

use super::Field;
use super::attributes::{self, joined};
use super::labelled::labelled;

/// A multi-line text field.
#[component]
pub fn TextArea(
    /// The text and how it is labelled and stored.
    field: Field,
    /// The number of visible lines.
    rows: u8,
    /// Additional CSS classes of the control.
    #[prop(optional)]
    input_class: &'static str,
    /// `false` for pasted texts that the person did not write.
    #[prop(optional)]
    spellcheck: Option<&'static str>,
) -> impl IntoView {
    let Field { value, write, frame } = field;
    let control = view! {
        <textarea
            class=joined("input", input_class)
            rows=rows.to_string()
            maxlength=frame.max_length.map(|most| most.to_string())
            spellcheck=spellcheck
            placeholder=attributes::text(frame.hint.as_ref())
            id=frame.id.clone()
            data-testid=frame.handle.clone()
            data-undo=frame.undo()
            aria-label=attributes::text(frame.aria_label.as_ref())
            aria-labelledby=frame.labelled_by.clone()
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=value
            readonly=frame.is_off
            on:input:target=move |event| {
                write.try_run(event.target().value());
            }
        ></textarea>
    };
    labelled(frame, "", control.into_any())
}
