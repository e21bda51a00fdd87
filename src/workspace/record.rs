use std::sync::Arc;

use documents::PaperKind;
use ita::agency::Agency;
use ita::next_round::NextRound;
use ita::passage::Passages;
use ita::path::{Goal, PathTerms};
use ita::plan::{MeasureId, Plan, RoundId};
use ita::{Assessment, Framework, ItemCode, Scenario, Subject};
use serde::{Deserialize, Serialize};

/// Names one saved assessment: lowercase letters and digits, made once, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AssessmentId(pub String);

/// One assessment with everything of the person's that belongs to it: the unit of saving, undo and backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default)]
    pub agency: Agency,
    pub assessment: Assessment,
    /// The year's framework as this person corrected it; none while nothing is corrected.
    #[serde(default)]
    pub framework: Option<Arc<Framework>>,
    #[serde(default)]
    pub documents: DocumentSettings,
    /// What-ifs, in the person's order.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    #[serde(default)]
    pub path: PathSettings,
    /// What is done about the result in the year after it.
    #[serde(default)]
    pub plan: Plan,
    /// What the year after the result asks to publish.
    #[serde(default)]
    pub next_round: NextRound,
    /// Paragraphs of papers in the person's own words.
    #[serde(default)]
    pub passages: Passages,
}

/// What the way to the target is looked for with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathSettings {
    /// None: the target the gaps are measured against.
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

/// How documents are to look.
pub use documents::Settings as DocumentSettings;

impl Record {
    /// A result of an agency of which nothing else is known yet.
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

/// The open assessment and how it came to be what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub id: AssessmentId,
    pub record: Record,
    /// Opened read-only: the save is of a newer app than this one.
    pub read_only: bool,
    /// Earlier states, oldest first.
    pub undo: Vec<Record>,
    pub redo: Vec<Record>,
    /// The field the last step typed into: more typing there belongs to the same step.
    pub typing: Option<Field>,
}

/// A field whose typing is one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    Score(Subject),
    Weak(Subject),
    Target,
    ScenarioName(usize),
    ScenarioScore(usize, Subject),
    Effort,
    /// A text of a measure, by a name that tells its fields apart.
    Measure(MeasureId, &'static str),
    /// What is said of a measure in a round, by the text's name.
    Report(MeasureId, RoundId, &'static str),
    /// A text of a measure's evidence, by its place from 0.
    Evidence(MeasureId, usize, &'static str),
    Round(RoundId, &'static str),
    /// A text of an item of the next round.
    NextItem(ItemCode, &'static str),
    Passage(String),
    /// A text of a paper's settings, by its name.
    Paper(PaperKind, &'static str),
    AgencyName,
    AgencyDistrict,
    AgencyProvince,
    AgencyLetterCode,
    AgencyUnit(usize),
    PersonName(usize),
    PersonPosition(usize),
}

impl Workspace {
    /// Opened as saved, with no history.
    pub fn new(id: AssessmentId, record: Record) -> Self {
        Self { id, record, read_only: false, undo: Vec::new(), redo: Vec::new(), typing: None }
    }
}
