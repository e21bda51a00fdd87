//! What the engine `office` can be asked: making office files, reading files, and frameworks as TOML.

#[cfg(feature = "documents")]
use documents::{Document, Workbook};
use ita::Framework;
use reading::grid::GridText;
use serde::{Deserialize, Serialize};

use crate::call::EngineCall;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficeJob {
    #[cfg(feature = "documents")]
    Docx(Document),
    #[cfg(feature = "documents")]
    Xlsx(Workbook),
    /// The files' bytes travel beside it, one after the other.
    Zip(Vec<ZipEntry>),
    ReadFile {
        name: String,
    },
    FrameworkToToml(Box<Framework>),
    FrameworkFromToml,
}

/// A file of a .zip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZipEntry {
    /// With its extension; of two files of one name the later one gets a number.
    pub name: String,
    /// In bytes.
    pub length: usize,
}

pub type OfficeCall<A> = EngineCall<OfficeJob, A>;

impl OfficeJob {
    /// Asks for a .docx.
    #[cfg(feature = "documents")]
    pub fn docx(document: Document) -> OfficeCall<()> {
        EngineCall::new(Self::Docx(document))
    }

    /// Asks for an .xlsx.
    #[cfg(feature = "documents")]
    pub fn xlsx(workbook: Workbook) -> OfficeCall<()> {
        EngineCall::new(Self::Xlsx(workbook))
    }

    /// Asks for a .zip of files, whose `bytes` stand one after the other.
    pub fn zip(files: Vec<ZipEntry>, bytes: Vec<u8>) -> OfficeCall<()> {
        EngineCall::about(Self::Zip(files), bytes)
    }

    /// Asks for the text and the grid of a .docx, .xlsx, .xls, .ods or .csv file. Its content decides which of these
    /// it is.
    pub fn read_file(name: String, bytes: Vec<u8>) -> OfficeCall<GridText> {
        EngineCall::about(Self::ReadFile { name }, bytes)
    }

    pub fn framework_to_toml(framework: Framework) -> OfficeCall<String> {
        EngineCall::new(Self::FrameworkToToml(Box::new(framework)))
    }

    /// Asks for the framework that TOML text in UTF-8 describes.
    pub fn framework_from_toml(bytes: Vec<u8>) -> OfficeCall<Framework> {
        EngineCall::about(Self::FrameworkFromToml, bytes)
    }
}
