use crate::workspace::{CarryError, ReferenceError};

/// Why nothing was taken over from another assessment.
pub fn carry_error(error: &CarryError) -> &'static str {
    match error {
        CarryError::NotRead(_) => "เปิดการประเมินนั้นไม่ได้ ลองเปิดจากหน้าเริ่มต้น",
        CarryError::Reference(ReferenceError::UnknownYear(_)) => "ยังไม่มีกรอบการประเมินของปีนั้น",
        CarryError::Reference(ReferenceError::Fetch(_) | ReferenceError::Broken(_)) => {
            "อ่านกรอบการประเมินไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง"
        }
    }
}
