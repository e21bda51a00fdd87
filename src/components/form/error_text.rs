use leptos::prelude::*;

use super::Field;

/// The error of a field, where it stands elsewhere than below its control.
#[component]
pub fn ErrorText(
    /// The field it belongs to.
    field: Field,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    field.frame.error.map(|error| error.view(class))
}
