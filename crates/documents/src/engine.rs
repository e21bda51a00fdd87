//! What the app and the `office` engine say to each other, as JSON beside transferred bytes.

use serde::{Deserialize, Serialize};

use crate::{Document, Workbook};

/// Changes whenever a message does: an engine of another protocol is reloaded.
pub const PROTOCOL: u32 = 1;

/// The first thing an engine says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    pub protocol: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    pub id: u32,
    pub job: Job,
}

/// What an engine can be asked. Bytes of files travel beside the JSON, not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// Answered with the bytes of a .docx.
    Docx(Document),
    /// Answered with the bytes of an .xlsx.
    Xlsx(Workbook),
    /// The text of a .docx, .xlsx, .xls, .ods or .csv file (told by content): tables as tab-separated lines.
    ReadText { name: String },
    /// A framework as TOML text.
    FrameworkToToml(Box<ita::Framework>),
    /// A framework from TOML text (sent as bytes).
    FrameworkFromToml,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub id: u32,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The bytes travel beside this.
    Bytes,
    Text(String),
    Framework(Box<ita::Framework>),
    Failed(EngineError),
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
