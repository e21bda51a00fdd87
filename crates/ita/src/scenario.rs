//! Results as they could be.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Analysis, Assessment, Framework, Score, Subject, analyse, what_if};

/// A named what-if: the real result with some scores otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// As the person calls it; may be empty.
    pub name: String,
    /// The scores that are otherwise; all others stay as they are.
    #[serde(default)]
    pub changes: BTreeMap<Subject, Score>,
}

impl Scenario {
    /// What the result would be.
    pub fn analyse(&self, framework: &Framework, assessment: &Assessment) -> Analysis {
        analyse(framework, &what_if(framework, assessment, &self.changes))
    }
}
