//! The Thai sentences of the progress page.

use ita::plan::{Due, Status};

/// How the per cent done is computed; it must agree with `Plan::percent` of `ita`.
pub(super) const PERCENT: &str = "มาตรการที่แล้วเสร็จนับเป็น 100% มาตรการอื่นนับตามสัดส่วนขั้นตอนที่ทำแล้ว (ไม่มีขั้นตอนนับเป็น 0%) ร้อยละของแผนคือค่าเฉลี่ยของทุกมาตรการที่ไม่ได้ยกเลิก ปัดเป็นจำนวนเต็ม";

pub(super) const ASSUMPTION: &str = "เป็นการสมมติว่าเรื่องที่มาตรการตอบได้คะแนนถึงเป้าหมาย ไม่ใช่คะแนนที่ประเมินแล้วและไม่ใช่การพยากรณ์ การบันทึกผลในหน้านี้ไม่ทำให้คะแนนจริงเปลี่ยน";

pub(super) const NO_EVIDENCE: &str = "แล้วเสร็จแต่ยังไม่มีหลักฐาน เพิ่มชื่อเอกสารหรือลิงก์ที่หัวข้อ “หลักฐาน” ได้";

pub(super) const BAD_LINK: &str = "ลิงก์ต้องขึ้นต้นด้วย https://";

pub(super) const BAD_DATE: &str = "อ่านวันที่ไม่ได้ พิมพ์เช่น 31 มี.ค. 2569 หรือ 31/3/2569";

/// The time left; `None` for a closed measure.
pub(super) fn due(due: Due) -> Option<String> {
    Some(match due {
        Due::Settled => return None,
        Due::Unknown => "ไม่มีวันครบกำหนด".to_owned(),
        Due::Ahead(days) => format!("เริ่มในอีก {days} วัน"),
        Due::Running(0) | Due::Soon(0) => "ครบกำหนดวันนี้".to_owned(),
        Due::Running(days) | Due::Soon(days) => format!("เหลือ {days} วัน"),
        Due::Overdue(days) => format!("เลยกำหนด {days} วัน"),
    })
}

pub(super) fn due_class(due: Due) -> &'static str {
    match due {
        Due::Overdue(_) => "tag bad",
        Due::Soon(_) => "tag warn",
        Due::Settled | Due::Unknown | Due::Ahead(_) | Due::Running(_) => "tag",
    }
}

/// A status in test handles.
pub(super) fn status_value(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not_started",
        Status::InWork => "in_work",
        Status::Done => "done",
        Status::Cancelled => "cancelled",
    }
}

pub(super) fn status_class(status: Status) -> &'static str {
    match status {
        Status::Done => "tag good",
        Status::InWork => "tag code",
        Status::NotStarted | Status::Cancelled => "tag",
    }
}

/// Warns how many reports become hidden.
pub(super) fn hidden_reports(reports: usize) -> String {
    format!("รอบที่จะนำออกมีผลที่กรอกไว้แล้ว {reports} รายการ ซึ่งจะไม่แสดงอีก (ยังเก็บไว้ และกดเลิกทำได้)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_dates_are_put_in_words() {
        for (found, expected) in [
            (Due::Settled, None),
            (Due::Soon(0), Some("ครบกำหนดวันนี้")),
            (Due::Soon(12), Some("เหลือ 12 วัน")),
            (Due::Running(90), Some("เหลือ 90 วัน")),
            (Due::Overdue(5), Some("เลยกำหนด 5 วัน")),
            (Due::Ahead(1), Some("เริ่มในอีก 1 วัน")),
        ] {
            assert_eq!(due(found).as_deref(), expected);
        }
    }
}
