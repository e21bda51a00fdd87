//! Subjects and figures as text on pages.

use ita::passage::{PassageChange, PassageFact};
use ita::{Score, Subject};

/// A short name, where the full one would be too long: "O24", "ตัวชี้วัดที่ 3", "EIT ส่วนที่ 1".
pub(crate) fn short(subject: Subject) -> String {
    match subject {
        Subject::Total => "คะแนนรวม".to_owned(),
        Subject::Part(no) => format!("EIT ส่วนที่ {no}"),
        Subject::Indicator(no) => format!("ตัวชี้วัดที่ {no}"),
        Subject::SubIndicator { .. } => format!("ตัวชี้วัดย่อย {subject}"),
        Subject::Instrument(_) | Subject::Question(_) | Subject::Item(_) => subject.to_string(),
    }
}

/// "ตัวชี้วัดที่ 3 71.00 → 92.00, ค่าเป้าหมาย 85.00 → 90.00".
pub(crate) fn changes(changes: &[PassageChange]) -> String {
    let or_none = |shown: &str| {
        if shown.is_empty() { "ไม่มี".to_owned() } else { shown.to_owned() }
    };
    let texts: Vec<_> = changes
        .iter()
        .map(|change| {
            let of = match change.of {
                PassageFact::Figure(subject) => short(subject),
                PassageFact::Term(term) => term.name().to_owned(),
            };
            format!("{of} {} → {}", or_none(&change.then), or_none(&change.now))
        })
        .collect();
    texts.join(", ")
}

/// A score as a data attribute: Arabic digits, two decimals, empty if unknown.
pub(crate) fn data_value(score: Option<Score>) -> String {
    score.map_or_else(String::new, |score| score.to_string())
}
