//! Results as agencies published them, under their years' frameworks.

use super::{framework, level_names, result, shown};
use ita::analysis::{LevelReason, TargetReason, Unknown};
use ita::{Instrument, analyse, two_decimals};
use testkit::subject;

/// The scores of example 000, by indicator.
const Y2563: &str =
    "1 86.27, 2 74.47, 3 79.84, 4 76.36, 5 73.90, 6 67.30, 7 59.56, 8 64.56, 9 13.97, 10 0.00";
/// The scores of example 002, by indicator.
const Y2568: &str = "1 99.43, 2 100, 3 100, 4 100, 5 100, 6 100, 7 100, 8 100, 9 100, 10 85.00";

#[test]
fn example_000_has_the_published_figures() {
    let framework = framework(2563);
    let analysis = analyse(&framework, &result(2563, Y2563));
    let points = |i| analysis.points(i).unwrap().to_string();
    assert_eq!(Instrument::ALL.map(points), ["23.45", "19.14", "2.79"].map(String::from));
    assert_eq!(analysis.total.unwrap().to_string(), "45.38");
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("F"));
    assert_eq!(analysis.level.reason, LevelReason::Computed);
    assert_eq!(analysis.target.goal.to_string(), "85.00");
    let row = analysis.row(subject("10")).unwrap();
    assert_eq!(row.gap.unwrap().to_string(), "85.00");
    assert_eq!(two_decimals(row.win.unwrap()), "17.00");
    assert_eq!(analysis.row(subject("1")).unwrap().gap.unwrap().to_string(), "-1.27");
    assert_eq!(analysis.strengths, [subject("1")]);
    assert_eq!(analysis.urgent, [subject("10"), subject("9")]);
    let order: Vec<_> = analysis.ranking.iter().map(|r| r.subject.to_string()).collect();
    assert_eq!(order, ["10", "9", "7", "8", "6", "5", "2", "4", "3"]);
    assert_eq!(analysis.ranking[0].total_after.unwrap().to_string(), "62.38");
}

#[test]
fn example_002_is_held_back_by_its_oit() {
    let framework = framework(2568);
    let analysis = analyse(&framework, &result(2568, Y2568));
    assert_eq!(analysis.total.unwrap().to_string(), "96.97");
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("ผ่านดี"));
    assert_eq!(analysis.level.reason, LevelReason::Computed);
    assert_eq!(analysis.target.reason, TargetReason::NextLevel);
    assert_eq!(analysis.target.goal.to_string(), "95.00");
    let [top] = &analysis.distances[..] else {
        panic!("one level above: {:?}", analysis.distances)
    };
    assert!(top.total.is_met());
    let [(oit, Some(gap))] = top.in_the_way[..] else {
        panic!("the OIT alone: {:?}", top.in_the_way)
    };
    assert_eq!((oit, gap.to_string()), (subject("OIT"), "2.50".to_owned()));
}

#[test]
fn example_003_is_known_by_instrument_only() {
    let framework = framework(2563);
    let mut assessment = result(2563, "total 59.76");
    for (instrument, passed) in [("IIT", true), ("EIT", true), ("OIT", false)] {
        assessment.passed.insert(subject(instrument), passed);
    }
    let analysis = analyse(&framework, &assessment);
    assert_eq!(analysis.total.unwrap().to_string(), "59.76");
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("D"));
    assert_eq!(analysis.ranking, []);
    assert_eq!((analysis.strengths.len(), analysis.weaknesses.len()), (0, 0));
    let missing = ["IIT", "EIT", "OIT"].map(subject).to_vec();
    let of = subject("total");
    assert_eq!(analysis.unknowns, [Unknown::Children { of, missing }]);
    assert_eq!(level_names(&framework, &[analysis.distances[0].level]), ["C"]);
    assert_eq!(analysis.distances[0].total.to_string(), "5.24");
    assert_eq!(analysis.row(subject("OIT")).unwrap().passed, Some(false));
}
