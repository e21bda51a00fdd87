//! Tests that need a real browser but not the full page. `cargo xtask test` runs them in Chromium.
#![cfg(target_arch = "wasm32")]

#[path = "web/engine.rs"]
mod engine;
#[path = "web/workspace.rs"]
mod workspace;

use prongsai::browser::kv::{Kv, KvError};
use prongsai::browser::local_storage::BrowserKv;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn raw() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

async fn pause(milliseconds: u32) {
    let wait = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        let milliseconds = i32::try_from(milliseconds).unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(wait).await.unwrap();
}

#[wasm_bindgen_test]
fn stored_text_can_be_read_back_and_removed() {
    let kv = BrowserKv::open().unwrap();
    let text = "ผล ITA ๙๖.๙๗ 🎉";
    kv.set("prongsai.web-test", text).unwrap();
    assert_eq!(raw().get_item("prongsai.web-test").unwrap().as_deref(), Some(text));
    assert_eq!(kv.get("prongsai.web-test").unwrap().as_deref(), Some(text));
    kv.remove("prongsai.web-test").unwrap();
    assert_eq!(kv.get("prongsai.web-test").unwrap(), None);
}

#[wasm_bindgen_test]
fn keys_of_other_apps_on_the_origin_are_not_listed() {
    raw().set_item("another-app", "theirs").unwrap();
    let kv = BrowserKv::open().unwrap();
    kv.set("prongsai.web-test", "ours").unwrap();
    assert_eq!(kv.keys().unwrap(), ["prongsai.web-test"]);
    kv.remove("prongsai.web-test").unwrap();
    assert_eq!(raw().get_item("another-app").unwrap().as_deref(), Some("theirs"));
    raw().remove_item("another-app").unwrap();
}

#[wasm_bindgen_test]
fn a_write_to_full_storage_fails_and_keeps_the_old_text() {
    let kv = BrowserKv::open().unwrap();
    kv.set("prongsai.web-test", "before").unwrap();
    let large = "x".repeat(6_000_000);
    assert_eq!(kv.set("prongsai.web-test", &large), Err(KvError::Full));
    assert_eq!(kv.get("prongsai.web-test").unwrap().as_deref(), Some("before"));
    kv.remove("prongsai.web-test").unwrap();
}
