use serde::{Deserialize, Serialize};

/// Changes whenever a message of any engine does: an engine of another protocol is reloaded.
pub const PROTOCOL: u32 = 3;

/// The first thing an engine says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    pub protocol: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request<J> {
    pub id: u32,
    pub job: J,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply<O> {
    pub id: u32,
    pub outcome: Result<O, EngineError>,
}

/// Why a job could not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EngineError {
    /// Not a file of a kind the engine reads.
    UnknownFile,
    /// Begins like such a file but cannot be read.
    BrokenFile {
        detail: String,
    },
    TooLarge {
        bytes: u64,
        most: u64,
    },
    /// The file has no text.
    EmptyFile,
    /// TOML that is no framework; line and what is wrong.
    NotAFramework {
        detail: String,
    },
    /// A fault of ours.
    Internal {
        detail: String,
    },
}
