use serde::{Deserialize, Serialize};

/// Changes whenever a message of any engine does: the app reloads an engine of another protocol.
pub const PROTOCOL: u32 = 5;

/// The first message of an engine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngineHello {
    pub protocol: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngineRequest<J> {
    pub id: u32,
    pub job: J,
}

/// The answer to the request of the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngineReply<A> {
    pub id: u32,
    pub outcome: Result<A, EngineError>,
}

/// Why a job could not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EngineError {
    /// Not a file of a kind the engine reads.
    UnknownFile,
    /// Begins like such a file but cannot be read.
    BrokenFile { detail: String },
    /// In bytes, after unpacking.
    TooLarge { bytes: u64, most: u64 },
    /// The file has no text.
    EmptyFile,
    /// TOML that does not describe a framework; `detail` has the line and the reason.
    NotAFramework { detail: String },
    /// A bug.
    Internal { detail: String },
}

impl EngineError {
    pub fn internal(detail: impl ToString) -> Self {
        Self::Internal { detail: detail.to_string() }
    }
}
