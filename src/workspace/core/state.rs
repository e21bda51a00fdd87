use ita::Subject;

use crate::record::{AssessmentId, EditField, Record};

/// An open assessment with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub id: AssessmentId,
    pub record: Record,
    /// The save is of a newer app than this one: it can be read, not changed.
    pub read_only: bool,
    /// Earlier states, oldest first.
    pub undo: Vec<Record>,
    pub redo: Vec<Record>,
    /// What the last step typed into: more typing there belongs to the same step.
    pub typing: Option<TypedInto>,
}

/// A control whose use again and again is one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedInto {
    Text(EditField),
    Target,
    /// By the scenario's place from 0.
    ScenarioScore(usize, Subject),
    Effort,
    /// By the passage's key.
    Passage(String),
}

impl Workspace {
    /// As saved, without history.
    pub fn new(id: AssessmentId, record: Record) -> Self {
        Self { id, record, read_only: false, undo: Vec::new(), redo: Vec::new(), typing: None }
    }
}
