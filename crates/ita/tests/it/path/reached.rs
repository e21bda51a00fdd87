//! The sets that reach a goal, on results like those of real agencies.

use ita::framework::ItemFact;
use ita::path::{ChangeSet, Goal, Path, PathFinding, PathTerms, path};
use ita::{Assessment, ItemCode, Score, Subject, analyse, what_if};
use testkit::subject;

use super::{Y2568, check, framework, full, path_to, result, score, shown, terms, total};

/// The scores of example 000, by indicator.
const Y2563: &str =
    "1 86.27, 2 74.47, 3 79.84, 4 76.36, 5 73.90, 6 67.30, 7 59.56, 8 64.56, 9 13.97, 10 0.00";

/// The lowest figure among `codes` after a set of changes.
fn lowest(result: &Assessment, set: &ChangeSet, codes: &[&str]) -> Score {
    let framework = framework(result.fiscal_year.get());
    let changes = set.changes.iter().map(|c| (c.subject, c.to)).collect();
    let after = analyse(&framework, &what_if(&framework, result, &changes));
    let figure = |code: &&str| after.row(subject(code)).unwrap().figure.value().unwrap();
    codes.iter().map(figure).min().unwrap()
}

#[test]
fn example_002_needs_one_step_of_its_tenth_indicator() {
    let found = path_to(&result(2568, Y2568), Goal::Level(0), &terms(""));
    assert_eq!(found.finding, PathFinding::Reached);
    // OIT (100 + 90) / 2 = 95. The parts of the EIT are unknown, but since the EIT is 100, both must be 100.
    check(
        &found,
        &[
            "3: 10 85.00→90.00 +1.00 = 97.97",
            "6: 10 85.00→95.00 +2.00 = 98.97",
            "6: 1 99.43→100.00 +0.03, 10 85.00→90.00 +1.00 = 98.00",
        ],
    );
    assert_eq!(found.sets[0].level, Some(0));
}

#[test]
fn example_000_needs_43_steps_to_85() {
    let result = result(2563, Y2563);
    let found = path_to(&result, total("85"), &PathTerms::even());
    // 17 + 20 full steps of the OIT, 1.00 each, take 45.38 to 82.38. Six steps of the EIT, 0.50 each, are
    // 0.38 more than the rest.
    let best = &found.sets[0];
    assert_eq!((best.effort, best.total), (43, Some(score("85.38"))));
    let each = Goal::EveryInstrument(score("85"));
    let found = path_to(&result, each, &PathTerms::even());
    // Together, the indicators of the IIT lack 34.16, those of the EIT 63.58, and those of the OIT 156.03.
    let best = &found.sets[0];
    assert_eq!(best.effort, 7 + 13 + 32);
    assert!(lowest(&result, best, &["IIT", "EIT", "OIT"]) >= score("85"));
}

#[test]
fn items_with_the_largest_share_come_first() {
    let result = full("O24 O27 O13 O8");
    // IIT 24.00, EIT 24.00, OIT 40.00 - 2.50 - 2.50 - 2.00 - 0.57.
    let present = analyse(&framework(2568), &result);
    assert_eq!(present.total, Some(score("80.43")));
    let found = path_to(&result, total("85"), &terms(""));
    check(
        &found,
        &[
            "2: O24 0.00→100.00 +2.50, O27 0.00→100.00 +2.50 = 85.43",
            "3: O13 0.00→100.00 +2.00, O24 0.00→100.00 +2.50, O27 0.00→100.00 +2.50 = 87.43",
            "3: O8 0.00→100.00 +0.57, O24 0.00→100.00 +2.50, O27 0.00→100.00 +2.50 = 86.00",
        ],
    );
    // O27 alone is equivalent to O24, so it is not offered as another set.
    let found = path_to(&result, total("82.93"), &terms(""));
    check(
        &found,
        &[
            "1: O24 0.00→100.00 +2.50 = 82.93",
            "2: O24 0.00→100.00 +2.50, O27 0.00→100.00 +2.50 = 85.43",
            "2: O13 0.00→100.00 +2.00, O24 0.00→100.00 +2.50 = 84.93",
        ],
    );
    // With more effort for O24, O27 is better.
    let mut terms = terms("");
    terms.own.insert(subject("O24"), 5.try_into().unwrap());
    let found = path_to(&result, total("82.93"), &terms);
    assert_eq!(shown(&found.sets[0]), "1: O27 0.00→100.00 +2.50 = 82.93");
}

#[test]
fn locked_subjects_do_not_change() {
    let result = full("O24 O27 O13 O8");
    let goal = total("82.93");
    let found = path_to(&result, goal, &terms("O24"));
    assert_eq!(shown(&found.sets[0]), "1: O27 0.00→100.00 +2.50 = 82.93");
    // With the tenth indicator locked, both items of the ninth are needed.
    let found = path_to(&result, goal, &terms("10"));
    assert_eq!(shown(&found.sets[0]), "2: O8 0.00→100.00 +0.57, O13 0.00→100.00 +2.00 = 83.00");
}

#[test]
fn a_level_needs_every_instrument_and_both_parts() {
    let mut result = full("O24");
    let parts = super::result(2568, "EIT1 84, EIT2 76");
    result.scores.extend(parts.scores);
    // ผ่านดี: a total of 85 and 85 in the IIT, the OIT and both parts.
    let found = path_to(&result, Goal::Level(1), &PathTerms::even());
    let best = &found.sets[0];
    assert!(lowest(&result, best, &["IIT", "EIT1", "EIT2", "OIT"]) >= score("85"));
    // The IIT lacks 5 points: 15 steps of 1/3 each. The second part lacks 9: 17 steps of 5/9 each are 9.44.
    // The OIT is at 93.75.
    assert_eq!((best.effort, best.level), (15 + 17, Some(1)));
}

#[test]
fn a_published_figure_changes_by_the_change_below_times_its_share() {
    // One of two items of one of five sub-indicators: ten points of indicator 9, so five of the OIT.
    let result = result(2568, "total 75, OIT 70, 9 60, O13 0");
    let found = path_to(&result, total("77"), &PathTerms::even());
    check(&found, &["1: O13 0.00→100.00 +2.00 = 77.00"]);
    let found = path_to(&result, total("77.01"), &PathTerms::even());
    assert!(matches!(found.finding, PathFinding::OutOfReach(_)));
}

#[test]
fn sub_indicators_may_have_any_number_of_items() {
    // The numbers of items have no common factors: the common denominator of their shares is 7·10¹².
    let lengths = [2_u8, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
    let mut framework = framework(2568);
    let (item, sub) = (framework.items[0].clone(), framework.sub_indicators[0].clone());
    framework.items.clear();
    framework.sub_indicators.clear();
    let mut result = result(2568, "IIT 90, EIT 90, 10 90");
    for (index, length) in (1..).zip(lengths) {
        let mut sub = sub.clone();
        sub.code = subject(&format!("9.{index}"));
        for _ in 0..length {
            let code = ItemCode(u8::try_from(framework.items.len()).unwrap() + 1);
            let sub_indicator = sub.code;
            let item = item.clone();
            framework.items.push(ItemFact { code, sub_indicator, ..item });
            let score = Score::from_hundredths(u16::from(code.0) * 50).unwrap();
            result.scores.insert(Subject::Item(code), score);
        }
        framework.sub_indicators.push(sub);
    }
    let found = path(&framework, &result, total("85"), &PathTerms::even());
    assert_eq!(found.finding, PathFinding::Reached);
    assert!(found.sets.iter().all(|set| set.total >= Some(score("85"))));
}

#[test]
fn terms_goals_and_paths_survive_json() {
    let mut terms = terms("9.1 i2");
    terms.own.insert(subject("O24"), 5.try_into().unwrap());
    let text = serde_json::to_string(&terms).unwrap();
    assert_eq!(serde_json::from_str::<PathTerms>(&text).unwrap(), terms);
    let result = full("O24 O27 O13 O8");
    for goal in [total("85"), Goal::EveryInstrument(score("100")), Goal::Level(0)] {
        let text = serde_json::to_string(&goal).unwrap();
        assert_eq!(serde_json::from_str::<Goal>(&text).unwrap(), goal);
        let found = path_to(&result, goal, &terms);
        let text = serde_json::to_string(&found).unwrap();
        assert_eq!(serde_json::from_str::<Path>(&text).unwrap(), found);
    }
}
