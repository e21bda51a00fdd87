use leptos::prelude::*;

use super::Field;
use super::text_field::TextField;

/// A date typed as text, "31 มี.ค. 2569": the browser's date picker does not support Buddhist years.
#[component]
pub fn DateField(
    /// The text and how it is labelled and stored.
    field: Field,
    /// Additional CSS classes of the control.
    #[prop(optional)]
    input_class: &'static str,
) -> impl IntoView {
    view! { <TextField field input_class /> }
}
