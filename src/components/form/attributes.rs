//! What the controls share to write their attributes.

use std::sync::Arc;

use leptos::oco::Oco;
use leptos::prelude::*;

/// A class and more classes.
pub(super) fn joined(class: &str, more: &str) -> String {
    format!("{class} {more}").trim_end().to_owned()
}

/// The value of an attribute that follows a text.
pub(super) type TextAttribute = Arc<dyn Fn() -> Oco<'static, str> + Send + Sync>;

/// A text that may change, as the value of an attribute that may be missing.
pub(super) fn text(text: Option<&TextProp>) -> Option<TextAttribute> {
    text.cloned().map(IntoAttributeValue::into_attribute_value)
}
