use std::num::NonZeroU32;
use std::sync::Arc;

use documents::document::{Numerals, UploadedPicture};
use documents::settings::{DateForm, Opinions, PaperPart, Secrecy, TableForm, Urgency};
use documents::{PaperKind, PaperSettings};
use ita::agency::Agency;
use ita::assessment::TargetChoice;
use ita::checks::{CheckTarget, Fix};
use ita::next_round::{ItemState, ItemWork, NextRound};
use ita::passage::Passage;
use ita::path::Goal;
use ita::plan::{
    Bulk, Every, Evidence, Finding, Measure, MeasureId, MeasureKind, Plan, RoundId, StatusChange,
};
use ita::{Assessment, FiscalYear, Framework, ItemCode, Scenario, Score, Subject};
use thai::Span;

use crate::record::{EditField, MeasureField};

/// All changes that a user can make to an assessment. An action on something that does not exist does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(strum::EnumDiscriminants))]
#[cfg_attr(test, strum_discriminants(name(ActionKind), derive(strum::EnumIter)))]
pub enum Action {
    /// Sets the text of a field. Consecutive typing into the same field is one undo step.
    Type {
        field: EditField,
        text: String,
    },

    /// Pastes a column into these score fields.
    PasteScores(Vec<(Subject, String)>),
    /// Sets scores that were suggested or chosen with a button; `None` removes one.
    TakeScores(Vec<(Subject, Option<Score>)>),
    SetPassed {
        subject: Subject,
        passed: Option<bool>,
    },
    /// Marks a subject weak, with an empty remark.
    MarkWeak(Subject),
    UnmarkWeak(Subject),
    SetLevel(Option<String>),
    SetFiscalYear(FiscalYear),
    SetTarget(TargetChoice),
    /// Replaces the entire result, as confirmed in the import preview. The chosen target is kept.
    Import {
        agency_name: Option<String>,
        assessment: Assessment,
    },
    /// Sets a corrected framework, or with `None` reverts to the year's own.
    UseFramework(Option<Arc<Framework>>),

    /// Adds a signatory without a name.
    AddPerson,
    SwapPeople(usize, usize),
    RemovePerson(usize),
    /// Fills in the agency's profile from another assessment, so that users enter it only once. Applies only if
    /// the names match and nothing but the name is known here. Belongs to the undo step that set the name.
    FillProfile(Agency),

    AddScenario(Scenario),
    /// By index, as in the other actions on scenarios.
    RemoveScenario(usize),
    /// Sets a score in a scenario; `None` reverts to the score of the result.
    SetScenarioScore {
        no: usize,
        subject: Subject,
        score: Option<Score>,
    },
    /// Removes all changes from a scenario.
    ClearScenario(usize),
    /// `None` uses the target that the gaps are measured against.
    SetGoal(Option<Goal>),
    SetEffort {
        of: EffortOf,
        effort: NonZeroU32,
    },
    /// Reverts to the default effort of this kind of subject.
    DropEffort(Subject),
    SetLocked {
        subject: Subject,
        is_locked: bool,
    },

    /// Appends measures: an empty one, drafts from suggestions, or measures read from a document.
    AddMeasures(Vec<Measure>),
    RemoveMeasures(Vec<MeasureId>),
    ShiftMeasure {
        id: MeasureId,
        up: bool,
    },
    DuplicateMeasure(MeasureId),
    /// Moves the steps from an index onwards into a new measure.
    SplitMeasure {
        id: MeasureId,
        from_step: usize,
    },
    EditMeasure {
        id: MeasureId,
        edit: MeasureEdit,
    },
    EditMeasures {
        ids: Vec<MeasureId>,
        bulk: Bulk,
    },
    /// Carries a plan over from another year, and the agency if none is known yet.
    TakeOverPlan {
        plan: Plan,
        agency: Agency,
    },

    /// Applies the one-click fix of a check whose target is `place`; `drafts` are the measures it adds, if any.
    ApplyFix {
        fix: Fix,
        place: CheckTarget,
        drafts: Vec<Measure>,
    },

    /// Replaces the default reporting rounds with an editable copy.
    OwnRounds,
    AddRound {
        name: String,
    },
    RemoveRound(RoundId),
    /// Reverts to the default reporting rounds.
    DropOwnRounds,

    SetItemState {
        item: ItemCode,
        state: ItemState,
    },
    /// Sets whether a required element is present, by its index.
    TickElement {
        item: ItemCode,
        element: u8,
        is_there: bool,
    },
    EditItems {
        items: Vec<ItemCode>,
        edit: ItemsEdit,
    },
    /// Copies the notes of another list for items that have no notes here.
    TakeOverItems(NextRound),

    /// Stores the user's version of a paragraph.
    KeepPassage {
        key: String,
        passage: Passage,
    },
    /// Reverts to the drafted paragraph.
    DropPassage(String),
    SetFont(String),
    SetPicture {
        which: PaperPicture,
        picture: Option<Arc<UploadedPicture>>,
    },
    EditPaper {
        kind: PaperKind,
        edit: PaperEdit,
    },

    Undo,
    Redo,
}

/// What an effort applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffortOf {
    /// All items, questions or indicators without an effort of their own.
    Items,
    Questions,
    Indicators,
    One(Subject),
}

/// A change of one measure, whether in the plan or among those read from a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureEdit {
    Type {
        field: MeasureField,
        text: String,
    },
    Link(Finding),
    Unlink(Finding),
    SetKind(MeasureKind),
    SetEvery(Every),
    /// Keeps how often the measure is repeated.
    SetSpan(Span),
    /// Appends a unit to those already named.
    AddUnit(String),
    TickStep {
        at: usize,
        is_done: bool,
    },
    ChangeStatus(StatusChange),
    RemoveStatus {
        at: usize,
    },
    AddEvidence,
    RemoveEvidence {
        at: usize,
    },
    CopyReport {
        from: RoundId,
        to: RoundId,
    },
}

/// Values to set for several items at once; empty fields are left unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemsEdit {
    pub state: Option<ItemState>,
    pub unit: String,
    pub due: String,
}

/// The pictures shared by all papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperPicture {
    Garuda,
    Seal,
}

/// A setting of one paper. `None` selects the paper's default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperEdit {
    SetNumerals(Option<Numerals>),
    SetDates(DateForm),
    SetTable(Option<TableForm>),
    /// `None` covers every round.
    SetRound(Option<RoundId>),
    SetUrgency(Urgency),
    SetSecrecy(Secrecy),
    SetOpinions(Opinions),
    ChoosePart {
        part: PaperPart,
        is_in: bool,
    },
    ShiftPart {
        part: PaperPart,
        up: bool,
    },
    /// Orders the parts as in the analyses of 2563 to 2566.
    UsePartsOf2563,
    UseUsualParts,
}

/// A side effect to run after a change of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    Save,
    /// The result's fiscal year changed.
    FetchFramework,
    /// An agency of this name was entered and nothing else is known of it. If another assessment has its profile,
    /// [`Action::FillProfile`] fills it in.
    FindProfile(String),
}

impl MeasureEdit {
    pub fn apply(self, measure: &mut Measure) {
        match self {
            Self::Type { field, text } => field.write(measure, text),
            Self::Link(finding) => {
                measure.answers.insert(finding);
            }
            Self::Unlink(finding) => {
                measure.answers.remove(&finding);
            }
            Self::SetKind(kind) => measure.kind = kind,
            Self::SetEvery(every) => measure.period.every = every,
            Self::SetSpan(span) => {
                measure.period = measure.period.over(span);
            }
            Self::AddUnit(unit) => {
                measure.units.retain(|named| !named.trim().is_empty());
                measure.units.push(unit);
            }
            Self::TickStep { at, is_done } => {
                if let Some(step) = measure.steps.get_mut(at) {
                    step.done = is_done;
                }
            }
            Self::ChangeStatus(change) => measure.history.push(change),
            Self::RemoveStatus { at } => {
                if at < measure.history.len() {
                    measure.history.remove(at);
                }
            }
            Self::AddEvidence => measure.evidence.push(Evidence::default()),
            Self::RemoveEvidence { at } => {
                if at < measure.evidence.len() {
                    measure.evidence.remove(at);
                }
            }
            Self::CopyReport { from, to } => {
                if let Some(report) = measure.reports.get(&from).cloned() {
                    measure.reports.insert(to, report);
                }
            }
        }
    }
}

impl ItemsEdit {
    pub(super) fn apply(&self, work: &mut ItemWork) {
        if let Some(state) = self.state {
            work.state = state;
        }
        if !self.unit.trim().is_empty() {
            self.unit.trim().clone_into(&mut work.unit);
        }
        if !self.due.trim().is_empty() {
            self.due.trim().clone_into(&mut work.due.0);
        }
    }
}

impl PaperEdit {
    pub(super) fn apply(self, kind: PaperKind, paper: &mut PaperSettings) {
        match self {
            Self::SetNumerals(numerals) => paper.numerals = numerals,
            Self::SetDates(form) => paper.dates = form,
            Self::SetTable(form) => paper.table = form,
            Self::SetRound(round) => paper.round = round,
            Self::SetUrgency(urgency) => paper.letter.urgency = urgency,
            Self::SetSecrecy(secrecy) => paper.letter.secrecy = secrecy,
            Self::SetOpinions(opinions) => paper.letter.opinions = opinions,
            Self::ChoosePart { part, is_in } => paper.choose(kind, part, is_in),
            Self::ShiftPart { part, up } => paper.shift(kind, part, up),
            Self::UsePartsOf2563 => paper.as_of_2563(),
            Self::UseUsualParts => {
                paper.order.clear();
                paper.chosen.clear();
                paper.table = None;
            }
        }
    }
}
