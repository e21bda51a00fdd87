//! Keyboard focus, and announcements for screen readers.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

thread_local! {
    /// The selector of the element that the next page focuses instead of its heading.
    static WANTED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Makes the next page focus the element with this handle (`data-testid`), if it exists.
pub fn on_arrival(handle: &str) {
    WANTED.set(Some(format!("main [data-testid=\"{handle}\"]")));
}

/// Moves the focus to the element requested with [`on_arrival`], else to the page's `autofocus` field, else to
/// its heading, which must have `tabindex="-1"`.
pub fn heading() {
    let wanted = WANTED.take();
    let first = wanted
        .iter()
        .map(String::as_str)
        .chain(["main [autofocus]", "main h1"])
        .find_map(|selector| document()?.query_selector(selector).ok().flatten());
    if let Some(element) = first {
        unfold_and_focus(element);
    }
}

/// Moves the focus to the element with this id, opening the `details` elements around it.
pub fn unfolded(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        unfold_and_focus(element);
    }
}

/// Moves the focus to the heading with this id, and scrolls its section to the top of the window.
pub fn section(id: &str) {
    let Some(heading) = document().and_then(|d| d.get_element_by_id(id)) else {
        return;
    };
    let section = heading.closest("section").ok().flatten();
    section.as_ref().unwrap_or(&heading).scroll_into_view();
    let _ = heading.unchecked_into::<HtmlElement>().focus();
}

/// Opens the enclosing `details` first, because an element in a closed `details` cannot be focused.
fn unfold_and_focus(element: Element) {
    let mut folded = element.closest("details").ok().flatten();
    while let Some(details) = folded {
        let _ = details.set_attribute("open", "");
        let above = details.parent_element();
        folded = above.and_then(|above| above.closest("details").ok().flatten());
    }
    let _ = element.unchecked_into::<HtmlElement>().focus();
}

/// Scrolls the row of steps sideways to the current one.
pub fn show_current_step() {
    on_element(".steps [aria-current]", |step| {
        if let Some(row) = step.closest(".steps ol").ok().flatten() {
            row.set_scroll_left(step.offset_left() - row.client_width() / 2);
        }
    });
}

/// Moves the focus to the element with this id.
pub fn element(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Announces a text to screen readers through the frame's polite live region (`id="announcer"`).
pub fn announce(text: &str) {
    on_element("#announcer", |region| region.set_text_content(Some(text)));
}

/// Sets the title of the window.
pub fn title(text: &str) {
    if let Some(document) = document() {
        document.set_title(text);
    }
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn on_element(selector: &str, act: impl FnOnce(&HtmlElement)) {
    let found = document().and_then(|d| d.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        act(element.unchecked_ref());
    }
}
