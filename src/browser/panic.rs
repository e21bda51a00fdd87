//! After a panic the page shows a static box that offers all stored data as a download.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Installs a panic hook that shows the crash box of `public/boot.js`.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|info| show(&info.to_string())));
}

fn show(detail: &str) {
    let broken = Reflect::get(&js_sys::global(), &"prongsai".into())
        .and_then(|boot| Reflect::get(&boot, &"broken".into()));
    if let Some(broken) = broken.ok().and_then(|f| f.dyn_into::<Function>().ok()) {
        let _ = broken.call1(&JsValue::NULL, &detail.into());
    }
}
