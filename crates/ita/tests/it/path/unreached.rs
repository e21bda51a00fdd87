//! Goals that are already met, out of reach, or undecided because figures are unknown.

use ita::path::{Goal, Obstacle, Path, PathFinding, PathTerms};
use testkit::subject;

use super::{Y2568, check, full, path_to, result, score, terms, total};

/// An instrument that is known at `figure`; `held` are the locked and the unknown subjects.
fn obstacle(code: &str, figure: &str, needed: Option<&str>, held: [&str; 2]) -> Obstacle {
    let [locked, unknown] = held.map(|codes| codes.split_whitespace().map(subject).collect());
    Obstacle {
        subject: subject(code),
        figure: Some(score(figure)),
        needed: needed.map(score),
        locked,
        unknown,
    }
}

#[track_caller]
fn check_out_of_reach(found: Path, expected: &[Obstacle]) {
    match found.finding {
        PathFinding::OutOfReach(obstacles) => assert_eq!(obstacles, expected),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_goal_that_is_met_needs_no_changes() {
    let result = result(2568, Y2568);
    let found = path_to(&result, Goal::Level(1), &PathTerms::even());
    assert_eq!(found.finding, PathFinding::Met);
    check(&found, &["0:  = 96.97"]);
    assert_eq!(found.sets[0].level, Some(1));
    let found = path_to(&result, Goal::Level(3), &PathTerms::even());
    assert_eq!(found.finding, PathFinding::Met);
}

#[test]
fn locked_subjects_can_keep_a_goal_out_of_reach() {
    let result = full("O24 O27 O13 O8");
    let found = path_to(&result, total("82.93"), &terms("10 IIT EIT O8"));
    check(&found, &["1: O13 0.00→100.00 +2.00 = 82.43"]);
    check_out_of_reach(
        found,
        &[
            obstacle("IIT", "80", None, ["IIT", ""]),
            obstacle("EIT", "80", None, ["EIT", ""]),
            obstacle("OIT", "86.07", None, ["O8 10", ""]),
        ],
    );
}

#[test]
fn unknown_subjects_can_keep_a_goal_out_of_reach() {
    // Only the tenth indicator can be raised. The total lacks one point, which any instrument could contribute.
    let result = result(2568, "IIT 90, EIT1 90, EIT2 90, OIT 60, 10 70");
    let found = path_to(&result, Goal::Level(1), &PathTerms::even());
    check(&found, &["6: 10 70.00→100.00 +6.00 = 84.00"]);
    check_out_of_reach(
        found,
        &[
            obstacle("IIT", "90", None, ["", "1 2 3 4 5"]),
            obstacle("EIT", "90", None, ["", "6 7 8"]),
            obstacle("OIT", "75", Some("85"), ["", "9"]),
        ],
    );
}

#[test]
fn an_instrument_whose_items_are_all_at_100_cannot_rise() {
    let mut result = full("");
    result.scores.insert(subject("OIT"), score("90"));
    let goal = Goal::EveryInstrument(score("95"));
    let found = path_to(&result, goal, &PathTerms::even());
    // Every other subject is raised to 100.
    assert_eq!(found.sets[0].total, Some(score("96")));
    check_out_of_reach(found, &[obstacle("OIT", "90", Some("95"), ["", ""])]);
}

#[test]
fn nothing_can_be_raised_if_only_the_total_or_instruments_are_known() {
    let only_total = result(2563, "total 59.76");
    let found = path_to(&only_total, Goal::Level(3), &PathTerms::even());
    check(&found, &["0:  = 59.76"]);
    let PathFinding::NothingMoves(obstacles) = &found.finding else {
        panic!("{:?}", found.finding)
    };
    let subjects: Vec<_> = obstacles.iter().map(|o| o.subject.to_string()).collect();
    assert_eq!(subjects, ["IIT", "EIT", "OIT"]);
    let each = Goal::EveryInstrument(score("85"));
    let instruments = result(2563, "IIT 80, EIT 80, OIT 80");
    let found = path_to(&instruments, each, &PathTerms::even());
    assert!(matches!(found.finding, PathFinding::NothingMoves(_)));
}

#[test]
fn a_goal_that_depends_on_unknown_figures_names_them() {
    let unknown = |scores: &str, goal: Goal| {
        let found = path_to(&result(2568, scores), goal, &PathTerms::even());
        assert_eq!(found.sets, []);
        match found.finding {
            PathFinding::DependsOnUnknown(unknown) => {
                unknown.iter().map(ToString::to_string).collect()
            }
            other => vec![format!("{other:?}")],
        }
    };
    let each = Goal::EveryInstrument(score("85"));
    assert_eq!(unknown("total 59.76, 1 70", each), ["IIT", "EIT", "OIT"]);
    assert_eq!(unknown("IIT 80, EIT 80, 9 70", total("85")), ["OIT"]);
    assert_eq!(unknown("total 80, IIT 80, EIT 80, 9 70", Goal::Level(1)), ["OIT"]);
    // The other part follows from the known one and the EIT only until a score changes.
    let one_part = "IIT 80, EIT 80, EIT1 90, OIT 80, 1 70";
    assert_eq!(unknown(one_part, Goal::Level(1)), ["EIT2"]);
}

#[test]
fn a_level_that_the_year_lacks_is_reported() {
    let found = path_to(&result(2569, "total 90"), Goal::Level(0), &PathTerms::even());
    assert_eq!(found.finding, PathFinding::NoSuchLevel);
}
