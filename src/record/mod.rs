//! One assessment with everything that belongs to it: the unit of saving, undo and backup.
//!
//! [`Record`] is the whole, [`AssessmentId`] names it, and [`EditField`] names each text a person can type
//! into it.

mod field;

use std::sync::Arc;

use ita::agency::Agency;
use ita::next_round::NextRound;
use ita::passage::Passages;
use ita::path::{Goal, PathTerms};
use ita::plan::Plan;
use ita::{Assessment, Framework, Scenario};
use serde::{Deserialize, Serialize};

pub use documents::Settings as DocumentSettings;
pub use field::{
    AgencyField, EditField, EvidenceField, LetterField, MeasureField, NextItemField, PersonField,
    ReportField, RoundField,
};

/// Names one saved assessment: lowercase letters and digits, random, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AssessmentId(pub String);

/// One assessment with everything a person entered about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default)]
    pub agency: Agency,
    pub assessment: Assessment,
    /// The year's framework with this person's corrections; `None` without any.
    #[serde(default)]
    pub framework: Option<Arc<Framework>>,
    #[serde(default)]
    pub documents: DocumentSettings,
    /// What-if scenarios, in the person's order.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    #[serde(default)]
    pub path: PathSettings,
    /// The measures that answer the result, for the year after it.
    #[serde(default)]
    pub plan: Plan,
    /// The work on the items that the year after the result asks to publish.
    #[serde(default)]
    pub next_round: NextRound,
    /// Paragraphs of papers that the person rewrote.
    #[serde(default)]
    pub passages: Passages,
}

/// Goal and terms of the search for a way to the target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathSettings {
    /// `None`: the target that the gaps are measured against.
    #[serde(default)]
    pub goal: Option<Goal>,
    pub terms: PathTerms,
}

impl Default for PathSettings {
    fn default() -> Self {
        let efforts = include_str!("../../frameworks/efforts.json");
        Self {
            goal: None,
            terms: serde_json::from_str(efforts).expect("frameworks/efforts.json has every effort"),
        }
    }
}

impl Record {
    /// A result without anything else entered yet.
    pub fn new(assessment: Assessment) -> Self {
        Self {
            agency: Agency::default(),
            assessment,
            framework: None,
            documents: DocumentSettings::default(),
            scenarios: Vec::new(),
            path: PathSettings::default(),
            plan: Plan::default(),
            next_round: NextRound::default(),
            passages: Passages::new(),
        }
    }
}
