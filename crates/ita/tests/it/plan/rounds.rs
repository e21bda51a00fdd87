//! The rounds in which progress is reported.

use ita::FiscalYear;
use ita::plan::{Measure, Plan, Report, RoundId};

use super::{date, plan};

fn year() -> FiscalYear {
    FiscalYear::new(2569).unwrap()
}

fn reported(round: u32) -> Measure {
    let report = Report { outcome: "ดีขึ้น".into(), ..Report::default() };
    Measure { reports: [(RoundId(round), report)].into(), ..Measure::default() }
}

fn shown(plan: &Plan) -> Vec<(u32, String)> {
    let rounds = plan.rounds(year());
    rounds.into_iter().map(|r| (r.id.0, r.name)).collect()
}

#[test]
fn the_default_rounds_end_after_six_and_twelve_months() {
    let rounds = Plan::default().rounds(year());
    let days: Vec<_> = rounds.iter().map(|round| round.until.date()).collect();
    assert_eq!(days, [Some(date("31 มี.ค.2569")), Some(date("30 ก.ย.2569"))]);
}

#[test]
fn custom_rounds_start_as_a_copy_of_the_default_ones() {
    let mut plan = plan([reported(1)]);
    let new = plan.add_round(year(), "รอบ 9 เดือน");
    let names: Vec<_> = shown(&plan).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["รอบ 6 เดือน", "รอบ 12 เดือน", "รอบ 9 เดือน"]);
    assert!(new.0 > 2);
    plan.edit_round(new, |round| {
        round.id = RoundId(1);
        round.name = "ไตรมาส 3".into();
    });
    assert_eq!(shown(&plan)[2], (new.0, "ไตรมาส 3".to_owned()));
    plan.drop_own_rounds();
    assert_eq!(shown(&plan).len(), 2);
}

#[test]
fn the_number_of_a_round_is_not_used_again_and_its_reports_are_kept() {
    let mut plan = plan([reported(1), reported(1), reported(7)]);
    assert_eq!(plan.reports_in(RoundId(1)), 2);
    let first = plan.add_round(year(), "ก");
    assert!(first.0 > 7, "the number of a report without a round is taken");
    plan.remove_round(first);
    let second = plan.add_round(year(), "ข");
    assert!(second > first);
    let measure = plan.add(Measure::default());
    let third = plan.add_round(year(), "ค");
    assert!(third > second && measure.0 > 3);
    plan.remove_round(RoundId(1));
    assert_eq!(plan.reports_in(RoundId(1)), 2);
}

#[test]
fn removing_the_last_custom_round_restores_the_default_ones() {
    let mut plan = Plan::default();
    plan.own_the_rounds(year());
    plan.remove_round(RoundId(1));
    assert_eq!(shown(&plan).len(), 1);
    plan.remove_round(RoundId(2));
    assert_eq!(shown(&plan).len(), 2);
}
