//! One check: how grave it is, what was found, where it leads and what one click can do about it.

use super::fault::CheckFault;
use super::fix::Fix;
use crate::plan::MeasureId;
use crate::{AssessmentInputs, ItemCode, Subject};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub severity: Severity,
    pub fault: CheckFault,
    pub place: CheckTarget,
    pub fix: Option<Fix>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Points are lost, or a paper states something untrue.
    Error,
    /// Something is missing or looks wrong.
    Warning,
    /// Worth knowing; nothing need be wrong.
    Note,
}

/// Where in the assessment a fault is corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckTarget {
    Scores(Subject),
    Gaps,
    Plan,
    Measure(MeasureId),
    /// Status, reports and evidence of a measure.
    Progress(MeasureId),
    /// An item of the coming year.
    NextItem(ItemCode),
    NextRound,
    /// A changed paragraph, by its key.
    Passage(String),
    Agency,
    Framework,
}

pub(super) fn error(place: CheckTarget, fault: CheckFault) -> Check {
    Check { severity: Severity::Error, fault, place, fix: None }
}

pub(super) fn warning(place: CheckTarget, fault: CheckFault) -> Check {
    Check { severity: Severity::Warning, fault, place, fix: None }
}

pub(super) fn note(place: CheckTarget, fault: CheckFault) -> Check {
    Check { severity: Severity::Note, fault, place, fix: None }
}

impl Check {
    pub(super) fn fixed_by(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }
}

impl Severity {
    /// As tests and pages name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl CheckTarget {
    /// Sort key: the position of the kind of target, then that of the target among its kind.
    pub(super) fn order(&self, inputs: &AssessmentInputs) -> (u8, usize) {
        let measure = |id: &MeasureId| {
            let measures = &inputs.plan.measures;
            measures.iter().position(|m| m.id == *id).unwrap_or(0)
        };
        match self {
            Self::Scores(subject) => {
                let rows = &inputs.result.analysis.rows;
                let row = rows.iter().position(|row| row.figure.subject == *subject);
                (0, row.unwrap_or(rows.len()))
            }
            Self::Gaps => (1, 0),
            Self::Plan => (2, 0),
            Self::Measure(id) => (3, measure(id)),
            Self::Progress(id) => (4, measure(id)),
            Self::NextItem(code) => (5, usize::from(code.0)),
            Self::NextRound => (6, 0),
            Self::Passage(key) => {
                let keys = &mut inputs.passages.keys();
                (7, keys.position(|k| k == key).unwrap_or(0))
            }
            Self::Agency => (8, 0),
            Self::Framework => (9, 0),
        }
    }
}
