//! What-if: what follows from changed scores.

use std::collections::BTreeMap;

use ita::{Assessment, Score, analyse, what_if};
use testkit::subject;

use super::{framework, result};

fn after(scores: &str, changes: &str) -> Assessment {
    let changes: BTreeMap<_, _> = result(2568, changes).scores;
    what_if(&framework(2568), &result(2568, scores), &changes)
}

/// Expects these scores after the changes, for every subject that had a score or was changed.
#[track_caller]
fn check(scores: &str, changes: &str, expected: &str) {
    let found = after(scores, changes).scores;
    assert_eq!(found, result(2568, expected).scores, "{scores} if {changes}");
}

#[test]
fn a_published_figure_changes_by_the_change_below_times_its_share() {
    // One of three questions.
    check("1 80, i1 70", "i1 85", "1 85, i1 85");
    check("1 80, i1 70", "i1 71", "1 80.33, i1 71");
    // One of two items of one of five sub-indicators of one of two indicators, 40 points.
    check(
        "OIT 70, 9 60, 10 80, O13 0, total 75",
        "O13 100",
        "OIT 75, 9 70, 10 80, O13 100, total 77",
    );
    // The change passes through an instrument without a figure.
    check("total 75, 9 60, 10 80, O13 0", "O13 100", "total 77, 9 70, 10 80, O13 100");
    check("9 98, O13 0", "O13 100", "9 100, O13 100");
    check("9 3, O13 100", "O13 0", "9 0, O13 0");
    // A figure that is set itself does not change further.
    check("9 60, O13 0", "O13 100, 9 65", "9 65, O13 100");
    // Setting an unknown score gives no difference to add above.
    check("9 60", "O13 100", "9 60, O13 100");
}

#[test]
fn a_change_of_the_eit_is_shared_by_its_parts() {
    check("EIT1 90, EIT2 80, 6 80", "6 89", "EIT1 93, EIT2 83, 6 89");
    // The first part can take only some of it and the second takes the rest, so that the EIT gains 3.
    check("EIT1 99, EIT2 80, 6 80", "6 89", "EIT1 100, EIT2 85, 6 89");
    check("EIT1 2, EIT2 80, 6 80", "6 71", "EIT1 0, EIT2 76, 6 71");
    check("EIT 85, EIT1 90, EIT2 80", "EIT1 100", "EIT 90, EIT1 100, EIT2 80");
    check("EIT 85, EIT1 90, EIT2 80", "EIT 87", "EIT 87, EIT1 92, EIT2 82");
}

#[test]
fn unpublished_figures_are_computed_from_the_changed_scores() {
    let framework = framework(2568);
    let changed = after("IIT 90, 6 90, 7 90, 8 90, 9 80, 10 70, total 85", "10 80");
    let analysis = analyse(&framework, &changed);
    assert_eq!(analysis.total.unwrap().to_string(), "86.00");
    assert_eq!(changed.scores[&subject("total")].to_string(), "87.00");
    assert_eq!(changed.scores.get(&subject("OIT")), None);
}

#[test]
fn a_passed_flag_stays_unless_the_change_may_turn_it() {
    let flags = |passed: bool, to: &str| {
        let mut assessment = result(2568, "1 80");
        assessment.passed.insert(subject("IIT"), passed);
        assessment.level = Some("ผ่าน".to_owned());
        let changes = BTreeMap::from([(subject("1"), to.parse::<Score>().unwrap())]);
        let after = what_if(&framework(2568), &assessment, &changes);
        assert_eq!(after.level, None);
        after.passed.get(&subject("IIT")).copied()
    };
    assert_eq!([flags(true, "90"), flags(true, "70")], [Some(true), None]);
    assert_eq!([flags(false, "90"), flags(false, "70")], [None, Some(false)]);
}

#[test]
fn sub_indicators_of_any_length_have_an_exact_mean() {
    // Lengths without common factors: their common denominator exceeds 64 bits.
    let lengths = [2_u8, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
    let mut framework = framework(2568);
    let item = framework.items[0].clone();
    let sub = framework.sub_indicators[0].clone();
    framework.items.clear();
    framework.sub_indicators.clear();
    let mut assessment = result(2568, "9 5.00");
    let mut no = 0;
    for (index, &length) in lengths.iter().enumerate() {
        let code = subject(&format!("9.{}", index + 1));
        framework.sub_indicators.push(ita::framework::SubIndicatorFact { code, ..sub.clone() });
        for nth in 0..length {
            no += 1;
            let code = ita::ItemCode(no);
            framework.items.push(ita::framework::ItemFact {
                code,
                sub_indicator: framework.sub_indicators[index].code,
                ..item.clone()
            });
            let score = if nth == 0 { "99.99" } else { "0" };
            assessment.scores.insert(ita::Subject::Item(code), score.parse().unwrap());
        }
    }
    let analysis = analyse(&framework, &assessment);
    // 99.99 × (1/2 + 1/3 + … + 1/37) / 12 = 13.2714….
    let row = analysis.row(subject("9")).unwrap();
    assert_eq!(row.figure.computed.unwrap().to_string(), "13.27");
    assert_eq!(analysis.differences.len(), 1);
    // Too many completions to search, so no difference is reported.
    assessment.scores.remove(&subject("O1"));
    assert_eq!(analyse(&framework, &assessment).differences, []);
}
