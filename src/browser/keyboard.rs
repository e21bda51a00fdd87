//! Global keyboard shortcuts.

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

/// Runs `act` for each shortcut pressed, until the caller's reactive owner is disposed of.
///
/// A text box keeps the browser's undo, unless it is marked `data-undo`: its text goes directly into the record,
/// whose undo history also covers other changes.
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
    // Matches the physical key, not its letter: on a Thai layout Z types ผ.
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
