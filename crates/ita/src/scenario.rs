//! Scenarios: an assessment with some scores changed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Analysis, Assessment, Framework, Score, Subject, analyse, what_if};

/// A named what-if: the real result with some other scores.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Given by the person; may be empty.
    pub name: String,
    /// The scores that differ from the real result.
    #[serde(default)]
    pub changes: BTreeMap<Subject, Score>,
}

impl Scenario {
    /// Analyses the result as it would be with the changes.
    pub fn analyse(&self, framework: &Framework, assessment: &Assessment) -> Analysis {
        analyse(framework, &what_if(framework, assessment, &self.changes))
    }
}
