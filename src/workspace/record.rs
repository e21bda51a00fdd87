use ita::agency::Agency;
use ita::{Assessment, Framework};
use serde::{Deserialize, Serialize};

/// Names one saved assessment: lowercase letters and digits, made once, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AssessmentId(pub String);

/// One assessment with everything of the person's that belongs to it: the unit of saving, undo and backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default)]
    pub agency: Agency,
    pub assessment: Assessment,
    /// The year's framework as this person corrected it; none while nothing is corrected.
    #[serde(default)]
    pub framework: Option<Framework>,
    #[serde(default)]
    pub documents: DocumentSettings,
}

/// How documents are to look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentSettings {
    pub numerals: documents::document::Numerals,
    /// Name of the Word font.
    pub font: String,
}

impl Default for DocumentSettings {
    fn default() -> Self {
        Self {
            numerals: documents::document::Numerals::default(),
            font: "TH SarabunPSK".to_owned(),
        }
    }
}

/// The open assessment and how it came to be what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub id: AssessmentId,
    pub record: Record,
    /// Opened read-only: the save is of a newer app than this one.
    pub read_only: bool,
    /// Earlier states, oldest first.
    pub undo: Vec<Record>,
    pub redo: Vec<Record>,
}
