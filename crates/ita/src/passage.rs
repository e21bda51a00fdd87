//! Paragraphs a person changed: kept as written, and compared with the figures they were written for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Analysis, Score, Subject};

/// A paragraph in the person's words. It stands instead of the drafted one until it is taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Passage {
    pub text: String,
    /// The figures the draft gave when it was changed; a subject without one had none.
    pub figures: BTreeMap<Subject, Option<Score>>,
}

/// Changed paragraphs by their place: `analysis.indicator.3`, `analysis.issue.2`, `analysis.summary`.
pub type Passages = BTreeMap<String, Passage>;

/// A figure that is no longer what a paragraph was written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangedFigure {
    pub subject: Subject,
    pub then: Option<Score>,
    pub now: Option<Score>,
}

impl Passage {
    /// The figures that are others now, in the order of subjects.
    pub fn changed(&self, analysis: &Analysis) -> Vec<ChangedFigure> {
        self.figures
            .iter()
            .filter_map(|(subject, then)| {
                let now = figure(analysis, *subject);
                (now != *then).then_some(ChangedFigure {
                    subject: *subject,
                    then: *then,
                    now,
                })
            })
            .collect()
    }
}

/// The figure a paragraph gives for a subject: as the page shows it.
pub fn figure(analysis: &Analysis, subject: Subject) -> Option<Score> {
    match subject {
        Subject::Total => analysis.total,
        _ => analysis.row(subject)?.figure.value(),
    }
}
