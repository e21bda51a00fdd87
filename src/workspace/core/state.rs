use documents::PaperKind;
use ita::plan::{MeasureId, RoundId};
use ita::{ItemCode, Subject};

use crate::record::{AssessmentId, EditField, Record};

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
    Text(EditField),
    Score(Subject),
    Weak(Subject),
    Target,
    ScenarioName(usize),
    ScenarioScore(usize, Subject),
    Effort,
    /// A text of a measure, by a name that tells its fields apart.
    Measure(MeasureId, &'static str),
    /// What is said of a measure in a round, by the text's name.
    Report(MeasureId, RoundId, &'static str),
    /// A text of a measure's evidence, by its place from 0.
    Evidence(MeasureId, usize, &'static str),
    Round(RoundId, &'static str),
    /// A text of an item of the next round.
    NextItem(ItemCode, &'static str),
    Passage(String),
    /// A text of a paper's settings, by its name.
    Paper(PaperKind, &'static str),
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
        Self { id, record, read_only: false, undo: Vec::new(), redo: Vec::new(), typing: None }
    }
}
