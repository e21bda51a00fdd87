use leptos::prelude::*;

use super::Field;
use super::text_field::TextField;

/// A day as people write it, "31 มี.ค. 2569". The browser's own date picker knows no Buddhist years.
#[component]
pub fn DateField(
    /// What is typed.
    field: Field,
    /// More classes of the control.
    #[prop(optional)]
    input_class: &'static str,
) -> impl IntoView {
    view! { <TextField field input_class /> }
}
