//! The one place where an open assessment changes.

use std::mem;

use ita::agency::Agency;
use ita::assessment::TargetChoice;
use ita::{Assessment, Score, ScoreError, Subject};

use super::{Action, Effect, Field, Workspace};
use crate::record::Record;

/// Steps that can be undone; the oldest are forgotten first.
const MOST_STEPS: usize = 200;

/// Applies an action. Typing into one field again and again is one step of undo.
///
/// An action that changes nothing leaves no step and asks for nothing; a read-only workspace never changes.
pub fn apply(workspace: &mut Workspace, action: Action) -> Vec<Effect> {
    if workspace.read_only {
        return Vec::new();
    }
    let changed = match action {
        Action::Undo => step(&mut workspace.undo, &mut workspace.record, &mut workspace.redo),
        Action::Redo => step(&mut workspace.redo, &mut workspace.record, &mut workspace.undo),
        action => {
            let mut record = workspace.record.clone();
            let field = change(&mut record, action);
            return commit(workspace, record, field);
        }
    };
    workspace.typing = None;
    saved_if(changed)
}

/// Makes a record the open one, as one step that can be undone.
pub(in crate::workspace) fn commit(
    workspace: &mut Workspace,
    record: Record,
    field: Option<Field>,
) -> Vec<Effect> {
    if record == workspace.record {
        return Vec::new();
    }
    let earlier = mem::replace(&mut workspace.record, record);
    let goes_on = field.is_some() && field == workspace.typing;
    if !goes_on {
        if workspace.undo.len() == MOST_STEPS {
            workspace.undo.remove(0);
        }
        workspace.undo.push(earlier);
    }
    workspace.redo.clear();
    workspace.typing = field;
    saved_if(true)
}

/// Moves one state from one pile to the other, by way of the present.
fn step(from: &mut Vec<Record>, present: &mut Record, to: &mut Vec<Record>) -> bool {
    let Some(record) = from.pop() else {
        return false;
    };
    to.push(mem::replace(present, record));
    true
}

fn saved_if(changed: bool) -> Vec<Effect> {
    if changed { vec![Effect::Save] } else { Vec::new() }
}

/// Changes a record and says which field was typed into, if it was typing.
fn change(record: &mut Record, action: Action) -> Option<Field> {
    let result = &mut record.assessment;
    match action {
        Action::Type { field, text } => {
            field.write(record, text);
            return Some(Field::Text(field));
        }
        Action::TypeScore { subject, text } => {
            type_score(result, subject, text);
            return Some(Field::Score(subject));
        }
        Action::TypeScores(texts) => {
            for (subject, text) in texts {
                type_score(result, subject, text);
            }
        }
        Action::SetScores(scores) => {
            for (subject, score) in scores {
                result.unreadable.remove(&subject);
                put(&mut result.scores, subject, score);
            }
        }
        Action::SetPassed { subject, passed } => put(&mut result.passed, subject, passed),
        Action::SetWeak { subject, remark } => {
            let typing = remark.is_some() && result.weak.contains_key(&subject);
            put(&mut result.weak, subject, remark);
            return typing.then_some(Field::Weak(subject));
        }
        Action::SetLevel(level) => result.level = level,
        Action::SetFiscalYear(year) => {
            record.next_round.turn(result.fiscal_year, year);
            result.fiscal_year = year;
        }
        Action::SetTarget(target) => {
            result.target = target;
            return matches!(target, TargetChoice::Value(_)).then_some(Field::Target);
        }
        Action::SetAgency(agency) => {
            let field = field_between(&record.agency, &agency);
            record.agency = agency;
            return field;
        }
        Action::Import { agency_name, assessment } => {
            let target = result.target;
            let years = (result.fiscal_year, assessment.fiscal_year);
            record.next_round.turn(years.0, years.1);
            *result = assessment;
            if result.target == TargetChoice::Default {
                result.target = target;
            }
            if let Some(name) = agency_name {
                record.agency.name = name;
            }
        }
        Action::SetFramework(framework) => record.framework = framework,
        Action::SetDocuments { documents, typing } => {
            record.documents = documents;
            return typing;
        }
        Action::AddScenario(scenario) => record.scenarios.push(scenario),
        Action::RemoveScenario(no) => {
            if no < record.scenarios.len() {
                record.scenarios.remove(no);
            }
        }
        Action::RenameScenario { no, name } => {
            if let Some(scenario) = record.scenarios.get_mut(no) {
                scenario.name = name;
                return Some(Field::ScenarioName(no));
            }
        }
        Action::SetScenarioScore { no, subject, score } => {
            if let Some(scenario) = record.scenarios.get_mut(no) {
                put(&mut scenario.changes, subject, score);
                return Some(Field::ScenarioScore(no, subject));
            }
        }
        Action::ClearScenario(no) => {
            if let Some(scenario) = record.scenarios.get_mut(no) {
                scenario.changes.clear();
            }
        }
        Action::SetPath(path) => {
            let is_effort =
                record.path.goal == path.goal && record.path.terms.locked == path.terms.locked;
            record.path = path;
            return is_effort.then_some(Field::Effort);
        }
        action => return change_what_follows(record, action),
    }
    None
}

/// As [`change`], of what follows a result: the plan, the next round, the papers' texts.
fn change_what_follows(record: &mut Record, action: Action) -> Option<Field> {
    match action {
        Action::SetPlan { plan, typing } => {
            record.plan = plan;
            return typing;
        }
        Action::SetNextRound { next_round, typing } => {
            record.next_round = next_round;
            return typing;
        }
        Action::SetPassage { place, passage } => {
            let typing = passage.is_some() && record.passages.contains_key(&place);
            let field = Field::Passage(place.clone());
            match passage {
                Some(passage) => record.passages.insert(place, passage),
                None => record.passages.remove(&place),
            };
            return typing.then_some(field);
        }
        Action::TakeOver { plan, agency } => {
            record.plan = plan;
            if record.agency == Agency::default() {
                record.agency = agency;
            }
        }
        // `change` does the others, and `apply` moves along the history itself.
        _ => {}
    }
    None
}

fn type_score(result: &mut Assessment, subject: Subject, text: String) {
    let (score, unreadable) = match text.parse::<Score>() {
        Ok(score) => (Some(score), None),
        Err(ScoreError::Empty) => (None, None),
        Err(_) => (None, Some(text)),
    };
    put(&mut result.scores, subject, score);
    put(&mut result.unreadable, subject, unreadable);
}

fn put<V>(map: &mut std::collections::BTreeMap<Subject, V>, subject: Subject, value: Option<V>) {
    match value {
        Some(value) => map.insert(subject, value),
        None => map.remove(&subject),
    };
}

/// The only field in which two profiles differ; none if they differ in more, or in a choice or a list.
fn field_between(earlier: &Agency, later: &Agency) -> Option<Field> {
    let mut fields = Vec::new();
    let mut note = |differs: bool, field: Field| {
        if differs {
            fields.push(field);
        }
    };
    note(earlier.name != later.name, Field::AgencyName);
    note(earlier.district != later.district, Field::AgencyDistrict);
    note(earlier.province != later.province, Field::AgencyProvince);
    note(earlier.letter_code != later.letter_code, Field::AgencyLetterCode);
    for (at, (a, b)) in earlier.units.iter().zip(&later.units).enumerate() {
        note(a != b, Field::AgencyUnit(at));
    }
    for (at, (a, b)) in earlier.people.iter().zip(&later.people).enumerate() {
        note(a.name != b.name, Field::PersonName(at));
        note(a.position != b.position, Field::PersonPosition(at));
    }
    let same_shape = earlier.kind == later.kind
        && earlier.units.len() == later.units.len()
        && earlier.people.len() == later.people.len();
    match (same_shape, fields.len()) {
        (true, 1) => fields.pop(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use ita::agency::Person;
    use ita::next_round::NextRound;
    use ita::passage::Passage;
    use ita::plan::{Measure, Plan};
    use ita::{FiscalYear, ItemCode, Scenario};

    use super::*;
    use crate::record::{AssessmentId, DocumentSettings, PathSettings};

    fn workspace() -> Workspace {
        let assessment = Assessment::new(FiscalYear::new(2568).unwrap());
        Workspace::new(AssessmentId("a".into()), Record::new(assessment))
    }

    fn subject(code: &str) -> Subject {
        code.parse().unwrap()
    }

    fn type_into(workspace: &mut Workspace, code: &str, texts: &[&str]) {
        for text in texts {
            apply(
                workspace,
                Action::TypeScore { subject: subject(code), text: (*text).to_owned() },
            );
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
    fn what_is_typed_is_a_score_or_is_kept_as_it_is() {
        check_typed("85.5", Some("85.50"), None);
        check_typed("๘๕", Some("85.00"), None);
        check_typed("", None, None);
        check_typed("  ", None, None);
        check_typed("850", None, Some("850"));
        check_typed("85,5", None, Some("85,5"));
        check_typed("ไม่ทราบ", None, Some("ไม่ทราบ"));
    }

    #[test]
    fn typing_in_one_field_is_one_step_and_another_field_another() {
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
    fn typing_after_undo_is_a_step_of_its_own_and_ends_what_could_be_redone() {
        let mut workspace = workspace();
        type_into(&mut workspace, "1", &["80"]);
        type_into(&mut workspace, "2", &["70"]);
        apply(&mut workspace, Action::Undo);
        type_into(&mut workspace, "1", &["81"]);
        assert!(workspace.redo.is_empty());
        apply(&mut workspace, Action::Undo);
        assert_eq!(score(&workspace, "1").as_deref(), Some("80.00"));
    }

    fn plan(name: &str) -> Plan {
        let mut plan = Plan::default();
        plan.add(Measure { name: name.into(), ..Measure::default() });
        plan
    }

    fn next_round(unit: &str) -> NextRound {
        let mut next_round = NextRound::default();
        next_round.edit(ItemCode(1), |work| work.unit = unit.into());
        next_round
    }

    /// One action of every kind, each of which changes something.
    fn one_of_each() -> Vec<Action> {
        let mut imported = Assessment::new(FiscalYear::new(2567).unwrap());
        imported.scores.insert(Subject::Total, Score::FULL);
        vec![
            Action::TypeScore { subject: subject("O1"), text: "ร้อย".into() },
            Action::SetScores(vec![
                (subject("O1"), Some(Score::FULL)),
                (subject("i3"), Some(Score::ZERO)),
            ]),
            Action::SetPassed { subject: subject("IIT"), passed: Some(true) },
            Action::SetWeak { subject: subject("i2"), remark: Some("ล่าช้า".into()) },
            Action::SetLevel(Some("ผ่านดี".into())),
            Action::SetFiscalYear(FiscalYear::new(2566).unwrap()),
            Action::SetTarget(TargetChoice::NextLevel),
            Action::SetAgency(Agency {
                name: "เทศบาลตำบลตัวอย่าง".into(), ..Agency::default()
            }),
            Action::SetDocuments {
                documents: DocumentSettings {
                    font: "TH SarabunIT๙".into(), ..Default::default()
                },
                typing: None,
            },
            Action::Import {
                agency_name: Some("อบต.ตัวอย่าง".into()), assessment: imported
            },
            Action::AddScenario(Scenario::default()),
            Action::RenameScenario { no: 0, name: "ทำครบทุกข้อ".into() },
            Action::SetScenarioScore { no: 0, subject: subject("O1"), score: Some(Score::FULL) },
            Action::ClearScenario(0),
            Action::SetPath(PathSettings {
                goal: Some(ita::path::Goal::Total(Score::FULL)),
                ..PathSettings::default()
            }),
            Action::RemoveScenario(0),
            Action::SetPlan { plan: plan("มาตรการ"), typing: None },
            Action::SetNextRound {
                next_round: next_round("สำนักปลัด"), typing: None
            },
            Action::SetPassage {
                place: "analysis.indicator.1".into(),
                passage: Some(Passage::default()),
            },
            Action::TakeOver {
                plan: plan("มาตรการของปีก่อน"), agency: Agency::default()
            },
        ]
    }

    #[test]
    fn every_change_can_be_undone_and_done_again() {
        let mut workspace = workspace();
        let mut states = vec![workspace.record.clone()];
        for action in one_of_each() {
            assert_eq!(apply(&mut workspace, action.clone()), [Effect::Save], "{action:?}");
            states.push(workspace.record.clone());
        }
        for state in states.iter().rev().skip(1) {
            assert_eq!(apply(&mut workspace, Action::Undo), [Effect::Save]);
            assert_eq!(&workspace.record, state);
        }
        assert!(apply(&mut workspace, Action::Undo).is_empty());
        for state in &states[1..] {
            apply(&mut workspace, Action::Redo);
            assert_eq!(&workspace.record, state);
        }
        assert!(apply(&mut workspace, Action::Redo).is_empty());
    }

    #[test]
    fn what_changes_nothing_leaves_no_step() {
        let mut workspace = workspace();
        for action in one_of_each() {
            apply(&mut workspace, action.clone());
            // Adding the same once more is a change.
            if matches!(action, Action::AddScenario(_)) {
                continue;
            }
            let steps = workspace.undo.len();
            assert!(apply(&mut workspace, action.clone()).is_empty(), "{action:?}");
            assert_eq!(workspace.undo.len(), steps);
        }
    }

    #[test]
    fn a_read_only_workspace_never_changes() {
        let mut workspace = workspace();
        workspace.read_only = true;
        let before = workspace.clone();
        for action in one_of_each() {
            assert!(apply(&mut workspace, action).is_empty());
        }
        assert_eq!(workspace, before);
    }

    #[test]
    fn typing_a_name_is_one_step_and_adding_a_person_another() {
        let mut workspace = workspace();
        let mut agency = Agency::default();
        for name in ["เ", "เท", "เทศ"] {
            agency.name = name.into();
            apply(&mut workspace, Action::SetAgency(agency.clone()));
        }
        agency.people.push(Person::default());
        apply(&mut workspace, Action::SetAgency(agency.clone()));
        for name in ["ก", "กข"] {
            agency.people[0].name = name.into();
            apply(&mut workspace, Action::SetAgency(agency.clone()));
        }
        assert_eq!(workspace.undo.len(), 3);
    }

    #[test]
    fn typing_into_a_measure_is_one_step() {
        let mut workspace = workspace();
        for name in ["", "ม", "มา", "มาต"] {
            let mut changed = plan(name);
            let id = changed.measures[0].id;
            let typing = (!name.is_empty()).then_some(Field::Measure(id, "name"));
            changed.edit(id, |measure| measure.name = name.into());
            let action = Action::SetPlan { plan: changed, typing };
            apply(&mut workspace, action);
        }
        assert_eq!(workspace.undo.len(), 2);
        apply(&mut workspace, Action::Undo);
        assert_eq!(workspace.record.plan.measures[0].name, "");
    }

    #[test]
    fn a_changed_paragraph_is_one_step_of_typing_and_can_be_dropped() {
        let mut workspace = workspace();
        let place = "analysis.indicator.1".to_owned();
        for text in ["ก", "กข", "กขค"] {
            let passage = Some(Passage { text: text.into(), ..Passage::default() });
            let place = place.clone();
            apply(&mut workspace, Action::SetPassage { place, passage });
        }
        assert_eq!(workspace.undo.len(), 2, "taking it over, then typing");
        let passage = None;
        apply(&mut workspace, Action::SetPassage { place, passage });
        assert!(workspace.record.passages.is_empty());
    }

    #[test]
    fn a_plan_taken_over_keeps_an_agency_that_is_known() {
        let mut workspace = workspace();
        workspace.record.agency.name = "เทศบาลตำบลตัวอย่าง".into();
        let agency = Agency { name: "อบต.อื่น".into(), ..Agency::default() };
        let plan = plan("มาตรการ");
        apply(&mut workspace, Action::TakeOver { plan, agency });
        assert_eq!(workspace.record.agency.name, "เทศบาลตำบลตัวอย่าง");
        assert_eq!(workspace.record.plan.measures.len(), 1);
    }

    #[test]
    fn a_pasted_score_replaces_what_could_not_be_read() {
        let mut workspace = workspace();
        type_into(&mut workspace, "1", &["แปดสิบ"]);
        apply(&mut workspace, Action::SetScores(vec![(subject("1"), Some(Score::FULL))]));
        assert!(workspace.record.assessment.unreadable.is_empty());
        assert_eq!(score(&workspace, "1").as_deref(), Some("100.00"));
    }

    #[test]
    fn a_pasted_column_is_one_step_and_keeps_what_is_no_score() {
        let mut workspace = workspace();
        let texts = [("1", "๘๕.๕"), ("2", "850"), ("3", "70")];
        let texts = texts.map(|(code, text)| (subject(code), text.to_owned()));
        apply(&mut workspace, Action::TypeScores(texts.to_vec()));
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

    /// Their codes mean other items in another year.
    #[test]
    fn notes_for_the_next_round_stay_with_their_year() {
        let mut workspace = workspace();
        let unit = |workspace: &Workspace| workspace.record.next_round.work(ItemCode(1)).unit;
        let own = workspace.record.assessment.fiscal_year;
        let other = FiscalYear::new(2565).unwrap();
        let noted = Action::SetNextRound {
            next_round: next_round("สำนักปลัด"), typing: None
        };
        apply(&mut workspace, noted);
        apply(&mut workspace, Action::SetFiscalYear(other));
        assert_eq!(unit(&workspace), "");
        let import = Action::Import { agency_name: None, assessment: Assessment::new(own) };
        apply(&mut workspace, import);
        assert_eq!(unit(&workspace), "สำนักปลัด");
        apply(&mut workspace, Action::Undo);
        assert_eq!(unit(&workspace), "");
    }

    #[test]
    fn history_is_bounded_and_forgets_the_oldest() {
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
