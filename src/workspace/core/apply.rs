//! Applying actions: the only place where an open assessment changes.

use std::collections::BTreeMap;
use std::mem;
use std::num::NonZeroU32;

use ita::agency::{Agency, Person};
use ita::assessment::TargetChoice;
use ita::checks::FixableParts;
use ita::path::PathTerms;
use ita::{Assessment, FiscalYear, Subject};

use super::action::{Action, Effect, EffortOf, PaperPicture};
use super::state::{TypedInto, Workspace};
use crate::record::{EditField, Record};

/// The maximum number of undo steps; beyond it the oldest are dropped.
const MOST_STEPS: usize = 200;

/// Applies an action and returns the side effects to run. Consecutive typing into one field is one undo step.
///
/// An action that changes nothing adds no step and has no effects. A read-only workspace never changes.
pub fn apply(workspace: &mut Workspace, action: Action) -> Vec<Effect> {
    if workspace.read_only {
        return Vec::new();
    }
    let before = Head::of(&workspace.record);
    let is_history = matches!(action, Action::Undo | Action::Redo);
    let mut record = workspace.record.clone();
    let changed = match change(&mut record, action) {
        UndoStep::New => commit(workspace, record, None),
        UndoStep::Typed(into) => commit(workspace, record, Some(into)),
        UndoStep::WithLast => {
            let differs = record != workspace.record;
            workspace.record = record;
            differs
        }
        UndoStep::Back => step_back(workspace),
        UndoStep::Forth => step_forth(workspace),
    };
    if !changed {
        return Vec::new();
    }
    let after = Head::of(&workspace.record);
    let mut effects = vec![Effect::Save];
    if after.year != before.year {
        effects.push(Effect::FetchFramework);
    }
    let agency = &workspace.record.agency;
    if !is_history && after.agency != before.agency && has_only_a_name(agency) {
        effects.push(Effect::FindProfile(agency.name.clone()));
    }
    effects
}

/// Replaces the open record, as one undoable step. Returns whether the records differ.
pub(in crate::workspace) fn replace(workspace: &mut Workspace, record: Record) -> bool {
    commit(workspace, record, None)
}

/// The fields whose changes have effects outside of the record.
struct Head {
    year: FiscalYear,
    agency: String,
}

impl Head {
    fn of(record: &Record) -> Self {
        Self { year: record.assessment.fiscal_year, agency: record.agency.name.clone() }
    }
}

fn commit(workspace: &mut Workspace, record: Record, typed: Option<TypedInto>) -> bool {
    if record == workspace.record {
        return false;
    }
    let earlier = mem::replace(&mut workspace.record, record);
    let goes_on = typed.is_some() && typed == workspace.typing;
    if !goes_on {
        if workspace.undo.len() == MOST_STEPS {
            workspace.undo.remove(0);
        }
        workspace.undo.push(earlier);
    }
    workspace.redo.clear();
    workspace.typing = typed;
    true
}

fn step_back(workspace: &mut Workspace) -> bool {
    let Workspace { undo, record, redo, typing, .. } = workspace;
    *typing = None;
    step(undo, record, redo)
}

fn step_forth(workspace: &mut Workspace) -> bool {
    let Workspace { undo, record, redo, typing, .. } = workspace;
    *typing = None;
    step(redo, record, undo)
}

/// Whether the name is all that is known of an agency.
pub(in crate::workspace) fn has_only_a_name(agency: &Agency) -> bool {
    let name = agency.name.clone();
    !name.is_empty() && *agency == Agency { name, ..Agency::default() }
}

/// Pops a state from one stack into `present` and pushes the previous one onto the other stack.
fn step(from: &mut Vec<Record>, present: &mut Record, to: &mut Vec<Record>) -> bool {
    let Some(record) = from.pop() else {
        return false;
    };
    to.push(mem::replace(present, record));
    true
}

/// How a change is recorded in the undo history.
enum UndoStep {
    /// As a separate step.
    New,
    /// Merged with the preceding typing into the same field.
    Typed(TypedInto),
    /// Merged into the last step.
    WithLast,
    Back,
    Forth,
}

/// Changes a record and returns how the change is recorded in the history.
#[expect(clippy::too_many_lines, reason = "an arm for each action")]
fn change(record: &mut Record, action: Action) -> UndoStep {
    let result = &mut record.assessment;
    match action {
        Action::Type { field, text } => {
            field.write(record, text);
            return UndoStep::Typed(TypedInto::Text(field));
        }
        Action::PasteScores(texts) => {
            for (subject, text) in texts {
                EditField::Score(subject).write(record, text);
            }
        }
        Action::TakeScores(scores) => {
            for (subject, score) in scores {
                result.unreadable.remove(&subject);
                put(&mut result.scores, subject, score);
            }
        }
        Action::SetPassed { subject, passed } => put(&mut result.passed, subject, passed),
        Action::MarkWeak(subject) => {
            result.weak.entry(subject).or_default();
        }
        Action::UnmarkWeak(subject) => {
            result.weak.remove(&subject);
        }
        Action::SetLevel(level) => result.level = level,
        Action::SetFiscalYear(year) => {
            record.next_round.turn(result.fiscal_year, year);
            result.fiscal_year = year;
        }
        Action::SetTarget(target) => {
            result.target = target;
            if matches!(target, TargetChoice::Value(_)) {
                return UndoStep::Typed(TypedInto::Target);
            }
        }
        Action::Import { agency_name, assessment } => import(record, agency_name, assessment),
        Action::UseFramework(framework) => record.framework = framework,

        Action::AddPerson => record.agency.people.push(Person::default()),
        Action::SwapPeople(one, other) => {
            if one.max(other) < record.agency.people.len() {
                record.agency.people.swap(one, other);
            }
        }
        Action::RemovePerson(no) => remove_at(&mut record.agency.people, no),
        Action::FillProfile(agency) => {
            if has_only_a_name(&record.agency) && record.agency.name == agency.name {
                record.agency = agency;
            }
            return UndoStep::WithLast;
        }

        Action::AddScenario(scenario) => record.scenarios.push(scenario),
        Action::RemoveScenario(no) => remove_at(&mut record.scenarios, no),
        Action::SetScenarioScore { no, subject, score } => {
            if let Some(scenario) = record.scenarios.get_mut(no) {
                put(&mut scenario.changes, subject, score);
            }
            return UndoStep::Typed(TypedInto::ScenarioScore(no, subject));
        }
        Action::ClearScenario(no) => {
            if let Some(scenario) = record.scenarios.get_mut(no) {
                scenario.changes.clear();
            }
        }
        Action::SetGoal(goal) => record.path.goal = goal,
        Action::SetEffort { of, effort } => {
            set_effort(&mut record.path.terms, of, effort);
            return UndoStep::Typed(TypedInto::Effort);
        }
        Action::DropEffort(subject) => {
            record.path.terms.own.remove(&subject);
            return UndoStep::Typed(TypedInto::Effort);
        }
        Action::SetLocked { subject, is_locked: true } => {
            record.path.terms.locked.insert(subject);
        }
        Action::SetLocked { subject, is_locked: false } => {
            record.path.terms.locked.remove(&subject);
        }

        Action::AddMeasures(measures) => {
            for measure in measures {
                record.plan.add(measure);
            }
        }
        Action::RemoveMeasures(ids) => record.plan.remove(&ids),
        Action::ShiftMeasure { id, up } => record.plan.shift(id, up),
        Action::DuplicateMeasure(id) => {
            record.plan.duplicate(id);
        }
        Action::SplitMeasure { id, from_step } => {
            record.plan.split(id, from_step);
        }
        Action::EditMeasure { id, edit } => record.plan.edit(id, |measure| edit.apply(measure)),
        Action::EditMeasures { ids, bulk } => record.plan.edit_all(&ids, &bulk),
        Action::TakeOverPlan { plan, agency } => {
            record.plan = plan;
            if record.agency == Agency::default() {
                record.agency = agency;
            }
        }

        Action::ApplyFix { fix, place, drafts } => {
            let parts = FixableParts {
                assessment: result,
                plan: &mut record.plan,
                passages: &mut record.passages,
                next_round: &mut record.next_round,
            };
            fix.apply(&place, parts, drafts);
        }

        Action::OwnRounds => record.plan.own_the_rounds(result.fiscal_year.next()),
        Action::AddRound { name } => {
            record.plan.add_round(result.fiscal_year.next(), &name);
        }
        Action::RemoveRound(id) => record.plan.remove_round(id),
        Action::DropOwnRounds => record.plan.drop_own_rounds(),

        Action::SetItemState { item, state } => {
            record.next_round.edit(item, |work| work.state = state);
        }
        Action::TickElement { item, element, is_there } => record.next_round.edit(item, |work| {
            if is_there {
                work.elements.insert(element);
            } else {
                work.elements.remove(&element);
            }
        }),
        Action::EditItems { items, edit } => {
            record.next_round.edit_all(&items, |work| edit.apply(work));
        }
        Action::TakeOverItems(other) => {
            record.next_round.take_over(&other);
        }

        Action::KeepPassage { key, passage } => {
            let is_typing = record.passages.contains_key(&key);
            record.passages.insert(key.clone(), passage);
            if is_typing {
                return UndoStep::Typed(TypedInto::Passage(key));
            }
        }
        Action::DropPassage(key) => {
            record.passages.remove(&key);
        }
        Action::SetFont(font) => record.documents.font = font,
        Action::SetPicture { which: PaperPicture::Garuda, picture } => {
            record.documents.garuda = picture;
        }
        Action::SetPicture { which: PaperPicture::Seal, picture } => {
            record.documents.seal = picture;
        }
        Action::EditPaper { kind, edit } => {
            record.documents.edit(kind, |paper| edit.apply(kind, paper));
        }

        Action::Undo => return UndoStep::Back,
        Action::Redo => return UndoStep::Forth,
    }
    UndoStep::New
}

fn import(record: &mut Record, agency_name: Option<String>, assessment: Assessment) {
    let result = &mut record.assessment;
    let target = result.target;
    record.next_round.turn(result.fiscal_year, assessment.fiscal_year);
    *result = assessment;
    if result.target == TargetChoice::Default {
        result.target = target;
    }
    if let Some(name) = agency_name {
        record.agency.name = name;
    }
}

fn set_effort(terms: &mut PathTerms, of: EffortOf, effort: NonZeroU32) {
    match of {
        EffortOf::Items => terms.item = effort,
        EffortOf::Questions => terms.question = effort,
        EffortOf::Indicators => terms.indicator = effort,
        EffortOf::One(subject) => {
            terms.own.insert(subject, effort);
        }
    }
}

fn put<V>(map: &mut BTreeMap<Subject, V>, subject: Subject, value: Option<V>) {
    match value {
        Some(value) => map.insert(subject, value),
        None => map.remove(&subject),
    };
}

fn remove_at<T>(list: &mut Vec<T>, at: usize) {
    if at < list.len() {
        list.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use documents::PaperKind;
    use ita::checks::{CheckTarget, Fix};
    use ita::next_round::{ItemState, NextRound};
    use ita::passage::Passage;
    use ita::path::Goal;
    use ita::plan::{Bulk, Measure, MeasureId, MeasureKind, Plan, RoundId};
    use ita::{ItemCode, Scenario, Score};
    use strum::IntoEnumIterator as _;

    use super::super::action::{ActionKind, ItemsEdit, MeasureEdit, PaperEdit};
    use super::*;
    use crate::record::{AgencyField, AssessmentId, MeasureField, NextItemField};

    fn workspace() -> Workspace {
        let assessment = Assessment::new(FiscalYear::new(2568).unwrap());
        Workspace::new(AssessmentId("a".into()), Record::new(assessment))
    }

    fn subject(code: &str) -> Subject {
        code.parse().unwrap()
    }

    fn type_into(workspace: &mut Workspace, code: &str, texts: &[&str]) {
        for text in texts {
            let field = EditField::Score(subject(code));
            apply(workspace, Action::Type { field, text: (*text).to_owned() });
        }
    }

    fn score(workspace: &Workspace, code: &str) -> Option<String> {
        let scores = &workspace.record.assessment.scores;
        scores.get(&subject(code)).map(Score::to_string)
    }

    #[track_caller]
    fn check_typed(text: &str, expected: Option<&str>, kept: Option<&str>) {
        let mut workspace = workspace();
        type_into(&mut workspace, "5", &["77", text]);
        assert_eq!(score(&workspace, "5").as_deref(), expected, "{text:?}");
        let unreadable = &workspace.record.assessment.unreadable;
        assert_eq!(unreadable.get(&subject("5")).map(String::as_str), kept, "{text:?}");
    }

    #[test]
    fn typed_text_is_a_score_or_is_kept_unchanged() {
        check_typed("85.5", Some("85.50"), None);
        check_typed("๘๕", Some("85.00"), None);
        check_typed("", None, None);
        check_typed("  ", None, None);
        check_typed("850", None, Some("850"));
        check_typed("85,5", None, Some("85,5"));
        check_typed("ไม่ทราบ", None, Some("ไม่ทราบ"));
    }

    #[test]
    fn typing_into_one_field_is_one_step_and_into_another_field_a_second() {
        let mut workspace = workspace();
        type_into(&mut workspace, "1", &["8", "85", "85.", "85.5"]);
        type_into(&mut workspace, "2", &["9", "90"]);
        assert_eq!(workspace.undo.len(), 2);
        apply(&mut workspace, Action::Undo);
        assert_eq!(score(&workspace, "1").as_deref(), Some("85.50"));
        assert_eq!(score(&workspace, "2"), None);
        apply(&mut workspace, Action::Undo);
        assert_eq!(score(&workspace, "1"), None);
        apply(&mut workspace, Action::Redo);
        apply(&mut workspace, Action::Redo);
        assert_eq!(score(&workspace, "2").as_deref(), Some("90.00"));
        assert!(workspace.redo.is_empty());
    }

    #[test]
    fn typing_after_undo_is_a_separate_step_and_clears_redo() {
        let mut workspace = workspace();
        type_into(&mut workspace, "1", &["80"]);
        type_into(&mut workspace, "2", &["70"]);
        apply(&mut workspace, Action::Undo);
        type_into(&mut workspace, "1", &["81"]);
        assert!(workspace.redo.is_empty());
        apply(&mut workspace, Action::Undo);
        assert_eq!(score(&workspace, "1").as_deref(), Some("80.00"));
    }

    fn named(name: &str) -> Measure {
        Measure { name: name.into(), ..Measure::default() }
    }

    /// An action that sets the unit of item O1 of the coming year.
    fn unit_noted(unit: &str) -> Action {
        let field = EditField::NextItem(ItemCode(1), NextItemField::Unit);
        Action::Type { field, text: unit.into() }
    }

    /// A workspace in which every sample changes something.
    fn full() -> Workspace {
        let mut workspace = workspace();
        let record = &mut workspace.record;
        record.assessment.weak.insert(subject("i3"), String::new());
        record.agency.people = vec![Person { name: "ก".into(), ..Person::default() }; 2];
        record.agency.people[1].name = "ข".into();
        let changes = [(subject("O2"), Score::FULL)].into();
        record.scenarios.push(Scenario { name: "แบบที่ 1".into(), changes });
        record.path.terms.own.insert(subject("O3"), NonZeroU32::MAX);
        let mut measure = named("มาตรการ");
        measure.steps = vec![ita::plan::Step::default(); 2];
        record.plan.add(measure);
        record.plan.add(named("โครงการ"));
        record.plan.own_the_rounds(FiscalYear::new(2569).unwrap());
        record.passages.insert("analysis.summary".into(), Passage::default());
        workspace
    }

    /// An action of the given kind that changes [`full`]. The match is exhaustive, so a new kind needs a sample.
    #[expect(clippy::too_many_lines, reason = "an arm for each kind")]
    fn sample(kind: ActionKind) -> Action {
        let first = MeasureId(1);
        match kind {
            ActionKind::Type => {
                let field = EditField::Score(subject("O1"));
                Action::Type { field, text: "ร้อย".into() }
            }
            ActionKind::PasteScores => Action::PasteScores(vec![(subject("1"), "80".into())]),
            ActionKind::TakeScores => Action::TakeScores(vec![(subject("O1"), Some(Score::FULL))]),
            ActionKind::SetPassed => {
                Action::SetPassed { subject: subject("IIT"), passed: Some(true) }
            }
            ActionKind::MarkWeak => Action::MarkWeak(subject("i2")),
            ActionKind::UnmarkWeak => Action::UnmarkWeak(subject("i3")),
            ActionKind::SetLevel => Action::SetLevel(Some("ผ่านดี".into())),
            ActionKind::SetFiscalYear => Action::SetFiscalYear(FiscalYear::new(2566).unwrap()),
            ActionKind::SetTarget => Action::SetTarget(TargetChoice::NextLevel),
            ActionKind::Import => {
                let mut assessment = Assessment::new(FiscalYear::new(2567).unwrap());
                assessment.scores.insert(Subject::Total, Score::FULL);
                Action::Import {
                    agency_name: Some("อบต.ตัวอย่าง".into()), assessment
                }
            }
            ActionKind::UseFramework => {
                let text = include_str!("../../../frameworks/2568.toml");
                Action::UseFramework(Some(std::sync::Arc::new(toml::from_str(text).unwrap())))
            }
            ActionKind::AddPerson => Action::AddPerson,
            ActionKind::SwapPeople => Action::SwapPeople(0, 1),
            ActionKind::RemovePerson => Action::RemovePerson(0),
            // Never a separate step; tested in `a_profile_is_filled_in_once_as_part_of_entering_the_name`.
            ActionKind::FillProfile => Action::FillProfile(Agency::default()),
            ActionKind::AddScenario => Action::AddScenario(Scenario::default()),
            ActionKind::RemoveScenario => Action::RemoveScenario(0),
            ActionKind::SetScenarioScore => {
                Action::SetScenarioScore { no: 0, subject: subject("O1"), score: Some(Score::FULL) }
            }
            ActionKind::ClearScenario => Action::ClearScenario(0),
            ActionKind::SetGoal => Action::SetGoal(Some(Goal::Total(Score::FULL))),
            ActionKind::SetEffort => {
                Action::SetEffort { of: EffortOf::Items, effort: NonZeroU32::MAX }
            }
            ActionKind::DropEffort => Action::DropEffort(subject("O3")),
            ActionKind::SetLocked => Action::SetLocked { subject: subject("O1"), is_locked: true },
            ActionKind::AddMeasures => Action::AddMeasures(vec![named("กิจกรรม")]),
            ActionKind::RemoveMeasures => Action::RemoveMeasures(vec![first]),
            ActionKind::ShiftMeasure => Action::ShiftMeasure { id: first, up: false },
            ActionKind::DuplicateMeasure => Action::DuplicateMeasure(first),
            ActionKind::SplitMeasure => Action::SplitMeasure { id: first, from_step: 1 },
            ActionKind::EditMeasure => {
                Action::EditMeasure { id: first, edit: MeasureEdit::AddEvidence }
            }
            ActionKind::EditMeasures => {
                let bulk = Bulk::Kind(MeasureKind::Project);
                Action::EditMeasures { ids: vec![first], bulk }
            }
            ActionKind::TakeOverPlan => {
                let mut plan = Plan::default();
                plan.add(named("ของปีก่อน"));
                Action::TakeOverPlan { plan, agency: Agency::default() }
            }
            ActionKind::ApplyFix => Action::ApplyFix {
                fix: Fix::FreshDraft("analysis.summary".into()),
                place: CheckTarget::Passage("analysis.summary".into()),
                drafts: Vec::new(),
            },
            ActionKind::OwnRounds => Action::OwnRounds,
            ActionKind::AddRound => Action::AddRound { name: "รอบที่ 3".into() },
            ActionKind::RemoveRound => Action::RemoveRound(RoundId(1)),
            ActionKind::DropOwnRounds => Action::DropOwnRounds,
            ActionKind::SetItemState => {
                Action::SetItemState { item: ItemCode(1), state: ItemState::Published }
            }
            ActionKind::TickElement => {
                Action::TickElement { item: ItemCode(1), element: 0, is_there: true }
            }
            ActionKind::EditItems => {
                let edit =
                    ItemsEdit { unit: "กองคลัง".into(), ..ItemsEdit::default() };
                Action::EditItems { items: vec![ItemCode(1)], edit }
            }
            ActionKind::TakeOverItems => {
                let mut other = NextRound::default();
                other.edit(ItemCode(2), |work| work.unit = "สำนักปลัด".into());
                Action::TakeOverItems(other)
            }
            ActionKind::KeepPassage => Action::KeepPassage {
                key: "analysis.indicator.1".into(),
                passage: Passage::default(),
            },
            ActionKind::DropPassage => Action::DropPassage("analysis.summary".into()),
            ActionKind::SetFont => Action::SetFont("TH SarabunIT๙".into()),
            ActionKind::SetPicture => {
                let picture = serde_json::json!({
                    "format": "png", "width": 1, "height": 1, "data": ""
                });
                let picture = serde_json::from_value(picture).unwrap();
                Action::SetPicture { which: PaperPicture::Seal, picture }
            }
            ActionKind::EditPaper => {
                let edit = PaperEdit::UsePartsOf2563;
                Action::EditPaper { kind: PaperKind::Analysis, edit }
            }
            ActionKind::Undo => Action::Undo,
            ActionKind::Redo => Action::Redo,
        }
    }

    /// The kinds that add a separate undo step.
    fn steps() -> impl Iterator<Item = ActionKind> {
        ActionKind::iter().filter(|kind| {
            // The sample workspace already has user-defined rounds.
            !matches!(
                kind,
                ActionKind::Undo
                    | ActionKind::Redo
                    | ActionKind::FillProfile
                    | ActionKind::OwnRounds
            )
        })
    }

    #[test]
    fn every_kind_of_change_can_be_undone_and_redone() {
        for kind in steps() {
            let mut workspace = full();
            let before = workspace.record.clone();
            let effects = apply(&mut workspace, sample(kind));
            assert!(effects.contains(&Effect::Save), "{kind:?}");
            let after = workspace.record.clone();
            assert_ne!(after, before, "{kind:?}");
            assert!(apply(&mut workspace, Action::Undo).contains(&Effect::Save));
            assert_eq!(workspace.record, before, "{kind:?}");
            assert!(apply(&mut workspace, Action::Undo).is_empty());
            assert!(apply(&mut workspace, Action::Redo).contains(&Effect::Save));
            assert_eq!(workspace.record, after, "{kind:?}");
            assert!(apply(&mut workspace, Action::Redo).is_empty());
        }
    }

    #[test]
    fn all_changes_together_are_undone_one_by_one() {
        let mut workspace = full();
        let mut states = vec![workspace.record.clone()];
        for kind in steps() {
            apply(&mut workspace, sample(kind));
            // Two consecutive changes of an effort are one step.
            states.truncate(workspace.undo.len());
            states.push(workspace.record.clone());
        }
        for state in states.iter().rev().skip(1) {
            apply(&mut workspace, Action::Undo);
            assert_eq!(&workspace.record, state);
        }
        for state in &states[1..] {
            apply(&mut workspace, Action::Redo);
            assert_eq!(&workspace.record, state);
        }
    }

    #[test]
    fn an_action_without_a_change_adds_no_step() {
        for kind in steps() {
            let mut workspace = full();
            let before = workspace.record.clone();
            apply(&mut workspace, sample(kind));
            apply(&mut workspace, Action::Undo);
            assert_eq!(workspace.record, before);
            workspace.redo.clear();
            // Replacing a record with itself adds no step.
            assert!(!replace(&mut workspace, before));
            assert!(workspace.undo.is_empty(), "{kind:?}");
        }
        let mut workspace = full();
        for action in [
            Action::OwnRounds,
            Action::MarkWeak(subject("i3")),
            Action::RemoveScenario(9),
            Action::RemovePerson(9),
            Action::SwapPeople(0, 9),
            Action::RemoveMeasures(vec![MeasureId(99)]),
            Action::EditMeasure { id: MeasureId(99), edit: MeasureEdit::AddEvidence },
            Action::SplitMeasure { id: MeasureId(1), from_step: 0 },
            Action::DropPassage("nowhere".into()),
            Action::TakeScores(Vec::new()),
        ] {
            assert!(apply(&mut workspace, action.clone()).is_empty(), "{action:?}");
            assert!(workspace.undo.is_empty(), "{action:?}");
        }
    }

    #[test]
    fn a_read_only_workspace_never_changes() {
        let mut workspace = full();
        workspace.read_only = true;
        let before = workspace.clone();
        for kind in ActionKind::iter() {
            assert!(apply(&mut workspace, sample(kind)).is_empty());
        }
        assert_eq!(workspace, before);
    }

    #[test]
    fn adding_a_person_and_typing_the_name_are_two_steps() {
        let mut workspace = workspace();
        let name = EditField::Agency(AgencyField::Name);
        for text in ["เ", "เท", "เทศ"] {
            apply(&mut workspace, Action::Type { field: name, text: text.into() });
        }
        apply(&mut workspace, Action::AddPerson);
        for text in ["ก", "กข"] {
            let field = EditField::Person(0, crate::record::PersonField::Name);
            apply(&mut workspace, Action::Type { field, text: text.into() });
        }
        assert_eq!(workspace.undo.len(), 3);
    }

    #[test]
    fn typing_into_a_measure_is_one_step() {
        let mut workspace = workspace();
        apply(&mut workspace, Action::AddMeasures(vec![Measure::default()]));
        let field = EditField::Measure(MeasureId(1), MeasureField::Name);
        for text in ["ม", "มา", "มาต"] {
            apply(&mut workspace, Action::Type { field, text: text.into() });
        }
        assert_eq!(workspace.undo.len(), 2);
        apply(&mut workspace, Action::Undo);
        assert_eq!(workspace.record.plan.measures[0].name, "");
    }

    #[test]
    fn a_profile_is_filled_in_once_as_part_of_entering_the_name() {
        let mut workspace = workspace();
        let name = "เทศบาลตำบลตัวอย่าง".to_owned();
        let named = Agency { name: name.clone(), ..Agency::default() };
        let field = EditField::Agency(AgencyField::Name);
        let effects = apply(&mut workspace, Action::Type { field, text: name.clone() });
        assert_eq!(effects, [Effect::Save, Effect::FindProfile(name)]);
        let other = Agency {
            name: "อบต.อื่น".into(), district: "อื่น".into(), ..Agency::default()
        };
        assert_eq!(apply(&mut workspace, Action::FillProfile(other)), []);
        let known = Agency { district: "เมือง".into(), ..named.clone() };
        assert_eq!(apply(&mut workspace, Action::FillProfile(known.clone())), [Effect::Save]);
        let filled = Agency { district: "อำเภออื่น".into(), ..named };
        assert_eq!(apply(&mut workspace, Action::FillProfile(filled)), []);
        assert_eq!(workspace.record.agency, known);
        assert_eq!(apply(&mut workspace, Action::Undo), [Effect::Save]);
        assert_eq!(
            workspace.record.agency,
            Agency::default(),
            "name and profile are one undo step"
        );
    }

    #[test]
    fn changing_the_year_fetches_its_framework_also_on_undo() {
        let mut workspace = workspace();
        let year = FiscalYear::new(2566).unwrap();
        let asked = [Effect::Save, Effect::FetchFramework];
        assert_eq!(apply(&mut workspace, Action::SetFiscalYear(year)), asked);
        assert_eq!(apply(&mut workspace, Action::Undo), asked);
        assert_eq!(apply(&mut workspace, Action::Redo), asked);
    }

    #[test]
    fn typing_into_a_paragraph_is_one_step_and_can_be_reverted() {
        let mut workspace = workspace();
        let key = "analysis.indicator.1".to_owned();
        for text in ["ก", "กข", "กขค"] {
            let passage = Passage { text: text.into(), ..Passage::default() };
            apply(&mut workspace, Action::KeepPassage { key: key.clone(), passage });
        }
        assert_eq!(workspace.undo.len(), 2, "the passage is created, then typed into");
        apply(&mut workspace, Action::DropPassage(key));
        assert!(workspace.record.passages.is_empty());
    }

    #[test]
    fn carrying_a_plan_over_keeps_a_known_agency() {
        let mut workspace = workspace();
        workspace.record.agency.name = "เทศบาลตำบลตัวอย่าง".into();
        let agency = Agency { name: "อบต.อื่น".into(), ..Agency::default() };
        let mut plan = Plan::default();
        plan.add(named("มาตรการ"));
        apply(&mut workspace, Action::TakeOverPlan { plan, agency });
        assert_eq!(workspace.record.agency.name, "เทศบาลตำบลตัวอย่าง");
        assert_eq!(workspace.record.plan.measures.len(), 1);
    }

    #[test]
    fn a_pasted_score_replaces_unreadable_text() {
        let mut workspace = workspace();
        type_into(&mut workspace, "1", &["แปดสิบ"]);
        apply(&mut workspace, Action::TakeScores(vec![(subject("1"), Some(Score::FULL))]));
        assert!(workspace.record.assessment.unreadable.is_empty());
        assert_eq!(score(&workspace, "1").as_deref(), Some("100.00"));
    }

    #[test]
    fn a_pasted_column_is_one_step_and_keeps_text_that_is_not_a_score() {
        let mut workspace = workspace();
        let texts = [("1", "๘๕.๕"), ("2", "850"), ("3", "70")];
        let texts = texts.map(|(code, text)| (subject(code), text.to_owned()));
        apply(&mut workspace, Action::PasteScores(texts.to_vec()));
        assert_eq!(score(&workspace, "1").as_deref(), Some("85.50"));
        assert_eq!(score(&workspace, "2"), None);
        assert_eq!(workspace.record.assessment.unreadable[&subject("2")], "850");
        assert_eq!(workspace.undo.len(), 1);
        apply(&mut workspace, Action::Undo);
        assert!(workspace.record.assessment.is_empty());
        assert!(workspace.record.assessment.unreadable.is_empty());
    }

    #[test]
    fn an_import_keeps_the_chosen_target() {
        let mut workspace = workspace();
        let goal = TargetChoice::Value("90".parse().unwrap());
        apply(&mut workspace, Action::SetTarget(goal));
        let assessment = Assessment::new(FiscalYear::new(2567).unwrap());
        apply(&mut workspace, Action::Import { agency_name: None, assessment });
        assert_eq!(workspace.record.assessment.target, goal);
        assert_eq!(workspace.record.assessment.fiscal_year.get(), 2567);
    }

    /// The same item code means a different item in another year.
    #[test]
    fn notes_for_the_next_round_stay_with_their_year() {
        let mut workspace = workspace();
        let unit = |workspace: &Workspace| workspace.record.next_round.work(ItemCode(1)).unit;
        let own = workspace.record.assessment.fiscal_year;
        let other = FiscalYear::new(2565).unwrap();
        apply(&mut workspace, unit_noted("สำนักปลัด"));
        apply(&mut workspace, Action::SetFiscalYear(other));
        assert_eq!(unit(&workspace), "");
        let import = Action::Import { agency_name: None, assessment: Assessment::new(own) };
        apply(&mut workspace, import);
        assert_eq!(unit(&workspace), "สำนักปลัด");
        apply(&mut workspace, Action::Undo);
        assert_eq!(unit(&workspace), "");
    }

    #[test]
    fn the_history_is_bounded_and_drops_the_oldest_steps() {
        let mut workspace = workspace();
        for step in 0..=MOST_STEPS {
            type_into(
                &mut workspace,
                if step % 2 == 0 { "1" } else { "2" },
                &[&(step % 90 + 1).to_string()],
            );
        }
        assert_eq!(workspace.undo.len(), MOST_STEPS);
        for _ in 0..MOST_STEPS {
            apply(&mut workspace, Action::Undo);
        }
        assert_eq!(score(&workspace, "1").as_deref(), Some("1.00"));
    }
}
