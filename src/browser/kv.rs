//! What saving needs of a browser's storage, as a trait, so that it is tested without a browser.

/// Texts under keys. Every call may fail: storage can be blocked, full or broken.
pub trait Kv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError>;
    /// The first `units` UTF-16 units of a text, without copying the rest into the app.
    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError>;
    /// Stores the whole text and reads it back; on an error the old text stays.
    fn set(&self, key: &str, text: &str) -> Result<(), KvError>;
    fn remove(&self, key: &str) -> Result<(), KvError>;
    /// Every key that starts with `prongsai.`, sorted. Other apps may share the origin; their keys are left out.
    fn keys(&self) -> Result<Vec<String>, KvError>;
}

/// What all keys of the app start with.
pub const PREFIX: &str = "prongsai.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KvError {
    /// The browser does not let the page store anything.
    #[error("storage is blocked")]
    Blocked,
    /// The quota is used up.
    #[error("storage is full")]
    Full,
    /// What was stored did not read back.
    #[error("storage lost what was written")]
    Lost,
}

/// Storage that several hold, as tabs do.
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
