//! Hands the page over from the start page's program to the whole one, without loading the page again.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Mounts the start page until `public/boot.js` has the whole program and calls `window.prongsai.leave`.
pub fn mount_until_left<N: IntoView + 'static>(app: fn() -> N) {
    let Some(body) = document().body() else {
        return;
    };
    let mounted = leptos::mount::mount_to(body, app);
    let leave = Closure::once_into_js(move || drop(mounted));
    if let Ok(boot) = Reflect::get(&js_sys::global(), &"prongsai".into()) {
        // A fresh object of ours takes any field.
        let _ = Reflect::set(&boot, &JsValue::from("leave"), &leave);
    }
}
