//! Differences between a published figure and the one computed from its parts, and what explains them.

use super::{framework, result};
use ita::analysis::{Difference, Explanation, Unknown};
use ita::{Assessment, Subject, analyse, what_if};
use testkit::subject;

/// The items that example 000 lists as failed, and the scores of its two OIT indicators.
fn example_000() -> Assessment {
    let failed = (1..=43).filter(|no| ![1, 3, 4, 5, 7, 22, 31].contains(no));
    let items: Vec<_> = failed.map(|no| format!("O{no} 0")).collect();
    result(2563, &format!("9 13.97, 10 0.00, {}", items.join(", ")))
}

fn subjects(codes: &[&str]) -> Vec<Subject> {
    codes.iter().map(|code| subject(code)).collect()
}

/// The differences found in a result of 2568.
fn differences(scores: &str) -> Vec<Difference> {
    analyse(&framework(2568), &result(2568, scores)).differences
}

/// Each as `"subject: published, computed; explanations"`.
fn shown(differences: &[Difference]) -> Vec<String> {
    let explanation = |e: &Explanation| match e {
        Explanation::IfOtherwise { subject, score } => format!("{subject} {score}"),
        other => format!("{other:?}"),
    };
    let difference = |d: &Difference| {
        let computed = d.computed.map_or("?".to_owned(), |c| c.to_string());
        let explanations: Vec<_> = d.explanations.iter().map(explanation).collect();
        format!("{}: {}, {computed}; {}", d.subject, d.published, explanations.join(" | "))
    };
    differences.iter().map(difference).collect()
}

#[test]
fn unknown_items_are_completed_to_fit_the_published_indicator() {
    let framework = framework(2563);
    let analysis = analyse(&framework, &example_000());
    let completion = Explanation::OnlyCompletion {
        failed: subjects(&["O31"]),
        passed: subjects(&["O1", "O3", "O4", "O5", "O7", "O22"]),
    };
    let [difference] = &analysis.differences[..] else { panic!("{:?}", analysis.differences) };
    assert_eq!(difference.subject, subject("9"));
    assert_eq!(difference.computed, None);
    assert_eq!(difference.explanations, [completion]);
    // (5/9 + 1/7 + 1/5) / 5 = 17.97; without one of 9.1's five 11.75; without 9.3's one 11.11.
    let otherwise = |code| {
        let found = difference.otherwise.iter().find(|(s, _)| *s == subject(code));
        found.unwrap().1.to_string()
    };
    assert_eq!(["O31", "O4", "O22"].map(otherwise), ["17.97", "11.75", "11.11"]);
    assert_eq!(difference.otherwise.len(), 7);
    let of = subject("9.5");
    assert!(!analysis.unknowns.contains(&Unknown::Figure(of)));
    let row = analysis.row(subject("O31")).unwrap();
    assert_eq!((row.gap, row.win), (None, None));
}

#[test]
fn the_oit_of_example_000_follows_from_its_completed_items() {
    let framework = framework(2563);
    let mut assessment = example_000();
    assessment.scores.remove(&subject("9"));
    assessment.scores.remove(&subject("10"));
    for item in ["O1", "O3", "O4", "O5", "O7", "O22"] {
        assessment.scores.insert(subject(item), ita::Score::FULL);
    }
    assessment.scores.insert(subject("O31"), ita::Score::ZERO);
    let analysis = analyse(&framework, &assessment);
    let figure = |code| analysis.row(subject(code)).unwrap().figure.value().unwrap().to_string();
    assert_eq!([figure("9"), figure("10")], ["13.97", "0.00"]);
    assert_eq!(analysis.points(ita::Instrument::Oit).unwrap().to_string(), "2.79");
    let passed = [(subject("O31"), ita::Score::FULL)].into();
    let otherwise = analyse(&framework, &what_if(&framework, &assessment, &passed));
    let row = otherwise.row(subject("9")).unwrap();
    assert_eq!(row.figure.value().unwrap().to_string(), "17.97");
}

#[test]
fn no_completion_is_offered_if_several_fit_or_not_one_does() {
    // 9.3 of two items: one of the two passed, but which?
    let known = "O1 100, O2 100, O3 100, O4 100, O5 100, O6 100, O7 100, O8 100, O9 100, O10 100, \
                 O11 100, O14 100, O15 100, O16 100, O17 100, O18 100, O19 100, O20 100";
    assert_eq!(shown(&differences(&format!("{known}, 9 90.00"))), [""; 0]);
    assert_eq!(shown(&differences(&format!("{known}, 9 95.00"))), ["9: 95.00, ?; NoCompletion"]);
    // Not one item is known, so there is nothing to complete.
    assert_eq!(shown(&differences("9 95.00")), [""; 0]);
}

#[test]
fn a_single_wrong_item_can_explain_a_difference() {
    let passed = "O21 100, O22 100, O23 100, O24 0, O25 100, O26 100, O27 100, O28 100";
    // (75 + 100) / 2 = 87.50; a flip of any item of 10.2 gives 75, of O24 100.
    assert_eq!(
        shown(&differences(&format!("10 100, {passed}"))),
        ["10: 100.00, 87.50; O24 100.00"]
    );
    assert_eq!(
        shown(&differences(&format!("10 75, {passed}"))),
        ["10: 75.00, 87.50; O21 0.00 | O22 0.00 | O23 0.00 | O25 0.00 | O26 0.00"]
    );
    // Item scores are exact, so a hundredth is not explained by rounding.
    assert_eq!(shown(&differences(&format!("10 87.51, {passed}"))), ["10: 87.51, 87.50; "]);
    // A sub-indicator published as 75.01 may have been 75.014, but 75.00 not 75.03.
    let difference = |scores| shown(&differences(scores));
    assert_eq!(difference("10 87.50, 10.1 75.01, 10.2 100"), ["10: 87.50, 87.51; Rounding"]);
    assert_eq!(difference("10 87.52, 10.1 75, 10.2 100"), ["10: 87.52, 87.50; 10.1 75.04"]);
    // The items contradict their sub-indicator.
    assert_eq!(
        difference("10.1 75, O21 100, O22 100, O23 0, O24 0"),
        ["10.1: 75.00, 50.00; O23 100.00 | O24 100.00"]
    );
    assert_eq!(
        difference("10.1 75, O21 100, O22 100, O23 100"),
        ["10.1: 75.00, ?; OnlyCompletion { failed: [Item(ItemCode(24))], passed: [] }"]
    );
}

#[test]
fn a_total_a_hundredth_off_is_rounding() {
    // 81.65 may have been 81.646: 24.49 instead of 24.50.
    assert_eq!(
        shown(&differences("IIT 81.65, EIT 80.54, OIT 70.90, total 77.01")),
        ["total: 77.01, 77.02; Rounding"]
    );
    assert_eq!(
        shown(&differences("IIT 81.66, EIT 80.54, OIT 70.90, total 79.02")),
        ["total: 79.02, 77.02; IIT 88.33 | EIT 87.20 | OIT 75.90"]
    );
    // Example 000, if its total is rounded only once, at the end.
    let scores = "1 86.27, 2 74.47, 3 79.84, 4 76.36, 5 73.90, 6 67.30, 7 59.56, 8 64.56, \
                  9 13.97, 10 0.00, total 45.39";
    let analysis = analyse(&framework(2563), &result(2563, scores));
    assert_eq!(shown(&analysis.differences), ["total: 45.39, 45.38; Rounding"]);
    assert_eq!(analysis.total.unwrap().to_string(), "45.38");
}

#[test]
fn a_single_wrong_question_can_explain_a_difference() {
    let framework = framework(2568);
    let questions: Vec<_> = framework.children(subject("1"));
    let scores: Vec<_> = questions.iter().map(|q| format!("{q} 90")).collect();
    let scores = scores.join(", ");
    assert_eq!(questions.len(), 3);
    assert_eq!(
        shown(&differences(&format!("{scores}, 1 92.50"))),
        ["1: 92.50, 90.00; i1 97.50 | i2 97.50 | i3 97.50"]
    );
    // A single question would have to be 105, so not one can explain it.
    assert_eq!(shown(&differences(&format!("{scores}, 1 95"))), ["1: 95.00, 90.00; "]);
}

#[test]
fn the_eit_is_compared_with_its_parts_and_its_indicators() {
    assert_eq!(
        shown(&differences("EIT1 90, EIT2 80, 6 88, 7 88, 8 88")),
        ["EIT: 85.00, 88.00; 6 79.00 | 7 79.00 | 8 79.00"]
    );
    assert_eq!(
        shown(&differences("EIT 86, EIT1 90, EIT2 80, 6 86, 7 86, 8 86")),
        ["EIT: 86.00, 85.00; EIT1 92.00 | EIT2 82.00"]
    );
    assert_eq!(
        shown(&differences("EIT1 90.01, EIT2 80, 6 85, 7 85, 8 85.01")),
        ["EIT: 85.01, 85.00; Rounding"]
    );
}
