//! Where a check leads.

use crate::plan::MeasureId;
use crate::{AssessmentInputs, ItemCode, Subject};

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
