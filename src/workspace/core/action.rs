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

/// Everything a person can do to an assessment. What names something that is not there does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(strum::EnumDiscriminants))]
#[cfg_attr(test, strum_discriminants(name(ActionKind), derive(strum::EnumIter)))]
pub enum Action {
    /// A text field has this text now. Typing on in the same field is the same step of undo.
    Type {
        field: EditField,
        text: String,
    },

    /// A column was pasted into these score fields.
    PasteScores(Vec<(Subject, String)>),
    /// Scores that were offered, or chosen by a button; `None` takes one out.
    TakeScores(Vec<(Subject, Option<Score>)>),
    SetPassed {
        subject: Subject,
        passed: Option<bool>,
    },
    /// Marks a subject weak, without a remark yet.
    MarkWeak(Subject),
    UnmarkWeak(Subject),
    SetLevel(Option<String>),
    SetFiscalYear(FiscalYear),
    SetTarget(TargetChoice),
    /// Replaces the whole result, as confirmed in the import preview. The chosen target stays.
    Import {
        agency_name: Option<String>,
        assessment: Assessment,
    },
    /// A corrected framework, or `None` to go back to the year's own.
    UseFramework(Option<Arc<Framework>>),

    /// Adds someone who signs, without a name yet.
    AddPerson,
    SwapPeople(usize, usize),
    RemovePerson(usize),
    /// The profile of the agency as another assessment has it, if it is the one named here and nothing else
    /// is known of it: a profile is asked for only once. Part of the step that gave the name.
    FillProfile(Agency),

    AddScenario(Scenario),
    /// By place from 0, as are the other actions on scenarios.
    RemoveScenario(usize),
    /// Another score in a scenario; `None` leaves it as it is in the result.
    SetScenarioScore {
        no: usize,
        subject: Subject,
        score: Option<Score>,
    },
    /// Takes all changes out of a scenario.
    ClearScenario(usize),
    /// `None`: the target that the gaps are measured against.
    SetGoal(Option<Goal>),
    SetEffort {
        of: EffortOf,
        effort: NonZeroU32,
    },
    /// Goes back to the usual effort of such subjects.
    DropEffort(Subject),
    SetLocked {
        subject: Subject,
        is_locked: bool,
    },

    /// Adds measures at the end: an empty one, drafts from suggestions, or those read from a document.
    AddMeasures(Vec<Measure>),
    RemoveMeasures(Vec<MeasureId>),
    ShiftMeasure {
        id: MeasureId,
        up: bool,
    },
    DuplicateMeasure(MeasureId),
    /// Makes the steps from a place on a measure of their own.
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
    /// The plan for the year after, and the agency where none is known yet, taken over from another year.
    TakeOverPlan {
        plan: Plan,
        agency: Agency,
    },

    /// What one click does about a check that leads to `place`; `drafts` are the measures it adds, if any.
    ApplyFix {
        fix: Fix,
        place: CheckTarget,
        drafts: Vec<Measure>,
    },

    /// Makes the customary rounds of reporting the person's own.
    OwnRounds,
    AddRound {
        name: String,
    },
    RemoveRound(RoundId),
    /// Goes back to the customary rounds.
    DropOwnRounds,

    SetItemState {
        item: ItemCode,
        state: ItemState,
    },
    /// Ticks a required element off, by its place from 0.
    TickElement {
        item: ItemCode,
        element: u8,
        is_there: bool,
    },
    EditItems {
        items: Vec<ItemCode>,
        edit: ItemsEdit,
    },
    /// What another list notes, for items that nothing is noted for here.
    TakeOverItems(NextRound),

    /// A paragraph in the person's words.
    KeepPassage {
        key: String,
        passage: Passage,
    },
    /// Goes back to the drafted paragraph.
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

/// What an effort is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffortOf {
    /// All items, questions or indicators that have no effort of their own.
    Items,
    Questions,
    Indicators,
    One(Subject),
}

/// A change of one measure, in the plan or among those read from a document.
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
    /// How often it is repeated stays.
    SetSpan(Span),
    /// Adds a unit after those that are named.
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

/// What is set for several items at once; what is empty stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemsEdit {
    pub state: Option<ItemState>,
    pub unit: String,
    pub due: String,
}

/// The pictures of all papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperPicture {
    Garuda,
    Seal,
}

/// A choice for one paper. `None` is what the paper has usually.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperEdit {
    SetNumerals(Option<Numerals>),
    SetDates(DateForm),
    SetTable(Option<TableForm>),
    /// `None` reports on every round.
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
    /// The parts in the order that analyses of 2563 to 2566 had.
    UsePartsOf2563,
    UseUsualParts,
}

/// What has to follow a change of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    Save,
    /// The result is of another year now.
    FetchFramework,
    /// An agency of this name was given, of which nothing else is known: another assessment may have its
    /// profile, to be filled in by [`Action::FillProfile`].
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
