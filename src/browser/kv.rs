//! The storage operations that saving needs, as a trait, so that saving can be tested without a browser.

/// A key-value store of texts. Every call may fail: storage can be blocked, full or broken.
pub trait Kv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError>;
    /// The first `units` UTF-16 units of a text, without copying the rest into the app.
    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError>;
    /// Stores the text and verifies it by reading it back. On an error the old text is kept.
    fn set(&self, key: &str, text: &str) -> Result<(), KvError>;
    fn remove(&self, key: &str) -> Result<(), KvError>;
    /// All keys that start with [`PREFIX`], sorted. Keys of other apps on the same origin are left out.
    fn keys(&self) -> Result<Vec<String>, KvError>;
}

/// The prefix of all of the app's keys.
pub const PREFIX: &str = "prongsai.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KvError {
    /// The browser does not let the page store anything.
    #[error("storage is blocked")]
    Blocked,
    /// The quota is used up.
    #[error("storage is full")]
    Full,
    /// The text read back differs from what was stored.
    #[error("storage lost what was written")]
    Lost,
}

/// Storage shared by several owners, as by tabs.
impl<K: Kv> Kv for std::rc::Rc<K> {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        (**self).get(key)
    }

    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError> {
        (**self).start(key, units)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), KvError> {
        (**self).set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        (**self).keys()
    }
}
