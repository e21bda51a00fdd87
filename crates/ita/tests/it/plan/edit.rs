//! Editing the list of measures.

use ita::plan::{
    Bulk, DateText, Evidence, Measure, MeasureKind, Plan, Report, RoundId, Status, StatusChange,
};
use proptest::prelude::*;

use super::{answering, id, names, numbers, plan, steps, with};

fn named(names: &[&str]) -> Plan {
    plan(names.iter().map(|name| Measure { name: (*name).to_owned(), ..Measure::default() }))
}

#[test]
fn a_number_is_never_used_again() {
    let mut plan = named(&["ก", "ข", "ค"]);
    assert_eq!(numbers(&plan), [1, 2, 3]);
    plan.remove(&[id(3), id(1)]);
    assert_eq!(plan.add(Measure::default()), id(4));
    assert_eq!(plan.duplicate(id(2)), Some(id(5)));
    assert_eq!(numbers(&plan), [2, 5, 4]);
    plan.remove(&[id(2), id(4), id(5)]);
    assert_eq!(plan.add(Measure::default()), id(6));
}

#[test]
fn a_number_is_never_used_again_even_if_the_file_lacks_the_next_one() {
    let json = serde_json::to_value(named(&["ก", "ข"])).unwrap();
    let measures = json["measures"].clone();
    let mut plan: Plan =
        serde_json::from_value(serde_json::json!({ "measures": measures })).unwrap();
    assert_eq!(plan.add(Measure::default()), id(3));
}

#[test]
fn the_number_of_a_measure_cannot_be_changed() {
    let mut plan = named(&["ก", "ข"]);
    plan.edit(id(2), |measure| {
        measure.id = id(1);
        measure.name = "ค".into();
    });
    plan.edit(id(9), |measure| measure.name = "ไม่มี".into());
    assert_eq!(numbers(&plan), [1, 2]);
    assert_eq!(names(&plan), ["ก", "ค"]);
}

#[test]
fn a_measure_moves_by_one_position_and_stops_at_the_ends() {
    let mut plan = named(&["ก", "ข", "ค"]);
    plan.shift(id(3), true);
    assert_eq!(names(&plan), ["ก", "ค", "ข"]);
    plan.shift(id(1), true);
    plan.shift(id(2), false);
    plan.shift(id(9), false);
    assert_eq!(names(&plan), ["ก", "ค", "ข"]);
    plan.shift(id(1), false);
    assert_eq!(names(&plan), ["ค", "ก", "ข"]);
}

fn worked_on() -> Measure {
    let report = Report { done: "ทำแล้ว".into(), ..Report::default() };
    Measure {
        reports: [(RoundId(1), report)].into(),
        evidence: vec![Evidence { title: "ภาพ".into(), ..Evidence::default() }],
        ..with(Status::InWork, steps(2, 4))
    }
}

#[test]
fn a_copy_has_no_progress() {
    let mut plan = plan([worked_on(), answering("O27")]);
    let copy = plan.duplicate(id(1)).unwrap();
    assert_eq!(numbers(&plan), [1, 3, 2]);
    let (first, copy) = (plan.measure(id(1)).unwrap(), plan.measure(copy).unwrap());
    assert_eq!(first.percent(), 50);
    assert_eq!(copy.percent(), 0);
    assert_eq!(copy.status(), Status::NotStarted);
    assert!(copy.reports.is_empty() && copy.evidence.is_empty());
    assert_eq!(copy.steps.len(), 4);
    assert_eq!(plan.duplicate(id(9)), None);
}

#[test]
fn splitting_keeps_every_step_and_the_progress_of_the_first_part() {
    let mut plan = plan([worked_on()]);
    let second = plan.split(id(1), 1).unwrap();
    let texts = |no| -> Vec<_> {
        let steps = &plan.measure(no).unwrap().steps;
        steps.iter().map(|s| (s.text.clone(), s.done)).collect()
    };
    assert_eq!(texts(id(1)), [("ขั้นตอน 0".to_owned(), true)]);
    let kept: Vec<_> = texts(second).into_iter().map(|(text, _)| text).collect();
    assert_eq!(kept, ["ขั้นตอน 1", "ขั้นตอน 2", "ขั้นตอน 3"]);
    assert_eq!(plan.measure(second).unwrap().status(), Status::NotStarted);
    assert_eq!(plan.measure(id(1)).unwrap().status(), Status::InWork);
}

#[test]
fn an_impossible_split_changes_nothing() {
    let mut plan = plan([worked_on()]);
    let before = plan.clone();
    for (no, at) in [(1, 0), (1, 4), (1, 5), (9, 1)] {
        assert_eq!(plan.split(id(no), at), None);
    }
    assert_eq!(plan, before);
}

#[test]
fn an_edit_of_several_measures_changes_only_the_selected_ones() {
    let mut plan = plan([worked_on(), steps(0, 1), steps(0, 1)]);
    plan.edit_all(&[id(1), id(2)], &Bulk::Kind(MeasureKind::Project));
    let kinds: Vec<_> = plan.measures.iter().map(|m| m.kind).collect();
    let (project, measure) = (MeasureKind::Project, MeasureKind::Measure);
    assert_eq!(kinds, [project, project, measure]);
    let change =
        StatusChange { status: Status::InWork, on: DateText::default(), note: String::new() };
    plan.edit_all(&[id(1), id(2)], &Bulk::Status(change));
    let lengths: Vec<_> = plan.measures.iter().map(|m| m.history.len()).collect();
    assert_eq!(lengths, [1, 1, 0], "setting the present status records no change");
}

proptest! {
    #[test]
    fn numbers_stay_unique_under_any_edits(steps in proptest::collection::vec((0..5_u8, 0..12_u32), 0..60)) {
        let mut plan = plan([super::steps(0, 3)]);
        let mut given = vec![1];
        for (what, no) in steps {
            let new = match what {
                0 => Some(plan.add(super::steps(0, 3))),
                1 => plan.duplicate(id(no)),
                2 => plan.split(id(no), 1),
                3 => {
                    plan.remove(&[id(no)]);
                    None
                }
                _ => {
                    plan.shift(id(no), no % 2 == 0);
                    None
                }
            };
            if let Some(new) = new {
                prop_assert!(!given.contains(&new.0));
                given.push(new.0);
            }
        }
    }
}
