//! Page-level events: hidden, shown again, left, and storage changed by another tab.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Runs a callback whenever the page may be about to end: it is hidden, closed or frozen.
pub fn on_hide(run: impl Fn() + Clone + 'static) {
    let hidden = run.clone();
    listen("visibilitychange", move |_| {
        if !is_visible() {
            hidden();
        }
    });
    listen("pagehide", move |_| run());
}

/// Runs a callback whenever the user returns to the page.
pub fn on_return(run: impl Fn() + Clone + 'static) {
    let shown = run.clone();
    listen("visibilitychange", move |_| {
        if is_visible() {
            shown();
        }
    });
    listen("focus", move |_| run());
}

/// Runs a callback whenever another tab changed the storage, with the key or `None` if it cleared everything.
pub fn on_storage(run: impl Fn(Option<String>) + 'static) {
    let handle = window_event_listener(ev::storage, move |event| run(event.key()));
    on_cleanup(move || handle.remove());
}

/// Makes the browser ask for confirmation before the page is left, if `is_needed` returns true at that moment.
pub fn ask_before_leaving(is_needed: impl Fn() -> bool + 'static) {
    listen("beforeunload", move |event| {
        if is_needed() {
            event.prevent_default();
            let event = event.unchecked_into::<web_sys::BeforeUnloadEvent>();
            event.set_return_value("unsaved");
        }
    });
}

fn listen(name: &str, run: impl Fn(web_sys::Event) + 'static) {
    let handle = window_event_listener_untyped(name, run);
    on_cleanup(move || handle.remove());
}

fn is_visible() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Visible)
}
