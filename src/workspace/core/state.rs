use ita::Subject;

use crate::record::{AssessmentId, EditField, Record};

/// An open assessment with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub id: AssessmentId,
    pub record: Record,
    /// Saved by a newer version of the app: it can be viewed but not changed.
    pub read_only: bool,
    /// Earlier states, oldest first.
    pub undo: Vec<Record>,
    pub redo: Vec<Record>,
    /// The control that the last step typed into: more typing there extends the same step.
    pub typing: Option<TypedInto>,
}

/// A control whose consecutive uses form one undo step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedInto {
    Text(EditField),
    Target,
    /// By the scenario's index.
    ScenarioScore(usize, Subject),
    Effort,
    /// By the passage's key.
    Passage(String),
}

impl Workspace {
    /// A workspace with an empty history.
    pub fn new(id: AssessmentId, record: Record) -> Self {
        Self { id, record, read_only: false, undo: Vec::new(), redo: Vec::new(), typing: None }
    }
}
