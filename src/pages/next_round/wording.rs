//! The Thai sentences of the next-round page.

use documents::wording::listed;
use ita::next_round::{Before, ItemState};
use ita::topics::RelationKind;
use ita::{Assessment, FiscalYear, ItemCode, Score, Subject};

pub(super) const LOADING: &str = "กำลังอ่านรายการข้อของปีถัดไป…";
pub(super) const FAILED: &str =
    "อ่านรายการข้อของปีถัดไปไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต สิ่งที่บันทึกไว้ยังอยู่ครบ";
pub(super) const EXPLAINED: &str =
    "นับข้อที่เผยแพร่แล้วหรือตรวจแล้วเป็น 100 คะแนน ข้ออื่นเป็น 0 คะแนน แล้วเฉลี่ยตามตัวชี้วัดย่อยและตัวชี้วัดของปีนั้น";
pub(super) const PROVISIONAL: &str =
    "กรอบของปีนี้เป็นข้อมูลเบื้องต้น ยังไม่ใช่ประกาศของสำนักงาน ป.ป.ช. ข้อและถ้อยคำอาจเปลี่ยนแปลงได้";
pub(super) const NOT_OFFICIAL: &str = "ไม่ใช่ถ้อยคำทางการ";
pub(super) const NO_ELEMENTS: &str = "ยังไม่มีข้อความทางการขององค์ประกอบข้อนี้";
pub(super) const NO_DATE: &str = "อ่านวันที่ไม่ได้ เช่น 31 มี.ค. 2569";
pub(super) const NO_ADDRESS: &str = "ที่อยู่เว็บไม่ครบ ต้องขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง";
pub(super) const NOBODY: &str = "ยังไม่ระบุหน่วย";

pub(super) fn no_framework(year: FiscalYear) -> String {
    format!(
        "แอปยังไม่มีกรอบการประเมินของปี {year} จึงยังบอกไม่ได้ว่าต้องเผยแพร่อะไรบ้าง ปีที่มีแล้วดูได้ที่หน้ากรอบการประเมิน"
    )
}

pub(super) fn no_items(year: FiscalYear) -> String {
    format!("กรอบการประเมินของปี {year} ยังไม่มีรายการข้อ OIT จึงยังบอกไม่ได้ว่าต้องเผยแพร่อะไรบ้าง")
}

/// What became of an item since the year of the result.
pub(super) fn before(before: &Before, result: &Assessment) -> String {
    let year = result.fiscal_year;
    match before {
        Before::Same { item, score, weak } => {
            let score = match score {
                Some(score) => format!("ได้ {score}"),
                None => "ไม่ทราบคะแนน".to_owned(),
            };
            let weak = if *weak { " (ควรปรับปรุง)" } else { "" };
            format!("ปี {year}: {item} {score}{weak}")
        }
        Before::From { kind, items } => {
            let items: Vec<_> = items.iter().map(|item| with_score(*item, result)).collect();
            let how = match kind {
                RelationKind::Split => "แยกมาจาก",
                _ => "รวมมาจาก",
            };
            format!("ปี {year}: {how} {}", listed(&items))
        }
        Before::New => format!("ข้อใหม่ ไม่มีในปี {year}"),
        Before::Unknown => format!("ไม่ทราบว่าตรงกับข้อใดของปี {year}"),
    }
}

/// "O8 (0.00)".
fn with_score(item: ItemCode, result: &Assessment) -> String {
    match result.scores.get(&Subject::Item(item)) {
        Some(score) => format!("{item} ({score})"),
        None => item.to_string(),
    }
}

/// A state in test handles.
pub(super) fn key(state: ItemState) -> &'static str {
    match state {
        ItemState::NotStarted => "not_started",
        ItemState::InWork => "in_work",
        ItemState::Published => "published",
        ItemState::Checked => "checked",
    }
}

pub(super) fn state_of(key_of: &str) -> Option<ItemState> {
    ItemState::ALL.into_iter().find(|state| key(*state) == key_of)
}

/// The expected score in words; a dash if the year has no items.
pub(super) fn expected(score: Option<Score>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| score.to_string())
}

pub(super) fn taken(count: usize) -> String {
    match count {
        0 => "ไม่มีอะไรให้นำมาใช้: ผลที่เลือกไม่ได้บันทึกเรื่องเดียวกันไว้ หรือข้อเหล่านั้นมีข้อมูลแล้ว".to_owned(),
        count => format!("นำมาใช้แล้ว {count} ข้อ ข้อที่มีข้อมูลอยู่แล้วไม่ถูกเปลี่ยน"),
    }
}

#[cfg(test)]
mod tests {
    use testkit::assessment;

    use super::*;

    #[track_caller]
    fn check(result: &Assessment, what: &Before, expected: &str) {
        assert_eq!(before(what, result), expected);
    }

    #[test]
    fn the_predecessors_of_an_item_are_named_with_their_scores() {
        let result = assessment(FiscalYear::new(2568).unwrap(), "O8 0");
        let same = |score: Option<&str>, weak| Before::Same {
            item: ItemCode(24),
            score: score.map(|score| score.parse().unwrap()),
            weak,
        };
        check(&result, &same(Some("0"), false), "ปี 2568: O24 ได้ 0.00");
        check(&result, &same(None, true), "ปี 2568: O24 ไม่ทราบคะแนน (ควรปรับปรุง)");
        let from = |kind| Before::From { kind, items: vec![ItemCode(8), ItemCode(9)] };
        check(&result, &from(RelationKind::Merged), "ปี 2568: รวมมาจาก O8 (0.00) และ O9");
        check(&result, &from(RelationKind::Split), "ปี 2568: แยกมาจาก O8 (0.00) และ O9");
        check(&result, &Before::New, "ข้อใหม่ ไม่มีในปี 2568");
        check(&result, &Before::Unknown, "ไม่ทราบว่าตรงกับข้อใดของปี 2568");
    }

    #[test]
    fn every_state_has_its_own_key() {
        for state in ItemState::ALL {
            assert_eq!(state_of(key(state)), Some(state));
        }
        assert_eq!(state_of("all"), None);
    }
}
