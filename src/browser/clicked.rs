//! What was clicked in a text that is no view.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The place of the paragraph a click went to, as it stands in `data-place`; none elsewhere.
pub fn place(event: &Event) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    clicked.closest("[data-place]").ok().flatten()?.get_attribute("data-place")
}
