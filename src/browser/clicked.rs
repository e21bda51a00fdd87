//! Clicks in HTML that is not rendered by Leptos views.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The `data-place` of the clicked paragraph; `None` outside of such a paragraph.
pub fn place(event: &Event) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    clicked.closest("[data-place]").ok().flatten()?.get_attribute("data-place")
}
