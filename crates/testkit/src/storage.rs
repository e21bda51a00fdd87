//! Texts under keys with the faults that a browser's storage can have.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Storage in memory. It knows no trait of the app, so that the app's own unit tests can use it too.
#[derive(Debug, Default)]
pub struct FaultyStorage {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<StorageFault>,
}

/// What goes wrong from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageFault {
    #[default]
    Healthy,
    /// Every call fails.
    Blocked,
    /// Keys and texts together hold at most so many bytes.
    Quota(usize),
    /// After so many more changes the power goes: nothing is written from then on.
    CrashAfter(usize),
    /// As `CrashAfter`, and half of the text being written then is stored.
    TearAfter(usize),
}

/// Why a call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFailure {
    Blocked,
    Full,
}

impl FaultyStorage {
    pub fn set_fault(&self, fault: StorageFault) {
        self.fault.set(fault);
    }

    /// Looks in from outside, as if nothing was wrong.
    pub fn while_healthy<T>(&self, run: impl FnOnce() -> T) -> T {
        let fault = self.fault.replace(StorageFault::Healthy);
        let result = run();
        self.fault.set(fault);
        result
    }

    pub fn get(&self, key: &str) -> Result<Option<String>, StorageFailure> {
        self.check_read()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    pub fn keys(&self) -> Result<Vec<String>, StorageFailure> {
        self.check_read()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    pub fn set(&self, key: &str, text: &str) -> Result<(), StorageFailure> {
        if self.fault.get() == StorageFault::TearAfter(0) {
            let half = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at));
            let part = text[..half.unwrap_or(0)].to_owned();
            self.texts.borrow_mut().insert(key.to_owned(), part);
            self.fault.set(StorageFault::CrashAfter(0));
        }
        self.count_change()?;
        let mut texts = self.texts.borrow_mut();
        if let StorageFault::Quota(most) = self.fault.get() {
            let others = texts.iter().filter(|(other, _)| *other != key);
            let used: usize = others.map(|(other, text)| other.len() + text.len()).sum();
            if used + key.len() + text.len() > most {
                return Err(StorageFailure::Full);
            }
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    pub fn remove(&self, key: &str) -> Result<(), StorageFailure> {
        self.count_change()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn count_change(&self) -> Result<(), StorageFailure> {
        match self.fault.get() {
            StorageFault::Blocked | StorageFault::CrashAfter(0) | StorageFault::TearAfter(0) => {
                Err(StorageFailure::Blocked)
            }
            StorageFault::TearAfter(left) => {
                self.fault.set(StorageFault::TearAfter(left - 1));
                Ok(())
            }
            StorageFault::CrashAfter(left) => {
                self.fault.set(StorageFault::CrashAfter(left - 1));
                Ok(())
            }
            StorageFault::Healthy | StorageFault::Quota(_) => Ok(()),
        }
    }

    fn check_read(&self) -> Result<(), StorageFailure> {
        match self.fault.get() {
            StorageFault::Blocked => Err(StorageFailure::Blocked),
            _ => Ok(()),
        }
    }
}
