//! Results known at different depths, from every question to the total alone: what follows, and what stays open.

use super::{framework, level_names, result, shown};
use ita::analysis::{Analysis, LevelReason, Unknown};
use ita::{Assessment, Framework, Subject, analyse, two_decimals};
use testkit::subject;

fn subjects(codes: &[&str]) -> Vec<Subject> {
    codes.iter().map(|code| subject(code)).collect()
}

fn with_level(mut assessment: Assessment, level: &str) -> Assessment {
    assessment.level = Some(level.to_owned());
    assessment
}

/// Expects these possible levels of a result of 2568.
#[track_caller]
fn check_possible(scores: &str, expected: &[&str]) -> Analysis {
    let framework = framework(2568);
    let analysis = analyse(&framework, &result(2568, scores));
    assert_eq!(level_names(&framework, &analysis.level.possible), expected, "{scores}");
    analysis
}

const ALL: [&str; 5] = ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"];

#[test]
fn a_result_by_item_and_question_is_computed_up_to_the_level() {
    let framework = framework(2568);
    let mut scores = Full::new(&framework);
    scores.set("O24 0, O27 0, O28 0, O13 0, O19 0, O8 50, i1 70");
    let analysis = analyse(&framework, &scores.0);
    let row = |code| analysis.row(subject(code)).unwrap();
    let figure = |code| row(code).figure.value().unwrap().to_string();
    // 9.2: 650/7, 9.3: 50, 9.5: 75, the others 100; 10.1: 75, 10.2: 50; 1: (70 + 90 + 90) / 3.
    assert_eq!(figure("9.2"), "92.86");
    assert_eq!(["1", "9", "10", "OIT"].map(figure), ["83.33", "83.57", "62.50", "73.04"]);
    let points = ita::Instrument::ALL.map(|i| analysis.points(i).unwrap().to_string());
    // IIT: (83.33 + 4 × 90) / 5 = 88.666 → 26.60; EIT 27.00; OIT 73.035 → 29.21.
    assert_eq!(points, ["26.60", "27.00", "29.21"]);
    assert_eq!(analysis.total.unwrap().to_string(), "82.81");
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("ต้องปรับปรุง"));
    let ranking: Vec<_> = analysis
        .ranking
        .iter()
        .map(|r| {
            let after = r.total_after.unwrap();
            format!("{} {} +{} = {after}", r.rank, r.subject, two_decimals(r.win))
        })
        .collect();
    assert_eq!(
        ranking,
        [
            "1 O24 +2.50 = 85.31",
            "2 O27 +2.50 = 87.81",
            "3 O28 +2.50 = 90.31",
            "4 O13 +2.00 = 92.31",
            "5 O19 +1.00 = 93.31",
            "6 i1 +0.30 = 93.61",
            "7 O8 +0.29 = 93.90",
        ]
    );
    assert_eq!(analysis.unknowns, []);
    assert_eq!(analysis.differences, []);
    let subs: Vec<_> = analysis.children(subject("10")).map(|r| r.figure.subject).collect();
    assert_eq!(subs, subjects(&["10.1", "10.2"]));
}

/// A result with every item at 100 and every question and part at 90, except where set otherwise.
struct Full(Assessment);

impl Full {
    fn new(framework: &Framework) -> Self {
        let mut assessment = result(2568, "");
        for subject in framework.subjects() {
            let score = match subject {
                Subject::Item(_) => "100",
                Subject::Question(_) | Subject::Part(_) => "90",
                _ => continue,
            };
            assessment.scores.insert(subject, score.parse().unwrap());
        }
        Self(assessment)
    }

    fn set(&mut self, scores: &str) {
        self.0.scores.extend(result(2568, scores).scores);
    }
}

#[test]
fn a_result_by_instrument_has_a_total_and_names_what_is_missing() {
    let framework = framework(2568);
    let analysis = check_possible("IIT 81.66, EIT 80.54, OIT 70.90", &["ต้องปรับปรุง"]);
    assert_eq!(analysis.total.unwrap().to_string(), "77.02");
    let order: Vec<_> = analysis.ranking.iter().map(|r| r.subject).collect();
    assert_eq!(order, subjects(&["OIT", "EIT", "IIT"]));
    let [good, better, best] = &analysis.distances[..] else {
        panic!("three levels above: {:?}", analysis.distances)
    };
    assert_eq!(level_names(&framework, &[good.level]), ["ผ่าน"]);
    assert_eq!(good.total.to_string(), "7.98");
    assert_eq!(good.in_the_way, []);
    let named = |way: &[(Subject, Option<ita::Gap>)]| -> Vec<String> {
        let gap = |gap: &Option<ita::Gap>| gap.map_or("?".to_owned(), |g| g.to_string());
        way.iter().map(|(s, g)| format!("{s} {}", gap(g))).collect()
    };
    assert_eq!(named(&better.in_the_way), ["IIT 3.34", "EIT1 ?", "EIT2 ?", "OIT 14.10"]);
    assert_eq!(named(&best.in_the_way), ["IIT 13.34", "EIT1 ?", "EIT2 ?", "OIT 24.10"]);
    let missing = |code: &str, missing: &[&str]| Unknown::Children {
        of: subject(code),
        missing: subjects(missing),
    };
    assert_eq!(analysis.unknowns.len(), 3);
    assert_eq!(analysis.unknowns[1], missing("EIT", &["6", "7", "8"]));
}

#[test]
fn the_eit_and_its_parts_bound_each_other() {
    // With the whole EIT known, a part is 2 × 92 − the other.
    check_possible("IIT 97, EIT 92, EIT1 99, OIT 97", &["ผ่านดี"]);
    check_possible("IIT 97, EIT 92, EIT1 100, OIT 97", &["ผ่าน"]);
    let analysis = check_possible("IIT 97, EIT 92, OIT 97", &["ผ่านดี", "ผ่าน"]);
    let unknown = subjects(&["EIT1", "EIT2"]);
    assert_eq!(analysis.level.reason, LevelReason::Several { unknown });
    // 2 × 92.50 − 100 = 85: neither part can be lower.
    check_possible("IIT 97, EIT 92.50, OIT 97", &["ผ่านดี"]);
    check_possible("IIT 97, EIT 92.49, OIT 97", &["ผ่านดี", "ผ่าน"]);
    check_possible("IIT 97, EIT 97, OIT 97", &["ผ่านดีเยี่ยม", "ผ่านดี"]);
    // With one part alone the total is 81.40 to 96.40, and the 90 of the part rules out the top level.
    let analysis = check_possible("IIT 97, EIT1 90, OIT 97", &ALL[1..4]);
    assert_eq!(analysis.total, None);
    let unknown = subjects(&["EIT", "EIT2"]);
    assert_eq!(analysis.level.reason, LevelReason::Several { unknown });
    assert!(analysis.unknowns.contains(&Unknown::Figure(Subject::Total)));
    // With both parts, the EIT is their mean.
    let analysis = check_possible("IIT 97, EIT1 90, EIT2 80, OIT 97", &["ผ่าน"]);
    assert_eq!(analysis.row(subject("EIT")).unwrap().figure.value().unwrap().to_string(), "85.00");
    assert_eq!(analysis.ranking[0].subject, subject("EIT2"));
}

#[test]
fn a_total_alone_leaves_several_levels_possible() {
    // With 96.97 in total, the IIT is at least 89.90, but one part of the EIT may still be below 85.
    let analysis = check_possible("total 96.97", &ALL[..3]);
    let unknown = subjects(&["IIT", "EIT1", "EIT2", "OIT"]);
    assert_eq!(analysis.level.reason, LevelReason::Several { unknown });
    assert_eq!(analysis.level.shown, None);
    assert_eq!(analysis.ranking, []);
    check_possible("total 99.90", &ALL[..1]);
    check_possible("total 94.99", &ALL[1..3]);
    check_possible("total 84.99", &["ต้องปรับปรุง"]);
    check_possible("", &[]);
}

#[test]
fn an_instrument_bounded_by_the_total() {
    // (96.97 − 30 − 30) / 0.4 = 92.43: the OIT passes, but not at the top.
    let analysis = check_possible("total 96.97, IIT 100, EIT1 100, EIT2 100", &["ผ่านดี"]);
    assert_eq!(analysis.total.unwrap().to_string(), "96.97");
    assert_eq!(analysis.level.reason, LevelReason::Computed);
    // 95.05 may have been 95.046, worth 28.51 instead of 28.52, which leaves the OIT its 38.00 of 95.
    check_possible("total 96.51, IIT 95.05, EIT1 100, EIT2 100", &ALL[..2]);
    // A known indicator bounds it too: at most (85 + 100) / 2 = 92.50.
    check_possible("IIT 100, EIT1 100, EIT2 100, 10 85", &ALL[1..4]);
}

#[test]
fn passed_flags_narrow_the_possible_levels() {
    let flagged = |flags: &[(&str, bool)]| {
        let framework = framework(2568);
        let mut assessment = result(2568, "total 90");
        assessment.passed.extend(flags.iter().map(|&(code, passed)| (subject(code), passed)));
        let analysis = analyse(&framework, &assessment);
        level_names(&framework, &analysis.level.possible)
    };
    let passed = [("IIT", true), ("EIT1", true), ("EIT2", true), ("OIT", true)];
    assert_eq!(flagged(&passed), ["ผ่านดี"]);
    assert_eq!(flagged(&passed[..3]), ["ผ่านดี", "ผ่าน"]);
    assert_eq!(flagged(&[("IIT", false)]), ["ผ่าน"]);
}

#[test]
fn a_published_level_is_shown_unless_the_figures_contradict_it() {
    let framework = framework(2568);
    let analyse = |scores, level| analyse(&framework, &with_level(result(2568, scores), level));
    let analysis = analyse("total 96.97", "ผ่านดี");
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("ผ่านดี"));
    let unknown = subjects(&["IIT", "EIT1", "EIT2", "OIT"]);
    assert_eq!(analysis.level.reason, LevelReason::PublishedAmongPossible { unknown });
    assert_eq!(analysis.level.possible.len(), 3);
    let analysis = analyse("total 84.99", "ผ่าน");
    assert_eq!(analysis.level.reason, LevelReason::Contradicted);
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("ต้องปรับปรุง"));
    let analysis = analyse("total 96.97", "ต้องปรับปรุง");
    assert_eq!(analysis.level.reason, LevelReason::Contradicted);
    assert_eq!((analysis.level.shown, analysis.level.possible.len()), (None, 3));
    // Published as 92.50, the EIT may have been 92.495, so a part 84.99.
    let analysis = analyse("IIT 97, EIT 92.50, OIT 97", "ผ่าน");
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("ผ่าน"));
    // Only the name of the level is known.
    let analysis = analyse("", "ผ่านดี");
    assert_eq!(shown(&framework, &analysis).as_deref(), Some("ผ่านดี"));
    assert_eq!(analysis.distances, []);
}

#[test]
fn without_levels_or_a_total_the_level_is_unknown() {
    let analysis = analyse(&framework(2569), &result(2569, "total 96.97"));
    assert_eq!(analysis.level.reason, LevelReason::NoLevels);
    assert!(analysis.unknowns.contains(&Unknown::Level));
    let analysis = analyse(&framework(2568), &result(2568, ""));
    assert_eq!(analysis.level.reason, LevelReason::NoTotal);
}

#[test]
fn figures_that_contradict_each_other_still_have_a_level() {
    // Not even an OIT of 100 gives a total of 99.
    check_possible("total 99, IIT 50, EIT1 50, EIT2 50", &["ผ่าน"]);
    // No second part gives the EIT of 60.
    check_possible("IIT 97, EIT 60, EIT1 10, OIT 97", &["ผ่าน"]);
}

#[test]
fn a_subject_marked_weak_is_a_weakness_even_without_a_score() {
    let framework = framework(2568);
    let mut assessment = result(2568, "1 99.43, 10 85.00");
    for code in ["i2", "O27"] {
        assessment.weak.insert(subject(code), "ควรปรับปรุง".to_owned());
    }
    let analysis = analyse(&framework, &assessment);
    assert_eq!(analysis.weaknesses, subjects(&["i2", "O27"]));
    assert_eq!(analysis.strengths, subjects(&["1", "10"]));
    let row = analysis.row(subject("i2")).unwrap();
    assert_eq!((row.weak.as_deref(), row.gap), (Some("ควรปรับปรุง"), None));
}
