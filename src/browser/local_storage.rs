//! [`Kv`] on top of the browser's `localStorage`, and small values such as preferences.
//!
//! Small values use gloo's `get` and `set`, which store JSON. Saves do not: `get` rejects corrupt JSON, which
//! must be set aside unchanged; the checksum covers the exact text; and gloo's `delete` and its storage handle
//! panic when the browser throws.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::JsString;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::kv::{Kv, KvError, PREFIX};

// As in web-sys, but without copying the text into Wasm memory and back: each copy of a large plan takes half
// a millisecond.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Storage)]
    type LongTexts;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get(this: &LongTexts, key: &str) -> Result<Option<JsString>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setItem)]
    fn set(this: &LongTexts, key: &str, text: &JsString) -> Result<(), JsValue>;
}

/// The browser's storage, available only after a probe has shown that it works.
#[derive(Clone, Debug)]
pub struct BrowserKv(Storage);

impl BrowserKv {
    /// Probes the storage: if it is blocked, even reading `window.localStorage` throws.
    pub fn open() -> Result<Self, KvError> {
        const PROBE: &str = "prongsai.probe";
        let storage = web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .ok_or(KvError::Blocked)?;
        let probed = storage.set_item(PROBE, "1");
        let _ = storage.remove_item(PROBE);
        match probed.map_err(|error| why(&error)) {
            // The data in full storage must still be readable.
            Ok(()) | Err(KvError::Full) => Ok(Self(LocalStorage::raw())),
            Err(error) => Err(error),
        }
    }

    /// The size of everything stored by the origin, in UTF-16 units, as the quota is counted.
    pub fn used(&self) -> u32 {
        let lengths = all_keys(&self.0).into_iter().flat_map(|key| {
            let text = self.0.get_item(&key).ok().flatten().unwrap_or_default();
            [key, text].map(|text| JsString::from(text).length())
        });
        lengths.sum()
    }
}

/// Stores a small value, if storage is available.
pub fn remember(key: &str, value: &impl Serialize) {
    if BrowserKv::open().is_ok() {
        // If storage is full, the question or hint appears again at the next visit.
        let _ = LocalStorage::set(key, value);
    }
}

/// Reads a value stored by [`remember`].
pub fn remembered<T: DeserializeOwned>(key: &str) -> Option<T> {
    BrowserKv::open().ok()?;
    LocalStorage::get(key).ok()
}

impl Kv for BrowserKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.0.get_item(key).map_err(|e| why(&e))
    }

    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError> {
        let text = self.0.unchecked_ref::<LongTexts>().get(key);
        Ok(text.map_err(|e| why(&e))?.map(|text| text.slice(0, units).into()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), KvError> {
        let text = JsString::from(text);
        let texts = self.0.unchecked_ref::<LongTexts>();
        texts.set(key, &text).map_err(|e| why(&e))?;
        if texts.get(key).map_err(|e| why(&e))?.as_ref() == Some(&text) {
            Ok(())
        } else {
            Err(KvError::Lost)
        }
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.0.remove_item(key).map_err(|e| why(&e))
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.0.length().map_err(|e| why(&e))?;
        let mut keys = all_keys(&self.0);
        keys.retain(|key| key.starts_with(PREFIX));
        keys.sort_unstable();
        Ok(keys)
    }
}

fn all_keys(storage: &Storage) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect()
}

fn why(error: &JsValue) -> KvError {
    match error.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if name.contains("Quota") || name == "NS_ERROR_DOM_QUOTA_REACHED" => {
            KvError::Full
        }
        _ => KvError::Blocked,
    }
}
