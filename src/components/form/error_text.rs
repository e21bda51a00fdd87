use leptos::prelude::*;

use super::Field;

/// The error of a field that is not shown below the control ([`Field::error_elsewhere`]).
#[component]
pub fn ErrorText(
    field: Field,
    /// Additional CSS classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    field.frame.error.map(|error| error.view(class))
}
