//! [`Kv`] over the browser's localStorage.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use crate::storage::{Kv, KvError, PREFIX};

/// The browser's storage, once it has shown that it can be written and read.
#[derive(Clone, Copy, Debug)]
pub struct BrowserKv(());

impl BrowserKv {
    /// Probes the storage: even touching it throws where it is blocked.
    pub fn open() -> Result<Self, KvError> {
        const PROBE: &str = "prongsai.probe";
        let storage = web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .ok_or(KvError::Blocked)?;
        match storage.set_item(PROBE, "1") {
            Ok(()) => {
                let _ = storage.remove_item(PROBE);
                Ok(Self(()))
            }
            // Full storage is still storage: what is in it must be readable.
            Err(error) if why(&error) == KvError::Full => Ok(Self(())),
            Err(_) => Err(KvError::Blocked),
        }
    }
}

impl Kv for BrowserKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        LocalStorage::raw().get_item(key).map_err(|e| why(&e))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), KvError> {
        LocalStorage::raw().set_item(key, text).map_err(|e| why(&e))
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        LocalStorage::raw().remove_item(key).map_err(|e| why(&e))
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        let storage = LocalStorage::raw();
        let count = storage.length().map_err(|e| why(&e))?;
        let mut keys: Vec<_> = (0..count)
            .filter_map(|at| storage.key(at).ok().flatten())
            .filter(|key| key.starts_with(PREFIX))
            .collect();
        keys.sort_unstable();
        Ok(keys)
    }
}

fn why(error: &JsValue) -> KvError {
    match error.dyn_ref::<DomException>().map(DomException::name) {
        Some(name) if name.contains("Quota") || name == "NS_ERROR_DOM_QUOTA_REACHED" => {
            KvError::Full
        }
        _ => KvError::Blocked,
    }
}
