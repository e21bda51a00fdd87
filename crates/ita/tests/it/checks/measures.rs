//! Checks of measures: missing parts, periods, and evidence that they are done.

use ita::plan::{DateText, Evidence, Measure, Period, Round, RoundId, Status, StatusChange};

use super::{Case, Y2568, date};

/// Expects these faults in a plan whose only measure, complete before, was changed.
#[track_caller]
fn check(change: impl FnOnce(&mut Measure), expected: &[&str]) {
    let mut case = Case::new(2568, Y2568);
    case.today = date("15 ม.ค. 2569");
    let mut measure = case.measure("มาตรการส่งเสริมการป้องกันการทุจริต", "10");
    change(&mut measure);
    case.with(measure).expect_faults(expected);
}

fn period(from: &str, to: &str, words: &str) -> Period {
    Period {
        from: DateText(from.to_owned()),
        to: DateText(to.to_owned()),
        words: words.to_owned(),
        ..Period::default()
    }
}

fn done(measure: &mut Measure) {
    measure.history.push(StatusChange {
        status: Status::Done,
        on: DateText(String::new()),
        note: String::new(),
    });
}

#[test]
fn a_complete_measure_has_no_faults() {
    check(|_| (), &[]);
}

#[test]
fn every_missing_part_of_a_measure_is_a_warning() {
    check(|m| m.name = " ".to_owned(), &["warning measure 1: Lacks(Name)"]);
    check(|m| m.units = vec![String::new()], &["warning measure 1: Lacks(Unit)"]);
    check(|m| m.steps.clear(), &["warning measure 1: Lacks(Steps)"]);
    check(|m| m.steps[1].text.clear(), &[]);
    check(|m| m.follow_up.clear(), &["warning measure 1: Lacks(FollowUp)"]);
    check(|m| m.period = Period::default(), &["warning measure 1: Lacks(Period) > whole year 1"]);
    check(|m| m.period = period("", "", "ทุก 6 เดือน"), &[]);
    check(
        |m| *m = Measure { answers: m.answers.clone(), ..Measure::default() },
        &[
            "warning measure 1: Lacks(Name)",
            "warning measure 1: Lacks(Unit)",
            "warning measure 1: Lacks(Period) > whole year 1",
            "warning measure 1: Lacks(Steps)",
            "warning measure 1: Lacks(FollowUp)",
        ],
    );
}

#[test]
fn a_measure_that_answers_nothing_is_offered_the_finding_it_names() {
    let unlinked = "error gaps: unanswered 10 2.00 > add 10";
    check(|m| m.answers.clear(), &[unlinked, "warning measure 1: AnswersNothing"]);
    check(
        |m| {
            m.answers.clear();
            m.finding = "10.การป้องกัน การทุจริต".to_owned();
        },
        &[unlinked, "warning measure 1: AnswersNothing > link 1 10"],
    );
    // A title inside another word does not name the indicator.
    check(
        |m| {
            m.answers.clear();
            m.name = "พัฒนาการเปิดเผยข้อมูล".to_owned();
        },
        &[unlinked, "warning measure 1: AnswersNothing"],
    );
}

#[test]
fn a_result_without_findings_asks_for_no_links() {
    let case = Case::new(2568, "total 90");
    let case = case.clone().with(case.measure("ก", ""));
    case.expect_faults(&[]);
}

#[test]
fn two_measures_with_the_same_name_are_a_warning() {
    let case = Case::new(2568, Y2568);
    let case = case
        .clone()
        .with(case.measure("มาตรการการใช้ทรัพย์สิน", "10"))
        .with(case.measure("มาตรการ การใช้ทรัพย์สิน ", "4"))
        .with(case.measure("มาตรการอื่น", "4"));
    case.expect_faults(&["warning measure 2: SameName { first: MeasureId(1) }"]);
}

#[test]
fn impossible_periods_are_warnings() {
    let outside = "warning measure 1: OutsideYear { year: FiscalYear(2569) } > whole year 1";
    let years =
        |years| format!("warning measure 1: OtherYears {{ years: [{years}] }} > whole year 1");
    for (from, to, words, expected) in [
        ("1 ต.ค. 2568", "31 มี.ค. 2569", "", &[][..]),
        ("1 ต.ค. 2567", "30 ก.ย. 2568", "", &[outside]),
        ("1 ต.ค. 2568", "1 ต.ค. 2569", "", &[outside]),
        ("", "", "ปีงบประมาณ พ.ศ. ๒๕๖๙", &[]),
        ("", "", "ตุลาคม ๖๘ - กันยายน ๖๙", &[]),
        ("", "", "ปีงบประมาณ พ.ศ. ๒๕๖๘", &[outside]),
        ("", "", "กุมภาพันธ์ ถึง เมษายน 2567", &[outside]),
        ("", "", "ทุกไตรมาส", &[]),
        ("1 ต.ค. 2568", "30 ก.ย. 2569", "ตลอดปี 2567", &[years("2567").as_str()]),
        (
            "30 ก.ย. 2569",
            "1 ต.ค. 2568",
            "",
            &[
                "warning measure 1: Reversed > whole year 1",
                "warning progress 1: Overdue { days: 106 }",
            ],
        ),
        (
            "1 ต.ค.",
            "กลางปี",
            "",
            &[
                "warning measure 1: From is not a day: 1 ต.ค.",
                "warning measure 1: To is not a day: กลางปี",
            ],
        ),
        ("1 ต.ค. 2568", "31 ธ.ค. 2568", "", &["warning progress 1: Overdue { days: 15 }"]),
    ] {
        check(|m| m.period = period(from, to, words), expected);
    }
}

#[test]
fn a_done_measure_needs_valid_evidence() {
    check(done, &["warning progress 1: DoneWithoutEvidence"]);
    check(
        |m| {
            m.period = period("1 ต.ค. 2568", "31 ธ.ค. 2568", "");
            done(m);
            m.evidence.push(Evidence {
                title: "คู่มือ".to_owned(),
                link: "https://www.example.go.th/a".to_owned(),
                ..Evidence::default()
            });
        },
        &[],
    );
    check(
        |m| {
            done(m);
            m.history[0].on = DateText("เมื่อวาน".to_owned());
            m.evidence.push(Evidence {
                title: String::new(),
                link: "www.example.go.th".to_owned(),
                on: DateText("31/4/2569".to_owned()),
            });
        },
        &[
            "warning progress 1: NoWebAddress { text: \"www.example.go.th\" }",
            "warning progress 1: Evidence is not a day: 31/4/2569",
            "warning progress 1: Status is not a day: เมื่อวาน",
        ],
    );
}

#[test]
fn a_reporting_round_without_a_valid_last_day_is_a_warning() {
    let mut case = Case::new(2568, "");
    case.plan.own_rounds.push(Round {
        id: RoundId(1),
        name: "รอบ 6 เดือน".to_owned(),
        until: DateText("มีนาคม".to_owned()),
    });
    case.expect_faults(&["warning plan: Round is not a day: มีนาคม"]);
}
