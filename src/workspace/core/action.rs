use std::sync::Arc;

use ita::agency::Agency;
use ita::assessment::TargetChoice;
use ita::next_round::NextRound;
use ita::passage::Passage;
use ita::plan::Plan;
use ita::{Assessment, FiscalYear, Framework, Scenario, Score, Subject};

use super::Field;
use crate::record::{DocumentSettings, EditField, PathSettings};

/// Everything a person can do to an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// What stands in a text field now. Typing on in the same field is the same step of undo.
    Type {
        field: EditField,
        text: String,
    },
    /// What stands in a score's field now. Empty clears it; what is no score is kept as unreadable.
    TypeScore {
        subject: Subject,
        text: String,
    },
    /// What stands in several fields now, as pasted into a column: one step of undo.
    TypeScores(Vec<(Subject, String)>),
    /// Several scores at once, as offered and taken.
    SetScores(Vec<(Subject, Option<Score>)>),
    SetPassed {
        subject: Subject,
        passed: Option<bool>,
    },
    /// Marks weak with a remark, or unmarks.
    SetWeak {
        subject: Subject,
        remark: Option<String>,
    },
    SetLevel(Option<String>),
    SetFiscalYear(FiscalYear),
    SetTarget(TargetChoice),
    SetAgency(Agency),
    /// Replaces the whole result, as confirmed in the import preview. The chosen target stays.
    Import {
        agency_name: Option<String>,
        assessment: Assessment,
    },
    /// A corrected framework, or none to go back to the year's own.
    SetFramework(Option<Arc<Framework>>),
    SetDocuments {
        documents: DocumentSettings,
        typing: Option<Field>,
    },
    AddScenario(Scenario),
    /// Does nothing where there is no such scenario; so do the others by number, from 0.
    RemoveScenario(usize),
    RenameScenario {
        no: usize,
        name: String,
    },
    /// Another score in a scenario, or none to leave it as it is.
    SetScenarioScore {
        no: usize,
        subject: Subject,
        score: Option<Score>,
    },
    /// Takes all changes out of a scenario.
    ClearScenario(usize),
    SetPath(PathSettings),
    /// The plan as changed; with the field that is typed into, if it is typing.
    SetPlan {
        plan: Plan,
        typing: Option<Field>,
    },
    SetNextRound {
        next_round: NextRound,
        typing: Option<Field>,
    },
    /// A paragraph in the person's words, or none to go back to the draft.
    SetPassage {
        place: String,
        passage: Option<Passage>,
    },
    /// The plan for the year after, and the agency where none is known yet, as taken over from another year.
    TakeOver {
        plan: Plan,
        agency: Agency,
    },
    Undo,
    Redo,
}

/// What the shell must do after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    Save,
}
