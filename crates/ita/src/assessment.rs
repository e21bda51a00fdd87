//! One agency's result in one fiscal year, as it was published or typed in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{FiscalYear, Score, Subject};

/// A result at whatever depth it is known. Nothing in it is computed; see [`crate::Analysis`] for what is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub fiscal_year: FiscalYear,
    /// Scores as published or typed, of any subject from the total down to questions and items.
    #[serde(default)]
    pub scores: BTreeMap<Subject, Score>,
    /// Whether a subject passed (85 or more), where only that was published and no score, as for the instruments in
    /// example 003.
    #[serde(default)]
    pub passed: BTreeMap<Subject, bool>,
    /// The name of the level as published, which the framework need not have.
    #[serde(default)]
    pub level: Option<String>,
    /// Subjects that the publication marks as weak, with its remark (may be empty).
    #[serde(default)]
    pub weak: BTreeMap<Subject, String>,
    /// Typed text that is not a valid score, kept so that its form field can show it. Never computed with.
    #[serde(default)]
    pub unreadable: BTreeMap<Subject, String>,
    #[serde(default)]
    pub target: TargetChoice,
}

/// What gaps are measured against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetChoice {
    /// 85; once everything meets that, the next level's minimum total; at the top level 100.
    #[default]
    Default,
    /// The next level's minimum total, and for the subjects it tests the minimum it asks of them.
    NextLevel,
    Value(Score),
}

impl Assessment {
    pub fn new(fiscal_year: FiscalYear) -> Self {
        Self {
            fiscal_year,
            scores: BTreeMap::new(),
            passed: BTreeMap::new(),
            level: None,
            weak: BTreeMap::new(),
            unreadable: BTreeMap::new(),
            target: TargetChoice::Default,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.scores.is_empty()
            && self.passed.is_empty()
            && self.level.is_none()
            && self.weak.is_empty()
    }
}
