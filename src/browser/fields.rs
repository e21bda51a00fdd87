//! Moves the focus between score fields, and reads text pasted into one.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlInputElement};

/// Focuses the next visible score field. Returns whether there was one.
pub fn next(event: &Event) -> bool {
    go(event, 1)
}

/// Focuses the previous visible score field. Returns whether there was one.
pub fn previous(event: &Event) -> bool {
    go(event, -1)
}

/// The text being pasted.
pub fn pasted(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

fn go(event: &Event, step: i64) -> bool {
    moved(event, step).is_some()
}

fn moved(event: &Event, step: i64) -> Option<()> {
    let here: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let document = web_sys::window()?.document()?;
    let list = document.query_selector_all("input[data-score]").ok()?;
    let fields: Vec<HtmlInputElement> = (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into().ok())
        .filter(|field: &HtmlInputElement| is_visible(field))
        .collect();
    let at = fields.iter().position(|field| *field == here)?;
    let to = i64::try_from(at).ok()? + step;
    let field = fields.get(usize::try_from(to).ok()?)?;
    field.focus().ok()?;
    field.select();
    Some(())
}

/// Whether the element is laid out, that is, not in a closed `details`.
fn is_visible(element: &Element) -> bool {
    element.get_client_rects().length() > 0
}
