use crate::workspace::ReferenceError;

/// Why a year's framework is not there.
pub fn reference_error(error: &ReferenceError) -> String {
    match error {
        ReferenceError::UnknownYear(year) => {
            format!("ไม่มีกรอบการประเมินของปีงบประมาณ {year} เลือกปีอื่นได้ที่หน้า “คะแนน”")
        }
        ReferenceError::Fetch(_) => {
            "อ่านกรอบการประเมินของปีนี้ไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต คะแนนที่กรอกไว้ยังอยู่ครบ".to_owned()
        }
        ReferenceError::Broken(_) => {
            "ไฟล์กรอบการประเมินของปีนี้เสียหาย โปรดโหลดหน้านี้ใหม่ คะแนนที่กรอกไว้ยังอยู่ครบ".to_owned()
        }
    }
}
