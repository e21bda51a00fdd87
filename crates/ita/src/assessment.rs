//! One agency's result in one fiscal year, as published and as typed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{FiscalYear, Score, Subject};

/// What is known of a result, at whatever depth it is known. Nothing in here is computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub fiscal_year: FiscalYear,
    /// Scores as published or typed, of any subject from the total down to questions and items.
    #[serde(default)]
    pub scores: BTreeMap<Subject, Score>,
    /// "Passed" or "not passed" (85 or more) where no score was given: instruments in example 003.
    #[serde(default)]
    pub passed: BTreeMap<Subject, bool>,
    /// The name of the published level.
    #[serde(default)]
    pub level: Option<String>,
    /// Subjects marked weak, with the remark (may be empty).
    #[serde(default)]
    pub weak: BTreeMap<Subject, String>,
    /// What was typed and is no score: kept for its field, never computed with.
    #[serde(default)]
    pub unreadable: BTreeMap<Subject, String>,
    #[serde(default)]
    pub target: TargetChoice,
}

/// What gaps are measured against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetChoice {
    /// 85; where everything meets it the next level's threshold; at the top level 100.
    #[default]
    Default,
    /// The next level's total, and its minimum for each instrument.
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
