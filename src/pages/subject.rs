//! How pages speak of subjects and figures.

use ita::{Score, Subject};

/// What a subject is called where its whole name would be too long: "O24", "ตัวชี้วัดที่ 3", "EIT ส่วนที่ 1".
pub(crate) fn short(subject: Subject) -> String {
    match subject {
        Subject::Total => "คะแนนรวม".to_owned(),
        Subject::Part(no) => format!("EIT ส่วนที่ {no}"),
        Subject::Indicator(no) => format!("ตัวชี้วัดที่ {no}"),
        Subject::SubIndicator { .. } => format!("ตัวชี้วัดย่อย {subject}"),
        Subject::Instrument(_) | Subject::Question(_) | Subject::Item(_) => subject.to_string(),
    }
}

/// The plain value of a handle: Arabic digits, two decimals, empty where unknown.
pub(crate) fn data_value(score: Option<Score>) -> String {
    score.map_or_else(String::new, |score| score.to_string())
}
