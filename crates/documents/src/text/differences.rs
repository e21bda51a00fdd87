//! Possible explanations of published figures that differ from the computed ones.

use ita::analysis::{Difference, Explanation};

use super::wording::{codes, listed, points};
use crate::facts::ResultFacts;

/// The possible explanations of a difference; not one of them is claimed to be the cause.
pub(crate) fn explained(facts: ResultFacts, difference: &Difference) -> String {
    let explanations: Vec<_> =
        difference.explanations.iter().map(|explanation| explain(facts, explanation)).collect();
    if explanations.is_empty() {
        "ข้อมูลที่มีอยู่อธิบายความแตกต่างนี้ไม่ได้".to_owned()
    } else {
        explanations.join(" หรือ")
    }
}

fn explain(facts: ResultFacts, explanation: &Explanation) -> String {
    match explanation {
        Explanation::Rounding => "เกิดจากการปัดเศษได้".to_owned(),
        Explanation::IfOtherwise { subject, score } => {
            format!("จะตรงกันหาก{}ได้ {}", facts.name(*subject), points(score))
        }
        Explanation::OnlyCompletion { failed, passed } => {
            let mut ways = Vec::new();
            if !failed.is_empty() {
                ways.push(format!("{} ไม่ได้คะแนน", codes(failed)));
            }
            if !passed.is_empty() {
                ways.push(format!("{} ได้คะแนนเต็ม", codes(passed)));
            }
            format!("จะตรงกันเฉพาะกรณีที่ {}", listed(&ways))
        }
        Explanation::NoCompletion => {
            "ไม่ว่ารายการที่ไม่มีคะแนนจะได้คะแนนเต็มหรือไม่ได้คะแนน ก็ไม่ตรงกับคะแนนที่ประกาศ".to_owned()
        }
    }
}
