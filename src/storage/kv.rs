//! The little of a browser's storage that saving needs, so that it can be tested without one.

/// Texts under keys. Every call may fail: storage can be blocked, full, or broken.
pub trait Kv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError>;
    /// The text's beginning, of so many UTF-16 units: cheap where the text is long.
    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError>;
    /// Stores the whole text and reads it back, or nothing changes.
    fn set(&self, key: &str, text: &str) -> Result<(), KvError>;
    fn remove(&self, key: &str) -> Result<(), KvError>;
    /// Every key that starts with `prongsai.`, sorted. Others share the origin and are not ours to see.
    fn keys(&self) -> Result<Vec<String>, KvError>;
}

/// What all our keys start with.
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
