use leptos::prelude::*;

use super::Field;
use super::text_field::{TextField, TextKind};

/// A number with decimals. What was typed stays as it is; the field's error says where it is no number.
#[component]
pub fn NumberField(
    /// What is typed.
    field: Field,
) -> impl IntoView {
    view! { <TextField field kind=TextKind::Number /> }
}
