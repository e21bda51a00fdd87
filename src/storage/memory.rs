//! Storage that lasts as long as the page: where the browser's is blocked, and in tests.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use crate::browser::kv::{Kv, KvError, PREFIX};

/// Texts in memory, with the faults a browser's storage can have.
#[derive(Debug, Default)]
pub struct MemoryKv {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Fault>,
}

/// What goes wrong, for tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    #[default]
    None,
    /// Every call fails.
    Blocked,
    /// Keys and texts together hold at most so many bytes.
    Quota(usize),
    /// After so many more changes the power goes: nothing is written from then on.
    CrashAfter(usize),
    /// As `CrashAfter`, and of the text being written then only a part is stored.
    TearAfter(usize),
}

impl MemoryKv {
    pub fn set_fault(&self, fault: Fault) {
        self.fault.set(fault);
    }

    /// Runs with no fault, as a look from outside.
    #[cfg(test)]
    pub(super) fn without_fault<T>(&self, run: impl FnOnce() -> T) -> T {
        let fault = self.fault.replace(Fault::None);
        let result = run();
        self.fault.set(fault);
        result
    }

    /// Counts a change, or says why it cannot be made.
    fn change(&self) -> Result<(), KvError> {
        match self.fault.get() {
            Fault::Blocked | Fault::CrashAfter(0) | Fault::TearAfter(0) => Err(KvError::Blocked),
            Fault::TearAfter(left) => {
                self.fault.set(Fault::TearAfter(left - 1));
                Ok(())
            }
            Fault::CrashAfter(left) => {
                self.fault.set(Fault::CrashAfter(left - 1));
                Ok(())
            }
            Fault::None | Fault::Quota(_) => Ok(()),
        }
    }

    fn read(&self) -> Result<(), KvError> {
        match self.fault.get() {
            Fault::Blocked => Err(KvError::Blocked),
            _ => Ok(()),
        }
    }
}

impl Kv for MemoryKv {
    fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        self.read()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn start(&self, key: &str, units: u32) -> Result<Option<String>, KvError> {
        let text = self.get(key)?;
        Ok(text.map(|text| {
            let units: Vec<u16> = text.encode_utf16().take(units as usize).collect();
            String::from_utf16_lossy(&units)
        }))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), KvError> {
        let torn = self.fault.get() == Fault::TearAfter(0);
        if torn {
            let half = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at));
            let part = text[..half.unwrap_or(0)].to_owned();
            self.texts.borrow_mut().insert(key.to_owned(), part);
            self.fault.set(Fault::CrashAfter(0));
        }
        self.change()?;
        let mut texts = self.texts.borrow_mut();
        if let Fault::Quota(most) = self.fault.get() {
            let others: usize = texts
                .iter()
                .filter(|(other, _)| *other != key)
                .map(|(other, text)| other.len() + text.len())
                .sum();
            if others + key.len() + text.len() > most {
                return Err(KvError::Full);
            }
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KvError> {
        self.change()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.read()?;
        let texts = self.texts.borrow();
        Ok(texts.keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }
}
