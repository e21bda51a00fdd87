//! Replaces the start page's program by the whole one without loading the page again.
//!
//! The two meet in `window.prongsai`, which `public/boot.js` makes.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::file::File;

/// Mounts the start page until `public/boot.js` has the whole program and calls `window.prongsai.leave`.
pub fn mount_until_left<N: IntoView + 'static>(app: fn() -> N) {
    let Some(body) = document().body() else {
        return;
    };
    let mounted = leptos::mount::mount_to(body, app);
    let leave = Closure::once_into_js(move || drop(mounted));
    put("leave", &leave);
}

/// Asks for the whole program, which then opens the file.
pub fn hand_over(file: &File) {
    put("file", file);
    if let Ok(go_on) = get("goOn").dyn_into::<Function>() {
        // It does not throw: `public/boot.js` shows what goes wrong.
        let _ = go_on.call0(&JsValue::UNDEFINED);
    }
}

/// Takes the file that was handed over.
pub fn take_file() -> Option<File> {
    let file = get("file").dyn_into().ok();
    put("file", &JsValue::NULL);
    file
}

fn boot() -> JsValue {
    Reflect::get(&js_sys::global(), &"prongsai".into()).unwrap_or_default()
}

fn get(name: &str) -> JsValue {
    Reflect::get(&boot(), &name.into()).unwrap_or_default()
}

fn put(name: &str, value: &JsValue) {
    // Fails only outside of the app's page, as in tests of single components.
    let _ = Reflect::set(&boot(), &name.into(), value);
}
