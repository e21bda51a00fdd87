//! One assessment with everything that belongs to it: the unit of saving, undo and backup.
//!
//! [`Record`] holds the data, [`AssessmentId`] identifies it, and [`EditField`] identifies each text field that a
//! user can type into.

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

/// Identifies a saved assessment: random lowercase letters and digits, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AssessmentId(pub String);

/// One assessment with everything that the user entered about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default)]
    pub agency: Agency,
    pub assessment: Assessment,
    /// The year's framework with the user's corrections; `None` if there are no corrections.
    #[serde(default)]
    pub framework: Option<Arc<Framework>>,
    #[serde(default)]
    pub documents: DocumentSettings,
    /// What-if scenarios, in the user's order.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    #[serde(default)]
    pub path: PathSettings,
    /// The measures that address the result, carried out in the following year.
    #[serde(default)]
    pub plan: Plan,
    /// The work on the items that must be published in the year after the result.
    #[serde(default)]
    pub next_round: NextRound,
    /// Paragraphs of papers that the user rewrote.
    #[serde(default)]
    pub passages: Passages,
}

/// Goal and parameters of the search for a path to the target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathSettings {
    /// `None` uses the target that the gaps are measured against.
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
    /// A record with only a result.
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
