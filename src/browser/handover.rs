//! Replaces the start page program with the full program without reloading the page.
//!
//! They communicate through `window.prongsai`, which `public/boot.js` creates.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::file::File;

/// Mounts the start page until `public/boot.js` has loaded the full program and calls `window.prongsai.leave`.
pub fn mount_until_left<N: IntoView + 'static>(app: fn() -> N) {
    let Some(body) = document().body() else {
        return;
    };
    let mounted = leptos::mount::mount_to(body, app);
    let leave = Closure::once_into_js(move || drop(mounted));
    put("leave", &leave);
}

/// Requests the full program, which then opens the file.
pub fn hand_over(file: &File) {
    put("file", file);
    if let Ok(go_on) = get("goOn").dyn_into::<Function>() {
        // Does not throw: `public/boot.js` handles and shows errors.
        let _ = go_on.call0(&JsValue::UNDEFINED);
    }
}

/// Takes the file passed to [`hand_over`].
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
    // Fails only outside of the app's page, for example in component tests.
    let _ = Reflect::set(&boot(), &name.into(), value);
}
