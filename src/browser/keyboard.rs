//! Shortcuts that work wherever the focus is.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    Undo,
    Redo,
    Help,
}

/// Runs `act` for each shortcut pressed, for as long as the caller lives.
///
/// A text box keeps its own undo, unless it is marked `data-undo` because what is typed there goes
/// straight into the record, whose undo knows more.
pub fn on_shortcut(act: impl Fn(Shortcut) + 'static) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if let Some(shortcut) = shortcut_of(&event) {
            event.prevent_default();
            act(shortcut);
        }
    });
    on_cleanup(move || handle.remove());
}

fn shortcut_of(event: &KeyboardEvent) -> Option<Shortcut> {
    let is_in = |selector| {
        let element = event.target()?.dyn_into::<Element>().ok()?;
        element.closest(selector).ok().flatten()
    };
    let command = event.ctrl_key() || event.meta_key();
    if event.alt_key() || event.is_composing() {
        return None;
    }
    // By the key's position, not by its letter: on a Thai layout Z types ผ.
    let shortcut = match (event.code().as_str(), command, event.shift_key()) {
        ("KeyZ", true, false) => Shortcut::Undo,
        ("KeyY", true, false) | ("KeyZ", true, true) => Shortcut::Redo,
        _ if !command && event.key() == "?" => Shortcut::Help,
        _ => return None,
    };
    let typed_into = match shortcut {
        Shortcut::Help => "textarea, input, select",
        Shortcut::Undo | Shortcut::Redo => {
            "textarea:not([data-undo]), input[type=text]:not([data-undo])"
        }
    };
    is_in(typed_into).is_none().then_some(shortcut)
}
