//! Properties of the checks that hold for every plan, whatever is typed.

use ita::agency::Agency;
use ita::checks::{Check, CheckFault};
use ita::plan::{DateText, Evidence, Measure, Period, Report, RoundId, Status, StatusChange};
use ita::{ItemCode, next_round::ItemState};
use proptest::prelude::*;

use super::{Case, added, step};

/// Texts close to the patterns that the checks look for.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ก-๙เ0-9. /\\-\u{e4d}\u{200b}\n]{0,24}",
        "(องค์การ|อบต|เทศบาล|ทต)(\\.| |บริหารส่วนตำบล|ตำบล|เมือง)?[ก-๙ ]{0,14}",
        "(1|31|๓๐)[ /](ต.ค.|10|ก.ย.)[ /](2568|69|2025|๒๕๖๙)?",
        "https?://[a-z.ก-๙ ]{0,8}",
        Just(String::new()),
    ]
}

fn measure() -> impl Strategy<Value = Measure> {
    let words = (text(), text(), text(), text(), text());
    let findings = prop::collection::btree_set(
        prop_oneof![
            (1..=11_u8).prop_map(|no| no.to_string()),
            (0..=8_u8).prop_map(|no| format!("issue{no}")),
            (1..=40_u8).prop_map(|no| format!("O{no}")),
            Just("total".to_owned()),
            Just("EIT1".to_owned()),
        ],
        0..3,
    );
    (words, findings, text(), text(), 0..4_usize).prop_map(
        |((name, unit, from, to, said), answers, link, on, status)| Measure {
            answers: answers.iter().map(|a| a.parse().unwrap()).collect(),
            steps: vec![step(&said)],
            units: vec![unit],
            period: Period {
                from: DateText(from),
                to: DateText(to),
                words: said.clone(),
                ..Period::default()
            },
            history: vec![StatusChange {
                status: Status::ALL[status],
                on: DateText(on.clone()),
                note: said.clone(),
            }],
            reports: [(RoundId(1), Report { done: said, ..Report::default() })].into(),
            evidence: vec![Evidence { title: String::new(), link, on: DateText(on) }],
            name,
            ..Measure::default()
        },
    )
}

fn case() -> impl Strategy<Value = Case> {
    let scores = prop_oneof![
        Just(""),
        Just("total 90"),
        Just("1 80, 2 90, 9 20, 10 0"),
        Just("IIT 70, EIT 90, OIT 10, total 45"),
        Just("i1 50, i2 60, i3 100, e1 10, e2 100, O1 0, O2 100, O3 0"),
    ];
    (
        prop_oneof![Just(2563_u16), Just(2566), Just(2567), Just(2568)],
        scores,
        prop::collection::vec(measure(), 0..4),
        (text(), text()),
        (text(), text(), 0..4_usize),
    )
        .prop_map(|(year, scores, measures, (own, passage), (due, address, state))| {
            let mut case = Case::new(year, scores);
            case.agency = Agency { name: own, ..Agency::default() };
            for measure in measures {
                case.plan.add(measure);
            }
            case.passages.entry("analysis.issue.1".to_owned()).or_default().text = passage;
            case.next_round.edit(ItemCode(1), |work| {
                work.due = DateText(due);
                work.address = address;
                work.state = ItemState::ALL[state];
            });
            case
        })
}

/// Whether both checks report the same subject as unanswered or partly answered.
fn is_same(one: &Check, other: &Check) -> bool {
    let subject = |check: &Check| match &check.fault {
        CheckFault::Unanswered { subject, .. } | CheckFault::PartlyAnswered { subject, .. } => {
            Some(*subject)
        }
        _ => None,
    };
    subject(one).is_some() && subject(one) == subject(other)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn checks_never_panic_and_are_sorted_and_deterministic(case in case()) {
        let checks = case.checks();
        let severities: Vec<_> = checks.iter().map(|check| check.severity).collect();
        prop_assert!(severities.is_sorted());
        prop_assert_eq!(&case.checks(), &checks);
    }

    #[test]
    fn the_measure_a_fix_adds_answers_its_subject(case in case()) {
        for check in case.checks() {
            let Some(finding) = added(&check) else { continue };
            let mended = case.clone().with(case.measure("ใหม่", &finding.to_string()));
            let left = mended.checks();
            prop_assert!(left.iter().all(|left| !is_same(left, &check)));
        }
    }
}
