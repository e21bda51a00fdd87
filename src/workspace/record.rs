use std::sync::Arc;

use ita::agency::Agency;
use ita::{Assessment, Framework, Subject};
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
    pub framework: Option<Arc<Framework>>,
    #[serde(default)]
    pub documents: DocumentSettings,
}

/// How documents are to look.
pub use documents::Settings as DocumentSettings;

impl Record {
    /// A result of an agency of which nothing else is known yet.
    pub fn new(assessment: Assessment) -> Self {
        Self {
            agency: Agency::default(),
            assessment,
            framework: None,
            documents: DocumentSettings::default(),
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
    /// The field the last step typed into: more typing there belongs to the same step.
    pub typing: Option<Field>,
}

/// A field whose typing is one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    Score(Subject),
    Weak(Subject),
    Target,
    AgencyName,
    AgencyDistrict,
    AgencyProvince,
    AgencyLetterCode,
    AgencyUnit(usize),
    PersonName(usize),
    PersonPosition(usize),
}

impl Workspace {
    /// Opened as saved, with no history.
    pub fn new(id: AssessmentId, record: Record) -> Self {
        Self {
            id,
            record,
            read_only: false,
            undo: Vec::new(),
            redo: Vec::new(),
            typing: None,
        }
    }
}
