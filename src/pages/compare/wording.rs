//! The Thai sentences of the comparison page.

use documents::wording::listed;
use ita::Gap;
use ita::comparison::{ScoreChange, TopicBreak};
use ita::framework::Confidence;
use ita::topics::RelationKind;

use super::compared::ComparedYear;

pub(super) const NO_TOPICS: &str = "โหลดรายการจับคู่เรื่องข้ามปีไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต";
pub(super) const NO_FRAMEWORK: &str = "โหลดกรอบการประเมินของบางปีไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต";

/// Notes needed to read the comparison correctly.
pub(super) fn notes(columns: &[ComparedYear]) -> Vec<String> {
    let mut notes = Vec::new();
    let differs = columns
        .windows(2)
        .any(|pair| pair[0].scheme != pair[1].scheme && !pair.iter().any(|c| c.scheme.is_empty()));
    if differs {
        notes.push("เกณฑ์แบ่งระดับของปีเหล่านี้ไม่เหมือนกัน ชื่อระดับจึงเทียบกันตรง ๆ ไม่ได้".to_owned());
    }
    let mut names: Vec<String> = columns.iter().map(|c| c.agency.trim().to_owned()).collect();
    names.dedup();
    if names.len() > 1 {
        notes.push(format!("ผลเหล่านี้เป็นของหน่วยงานต่างชื่อกัน: {}", listed(&names)));
    }
    notes
}

/// "+2.50", "−0.75", "0.00".
pub(super) fn signed(gap: Gap) -> String {
    match gap.hundredths() {
        1.. => format!("+{gap}"),
        _ => gap.to_string(),
    }
}

/// The change from the year before in words, with its CSS class.
pub(super) fn change(change: &ScoreChange) -> (&'static str, Option<String>) {
    match change {
        ScoreChange::Unknown => ("", None),
        ScoreChange::By { gap, scale_changed } => {
            let class = match gap.hundredths() {
                1.. => "change good",
                0 => "change",
                _ => "change bad",
            };
            let scale = if *scale_changed {
                " มาตรวัดคำตอบเปลี่ยน"
            } else {
                ""
            };
            (class, Some(format!(" ({}){scale}", signed(*gap))))
        }
        ScoreChange::Different(parting) => ("change", Some(format!(" {}", topic_break(parting)))),
    }
}

fn topic_break(parting: &TopicBreak) -> String {
    let others = if parting.others.is_empty() {
        String::new()
    } else {
        format!(": {}", listed(&parting.others))
    };
    let relation = match parting.kind {
        RelationKind::Same => "เรื่องเดียวกัน",
        RelationKind::Merged => "รวมกับเรื่องอื่น",
        RelationKind::Split => "แยกเป็นหลายเรื่อง",
        RelationKind::New => "เรื่องใหม่",
        RelationKind::Ended => "ไม่มีแล้ว",
        RelationKind::Unknown => "ไม่ทราบว่าเป็นเรื่องเดียวกันหรือไม่",
    };
    let unsure = match parting.confidence {
        Confidence::Low => " (ยังไม่แน่ชัด)",
        Confidence::Medium | Confidence::High => "",
    };
    let reason =
        if parting.reason.is_empty() { String::new() } else { format!(" – {}", parting.reason) };
    format!("{relation}{others}{unsure}{reason}")
}
