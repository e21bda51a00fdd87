use crate::browser::clock::Timestamp;
use crate::browser::kv::KvError;
use crate::storage::slots::{LoadError, SaveError};

/// The save state of the open assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    Saved {
        at: Timestamp,
    },
    /// There are changes, and a save is scheduled.
    Saving,
    /// Shown until a save succeeds.
    Failed {
        reason: SaveFailure,
    },
    /// Saved by a newer version of the app: it can be viewed here but not changed.
    ReadOnly,
    /// Another tab has saved this assessment since; nothing is saved until the user chooses a version.
    Conflict {
        /// When the other tab saved; `None` if it deleted the assessment.
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
    /// The text read back differs from what was written.
    #[error("the save could not be verified")]
    Unverified,
}

/// Why a saved assessment cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    #[error("there is no such assessment here")]
    Missing,
    /// Neither slot can be read; both have been set aside for download.
    #[error("the save cannot be read")]
    Unreadable,
    /// Saved by a newer version of the app in a form this one cannot read at all.
    #[error("the save is of a newer app")]
    Newer,
    #[error("storage is blocked")]
    Blocked,
}

/// A notice about the open assessment that is shown once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The latest save could not be read, and the previous one was opened instead.
    Recovered { saved_at: Timestamp },
    /// Another tab changed this assessment, and this tab now shows that version.
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
