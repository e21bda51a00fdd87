use leptos::prelude::*;

use super::Field;
use super::text_field::{TextField, TextKind};

/// A text field for a decimal number. It does not change what was typed; the field's error reports invalid text.
#[component]
pub fn NumberField(
    /// The text and how it is labelled and stored.
    field: Field,
) -> impl IntoView {
    view! { <TextField field kind=TextKind::Number /> }
}
