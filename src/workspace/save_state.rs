use crate::browser::clock::Timestamp;
use crate::browser::kv::KvError;
use crate::storage::slots::{LoadError, SaveError};

/// How far what is on the screen is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing is open.
    #[default]
    Idle,
    Saved {
        at: Timestamp,
    },
    /// There are changes that will be saved within the blink of an eye.
    Saving,
    /// Stays until a save succeeds.
    Failed {
        reason: SaveFailure,
    },
    /// Saved by a newer version of the app: it can be read here, not changed.
    ReadOnly,
    /// Another tab has saved this assessment since; nothing is saved until the person chooses.
    Conflict {
        /// When the other tab saved; none if it deleted the assessment.
        theirs: Option<Timestamp>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveFailure {
    /// The browser does not let the page store anything.
    #[error("storage is blocked")]
    Blocked,
    #[error("storage is full")]
    Full,
    /// What was written did not read back.
    #[error("the save could not be verified")]
    Unverified,
}

/// Why a saved assessment cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    #[error("there is no such assessment here")]
    Missing,
    /// Nothing of it could be read; what there is has been set aside for download.
    #[error("the save cannot be read")]
    Unreadable,
    /// Of a newer version of the app, and not even to be looked at with this one.
    #[error("the save is of a newer app")]
    Newer,
    #[error("storage is blocked")]
    Blocked,
}

/// Something about the open assessment that the person should be told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The latest save could not be read; this is the one before.
    Recovered { saved_at: Timestamp },
    /// Another tab changed this assessment, and this one followed.
    Followed { saved_at: Timestamp },
}

impl From<KvError> for SaveFailure {
    fn from(error: KvError) -> Self {
        match error {
            KvError::Blocked => Self::Blocked,
            KvError::Full => Self::Full,
            KvError::Lost => Self::Unverified,
        }
    }
}

impl From<SaveError> for SaveState {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Kv(error) => Self::Failed { reason: error.into() },
            SaveError::Conflict(theirs) => Self::Conflict { theirs },
        }
    }
}

impl From<LoadError> for OpenError {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Missing => Self::Missing,
            LoadError::Newer { .. } => Self::Newer,
            LoadError::Unreadable => Self::Unreadable,
            LoadError::Kv(_) => Self::Blocked,
        }
    }
}
