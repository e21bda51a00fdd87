//! Texts set aside because they were unreadable or about to be replaced. Each has its own key and is kept until
//! the user deletes it.

use std::collections::BTreeMap;

use super::envelope::fingerprint;
use super::keys::{ASIDE, SaveSlot};
use crate::browser::kv::{Kv, KvError};
use crate::record::AssessmentId;

/// A text that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub key: String,
    /// The size of the text as a UTF-8 file, in bytes.
    pub bytes: usize,
    pub reason: AsideReason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsideReason {
    Unreadable,
    /// An assessment before it was replaced by a backup.
    Replaced,
}

impl AsideReason {
    fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Replaced => "replaced",
        }
    }
}

/// Sets a text aside. The same text `of` the same assessment is stored only once.
pub fn put(kv: &dyn Kv, reason: AsideReason, of: &str, text: &str) -> Result<(), KvError> {
    let print = fingerprint([text.as_bytes()]);
    let key = format!("{ASIDE}{}.{of}.{print}", reason.word());
    match kv.get(&key)? {
        Some(kept) if kept == text => Ok(()),
        _ => kv.set(&key, text),
    }
}

pub fn list(kv: &dyn Kv) -> Result<Vec<Aside>, KvError> {
    let mut found = Vec::new();
    for key in kv.keys()? {
        let Some(rest) = key.strip_prefix(ASIDE) else {
            continue;
        };
        let reason = if rest.starts_with(AsideReason::Replaced.word()) {
            AsideReason::Replaced
        } else {
            AsideReason::Unreadable
        };
        if let Some(text) = kv.get(&key)? {
            found.push(Aside { bytes: text.len(), key, reason });
        }
    }
    Ok(found)
}

/// A text that was set aside, as the content of a file to download. A replaced assessment opens as a backup.
pub fn read(kv: &dyn Kv, aside: &Aside) -> Result<Option<String>, KvError> {
    let Some(text) = kv.get(&aside.key)? else {
        return Ok(None);
    };
    let id = aside.key.split('.').nth(3).filter(|_| aside.reason == AsideReason::Replaced);
    Ok(Some(match id {
        Some(id) => {
            let key = SaveSlot::A.key(&AssessmentId(id.to_owned()));
            // Strings always serialize to JSON.
            serde_json::to_string(&BTreeMap::from([(key, text)])).unwrap_or_default()
        }
        None => text,
    }))
}

pub fn remove(kv: &dyn Kv, aside: &Aside) -> Result<(), KvError> {
    kv.remove(&aside.key)
}
