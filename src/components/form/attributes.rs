//! Attribute values shared by the controls.

use std::sync::Arc;

use leptos::oco::Oco;
use leptos::prelude::*;

/// Joins CSS classes; `more` may be empty.
pub(super) fn joined(class: &str, more: &str) -> String {
    format!("{class} {more}").trim_end().to_owned()
}

/// A reactive attribute value.
pub(super) type TextAttribute = Arc<dyn Fn() -> Oco<'static, str> + Send + Sync>;

/// Turns an optional reactive text into an optional attribute.
pub(super) fn text(text: Option<&TextProp>) -> Option<TextAttribute> {
    text.cloned().map(IntoAttributeValue::into_attribute_value)
}
