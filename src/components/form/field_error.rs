use leptos::prelude::*;

use super::attributes::joined;

/// The error of a field and the element it is shown in.
#[derive(Clone)]
pub(super) struct FieldError {
    pub(super) id: String,
    text: Signal<Option<&'static str>>,
    pub(super) is_invalid: Signal<bool>,
    pub(super) is_elsewhere: bool,
}

impl FieldError {
    pub(super) fn new(id: String, text: Signal<Option<&'static str>>) -> Self {
        let is_invalid = Signal::derive(move || text.get().is_some());
        Self { id, text, is_invalid, is_elsewhere: false }
    }

    pub(super) fn view(self, class: &str) -> AnyView {
        let text = self.text;
        view! {
            <span class=joined("field-error", class) id=self.id>
                {move || text.get()}
            </span>
        }
        .into_any()
    }
}
