//! Tests of the page's sentences and formulas, on the shipped frameworks.

use std::sync::Arc;

use documents::document::TextRun;
use ita::agency::Agency;
use ita::{Exact, FiscalYear, Framework, Subject, analyse, two_decimals};
use testkit::assessment;

use super::facts::Facts;
use super::proof::proof;
use super::way::way;
use super::wording;

const F2563: &str = include_str!("../../../frameworks/2563.toml");
const F2568: &str = include_str!("../../../frameworks/2568.toml");

fn facts(framework: &str, scores: &str) -> Facts {
    let framework: Framework = toml::from_str(framework).unwrap();
    let year = FiscalYear::new(framework.fiscal_year.get()).unwrap();
    let assessment = assessment(year, scores);
    let analysis = analyse(&framework, &assessment);
    Facts {
        framework: Arc::new(framework),
        analysis: Arc::new(analysis),
        assessment,
        agency: Agency::default(),
    }
}

/// Scores with the `failed` items at 0 and all others at 100, and the same score for all questions of an instrument.
fn full_depth(internal: &str, external: &str, failed: &[u8]) -> String {
    let mut scores = Vec::new();
    scores.extend((1..=15).map(|no| format!("i{no} {internal}")));
    scores.extend((1..=9).map(|no| format!("e{no} {external}")));
    scores.extend((1..=28).map(|no| {
        let score = if failed.contains(&no) { 0 } else { 100 };
        format!("O{no} {score}")
    }));
    scores.join(", ")
}

fn text(runs: &[TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Evaluates a printed formula: "(100 − 0) × 40% ÷ 2 ÷ 5 = 4.00".
fn multiply_out(sum: &str) -> Exact {
    let number = |text: &str| {
        let hundredths = text.parse::<ita::Score>().unwrap().hundredths();
        Exact::new(i64::from(hundredths), 100)
    };
    let (left, _) = sum.split_once(" = ").unwrap();
    let (difference, rest) = left.split_once(") × ").unwrap();
    let (goal, score) = difference[1..].split_once(" − ").unwrap();
    let mut factors = rest.split(" ÷ ");
    let weight = factors.next().unwrap().trim_end_matches('%');
    let whole = (number(goal) - number(score)) * number(weight) / 100;
    factors.fold(whole, |value, by| value / number(by))
}

#[test]
fn every_formula_evaluates_to_its_points_to_win() {
    for scores in [
        full_depth("81.25", "79.10", &[8, 13, 19, 24, 27, 28]),
        "total 70.00, IIT 80, EIT1 70, EIT2 81, OIT 60".to_owned(),
        "1 80, 2 81, 3 82, 4 83, 5 84, 6 70, 7 71, 8 72, 9 60, 10 50".to_owned(),
    ] {
        let facts = facts(F2568, &scores);
        assert!(!facts.analysis.ranking.is_empty());
        for ranked in &facts.analysis.ranking {
            let sum = proof(&facts.framework, ranked);
            assert_eq!(multiply_out(&sum), ranked.win, "{sum}");
            assert!(sum.ends_with(&format!(" = {}", two_decimals(ranked.win))));
        }
    }
}

#[test]
fn a_formula_divides_down_the_tree() {
    let facts = facts(F2568, &full_depth("90", "90", &[19]));
    let first = &facts.analysis.ranking[0];
    assert_eq!(first.subject.to_string(), "O19");
    assert_eq!(proof(&facts.framework, first), "(100 − 0) × 40% ÷ 2 ÷ 5 ÷ 4 = 1.00");
}

#[test]
fn the_shortest_way_names_the_fewest_items_and_the_total_they_reach() {
    let facts = facts(F2568, &full_depth("82", "82", &[24, 27, 28, 13]));
    assert_eq!(
        text(&way(&facts)),
        "ขาดอีก 5.30 คะแนน จึงจะถึงเป้าหมาย 85.00 ทางที่สั้นที่สุดคือทำ O24, O27 และ O28 ให้ได้คะแนนเต็ม \
         คะแนนรวมจะเป็น 87.20 อยู่ในระดับ “ผ่าน”"
    );
}

#[test]
fn with_a_total_alone_nothing_can_be_ranked() {
    let facts = facts(F2563, "total 59.76");
    assert_eq!(
        text(&way(&facts)),
        "ขาดอีก 25.24 คะแนน จึงจะถึงเป้าหมาย 85.00 ผลที่มีบอกเพียงคะแนนรวม จึงยังบอกไม่ได้ว่าควรแก้ข้อใดก่อน"
    );
}

#[test]
fn without_a_total_no_sentence_names_one() {
    let facts = facts(F2568, "IIT 80");
    assert!(text(&way(&facts)).starts_with("ยังไม่มีคะแนนรวม"));
}

#[test]
fn a_completion_is_explained_by_its_items() {
    let subjects = |codes: &[&str]| -> Vec<Subject> {
        codes.iter().map(|code| code.parse().unwrap()).collect()
    };
    assert_eq!(
        wording::explanation(&ita::analysis::Explanation::OnlyCompletion {
            failed: subjects(&["O31"]),
            passed: subjects(&["O1", "O2", "O3"]),
        }),
        "ข้อที่ยังไม่ทราบคะแนนจะให้คะแนนที่ประกาศได้ทางเดียว คือ O31 ได้ 0 และ O1–O3 ได้ 100"
    );
}

#[test]
fn unknown_subjects_of_one_kind_share_a_sentence() {
    let facts = facts(F2568, "1 80, 2 81, 3 82, 4 83, 5 84, IIT 82, EIT 81, i1 80, i2 80");
    assert_eq!(
        wording::unknowns(&facts.analysis.unknowns),
        [
            "ไม่ทราบคะแนนรวม",
            "ทราบคะแนนตัวชี้วัดที่ 1–5 แต่ไม่ทราบคะแนน i3–i15",
            "ทราบคะแนน EIT แต่ไม่ทราบคะแนนตัวชี้วัดที่ 6–8",
            "ไม่ทราบคะแนน OIT",
            "ยังระบุระดับเดียวไม่ได้",
        ]
    );
}

#[test]
fn with_the_total_reached_the_unmet_condition_of_the_level_is_named() {
    // Example 002: 96.97 in total, and still not the top level.
    let ten = "1 99.43, 2 100, 3 100, 4 100, 5 100, 6 100, 7 100, 8 100, 9 100, 10 85";
    let facts = facts(F2568, ten);
    assert_eq!(
        text(&way(&facts)),
        "ถึงเป้าหมาย 95.00 แล้ว สูงกว่าอยู่ 1.97 คะแนน แต่ยังไม่ถึงระดับ “ผ่านดีเยี่ยม” เพราะ OIT ขาด 2.50"
    );
}
