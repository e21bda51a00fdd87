//! Progress in per cent, and how measures stand against their dates.

use ita::plan::{Due, Evidence, Measure, Period, Plan, Status, Step};
use proptest::prelude::*;
use thai::Span;

use super::{date, plan, steps, with};

#[track_caller]
fn percent(measures: impl IntoIterator<Item = Measure>, expected: Option<u8>) {
    assert_eq!(plan(measures).percent(), expected);
}

#[test]
fn a_measure_is_done_by_its_status_or_by_its_steps() {
    assert_eq!(steps(0, 0).percent(), 0);
    assert_eq!(steps(1, 3).percent(), 33);
    assert_eq!(steps(2, 3).percent(), 67);
    assert_eq!(steps(3, 3).percent(), 100);
    assert_eq!(with(Status::Done, steps(1, 3)).percent(), 100);
    assert_eq!(with(Status::Done, steps(0, 0)).percent(), 100);
    assert_eq!(with(Status::InWork, steps(1, 2)).percent(), 50);
}

#[test]
fn empty_steps_do_not_count() {
    let mut measure = steps(1, 2);
    for text in ["", "  ", "3."] {
        measure.steps.push(Step { text: text.into(), done: true });
    }
    assert_eq!(measure.percent(), 50);
}

#[test]
fn progress_is_the_mean_of_the_measures_that_are_not_cancelled() {
    percent([], None);
    percent([with(Status::Cancelled, steps(1, 1))], None);
    percent([steps(0, 1), steps(1, 1)], Some(50));
    let cancelled = with(Status::Cancelled, steps(0, 4));
    percent([steps(1, 1), cancelled], Some(100));
}

#[test]
fn progress_is_rounded_half_up_once_and_not_for_each_measure() {
    // 1/8 = 12.5 %.
    percent([steps(1, 8)], Some(13));
    // (1/3 + 1/3 + 1/3) / 3 is a third, not the mean of three rounded thirds.
    percent([steps(1, 3), steps(1, 3), steps(1, 3)], Some(33));
    // 1/200 is exactly half a per cent, 1/201 is less.
    percent([steps(1, 200)], Some(1));
    percent([steps(1, 201)], Some(0));
    percent([steps(1, 3), steps(1, 6), steps(0, 1), steps(0, 1)], Some(13));
}

#[test]
fn many_different_numbers_of_steps_do_not_overflow() {
    let done: Vec<_> = (1..=150).map(|all| steps(all, all)).collect();
    percent(done, Some(100));
    let none: Vec<_> = (1..=150).map(|all| steps(0, all)).collect();
    percent(none, Some(0));
}

proptest! {
    #[test]
    fn progress_lies_between_the_least_and_the_most_advanced_measure(
        all in proptest::collection::vec((0..40_usize, 1..40_usize), 1..40),
    ) {
        let plan = plan(all.iter().map(|(done, all)| steps(*done.min(all), *all)));
        let each: Vec<u8> = plan.measures.iter().map(|m| m.percent()).collect();
        let percent = plan.percent().unwrap();
        prop_assert!(each.iter().min() <= Some(&percent) && each.iter().max() >= Some(&percent));
    }
}

fn period(from: &str, to: &str) -> Measure {
    Measure { period: Period::from(Span { from: date(from), to: date(to) }), ..Measure::default() }
}

#[track_caller]
fn due(measure: &Measure, today: &str, expected: Due) {
    assert_eq!(measure.due(date(today)), expected, "{today}");
}

#[test]
fn days_before_and_after_a_period() {
    let measure = period("1 ม.ค.2569", "31 มี.ค.2569");
    due(&measure, "31 ธ.ค.2568", Due::Ahead(1));
    due(&measure, "1 ม.ค.2569", Due::Running(89));
    due(&measure, "28 ก.พ.2569", Due::Running(31));
    due(&measure, "1 มี.ค.2569", Due::Soon(30));
    due(&measure, "31 มี.ค.2569", Due::Soon(0));
    due(&measure, "1 เม.ย.2569", Due::Overdue(1));
    due(&measure, "1 เม.ย.2570", Due::Overdue(366));
}

#[test]
fn a_closed_or_undated_measure_is_never_overdue() {
    let measure = period("1 ม.ค.2569", "31 มี.ค.2569");
    for status in [Status::Done, Status::Cancelled] {
        due(&with(status, measure.clone()), "1 ต.ค.2569", Due::Settled);
    }
    due(&Measure::default(), "1 ต.ค.2569", Due::Unknown);
    let mut unreadable = measure;
    unreadable.period.to.0 = "สิ้นปี".into();
    due(&unreadable, "1 ต.ค.2569", Due::Unknown);
}

#[test]
fn without_a_first_day_only_the_last_day_counts() {
    let mut measure = period("1 ม.ค.2569", "31 มี.ค.2569");
    measure.period.from.0.clear();
    due(&measure, "1 ต.ค.2568", Due::Running(181));
    due(&measure, "31 มี.ค.2569", Due::Soon(0));
}

#[test]
fn the_overview_counts_measures_by_status_and_due_date() {
    let late = period("1 ม.ค.2569", "31 ม.ค.2569");
    let soon = period("1 ม.ค.2569", "31 มี.ค.2569");
    let shown = Measure {
        evidence: vec![Evidence {
            link: "https://example.go.th/a.pdf".into(),
            ..Evidence::default()
        }],
        ..late.clone()
    };
    let blank = Measure { evidence: vec![Evidence::default()], ..late.clone() };
    let plan = plan([
        late.clone(),
        with(Status::InWork, soon),
        with(Status::Done, blank),
        with(Status::Done, shown),
        with(Status::Cancelled, late),
    ]);
    let standing = plan.standing(date("15 มี.ค.2569"));
    assert_eq!(standing.percent, Some(50));
    let counts: Vec<_> = Status::ALL.map(|s| standing.by_status[&s]).into();
    assert_eq!(counts, [1, 1, 2, 1]);
    assert_eq!((standing.overdue, standing.soon), (1, 1));
    assert_eq!(standing.without_evidence, 1);
    assert_eq!(Plan::default().standing(date("15 มี.ค.2569")).percent, None);
}
