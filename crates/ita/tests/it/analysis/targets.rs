//! The targets that figures are compared with.

use super::{framework, result};
use ita::analysis::TargetReason;
use ita::assessment::TargetChoice;
use ita::{Score, analyse};
use testkit::subject;

#[track_caller]
fn check<T: PartialEq + std::fmt::Debug>(found: T, expected: T) {
    assert_eq!(found, expected);
}

#[test]
fn the_target_follows_from_the_choice_and_the_level() {
    let framework = framework(2568);
    let target = |scores: &str, choice: TargetChoice| {
        let mut assessment = result(2568, scores);
        assessment.target = choice;
        let analysis = analyse(&framework, &assessment);
        let goal = |code| analysis.row(subject(code)).unwrap().goal.to_string();
        (
            analysis.target.goal.to_string(),
            analysis.target.reason,
            [goal("IIT"), goal("EIT1"), goal("1"), goal("O1")],
        )
    };
    let (default, next) = (TargetChoice::Default, TargetChoice::NextLevel);
    let goals = |goal: &str| [goal, goal, goal, "100.00"].map(str::to_owned);
    let parts = |iit| format!("IIT {iit}, EIT1 96, EIT2 96, OIT 96");
    let all = |goal: &str, reason: TargetReason| (goal.to_owned(), reason, goals(goal));
    check(target(&parts(84.99), default), all("85.00", TargetReason::Pass));
    check(target(&parts(85.0), default), all("95.00", TargetReason::NextLevel));
    check(target(&parts(95.0), default), all("100.00", TargetReason::Full));
    check(target("", default), all("85.00", TargetReason::Pass));
    let low_question = format!("{}, i1 84", parts(95.0));
    check(target(&low_question, default), all("85.00", TargetReason::Pass));
    let ninety = TargetChoice::Value("90".parse().unwrap());
    check(target("", ninety), all("90.00", TargetReason::Chosen));
    check(target(&parts(95.0), next), all("100.00", TargetReason::Full));
    // ผ่าน: the next level has the same minimum total, and requires 85 in every instrument.
    check(target(&parts(80.0), next), all("85.00", TargetReason::NextLevel));
    // ต้องปรับปรุงโดยด่วน: the next level requires a total of 70 and no minimum of an instrument.
    check(target("total 60", next), all("70.00", TargetReason::NextLevel));
    // An unknown figure holds the level back, so the next level gives no target.
    let mut held_back = result(2568, "total 96.97");
    held_back.level = Some("ผ่าน".to_owned());
    let analysis = analyse(&framework, &held_back);
    check(analysis.target.reason, TargetReason::Pass);
    let mut strict = framework.clone();
    strict.levels[1].min_total = Score::FULL;
    let mut assessment = result(2568, &parts(80.0));
    assessment.target = next;
    let analysis = analyse(&strict, &assessment);
    let goal = |code| analysis.row(subject(code)).unwrap().goal.to_string();
    assert_eq!(
        ["total", "IIT", "EIT", "EIT2", "1"].map(goal),
        ["100.00", "85.00", "100.00", "85.00", "100.00"]
    );
    assert_eq!(analysis.row(subject("IIT")).unwrap().gap.unwrap().to_string(), "5.00");
}
