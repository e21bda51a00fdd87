//! The fallback when the browser's storage is blocked: storage that lasts as long as the page.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::browser::kv::{Kv, KvError, PREFIX};

/// In-memory storage. No call fails.
#[derive(Debug, Default)]
pub struct MemoryKv {
    texts: RefCell<BTreeMap<String, String>>,
}

impl Kv for MemoryKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError> {
        Ok(self.texts.borrow().get(key).map(|text| start_of(text, units)))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), KvError> {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        let texts = self.texts.borrow();
        Ok(texts.keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }
}

/// The first `units` UTF-16 units of a text.
pub(super) fn start_of(text: &str, units: u32) -> String {
    let units: Vec<u16> = text.encode_utf16().take(units as usize).collect();
    String::from_utf16_lossy(&units)
}
