//! What the app asks the engines `office` and `typeset` and what they answer; how they talk is in the crate
//! `engine`.

use serde::{Deserialize, Serialize};

use crate::{Document, Workbook};

/// What the engine can be asked. Bytes of files travel beside the JSON, not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// Answered with the bytes of a .docx.
    Docx(Document),
    /// Answered with the bytes of a .pdf, by `typeset` alone; all others are `office`'s.
    Pdf(Document),
    /// Answered with the bytes of a .zip of files whose bytes come one after the other.
    Zip(Vec<ZipEntry>),
    /// Answered with the bytes of an .xlsx.
    Xlsx(Workbook),
    /// The text of a .docx, .xlsx, .xls, .ods or .csv file (told by content): tables as tab-separated lines.
    ReadText { name: String },
    /// A framework as TOML text.
    FrameworkToToml(Box<ita::Framework>),
    /// A framework from TOML text (sent as bytes).
    FrameworkFromToml,
}

/// A file of a .zip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZipEntry {
    /// With its extension; where two are alike, the later one gets a number.
    pub name: String,
    /// In bytes.
    pub length: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The bytes travel beside this.
    Bytes,
    Text(String),
    Framework(Box<ita::Framework>),
}
