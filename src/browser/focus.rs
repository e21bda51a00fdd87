//! Where the keyboard is, and what is said to those who cannot see.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to where a page begins: its `autofocus` field if it has one, else its heading, which
/// must have `tabindex="-1"`.
pub fn heading() {
    let first = ["main [autofocus]", "main h1"]
        .into_iter()
        .find_map(|selector| document()?.query_selector(selector).ok().flatten());
    if let Some(element) = first {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus to the element with this id.
pub fn element(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Says something through the frame's polite live region (`id="announcer"`).
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
