use crate::storage::backup::{BackupError, LeftOut};
use crate::wording::NOT_A_BACKUP_SIZE;

/// Why a file was refused, and what the person can do.
pub(super) fn refused(error: &BackupError) -> &'static str {
    match error {
        BackupError::TooLarge => NOT_A_BACKUP_SIZE,
        BackupError::NotABackup => {
            "ไฟล์นี้ไม่ใช่ไฟล์สำรองของโปร่งใส โปรดเลือกไฟล์ .json ที่ดาวน์โหลดจากปุ่ม “ดาวน์โหลดไฟล์สำรอง” หากต้องการอ่านผลการประเมินจากรายงาน ให้กด “เริ่มใหม่” แล้ววางข้อความ"
        }
        BackupError::Truncated => {
            "ไฟล์สำรองนี้ขาดตอนท้าย อาจดาวน์โหลดหรือคัดลอกมาไม่ครบ โปรดคัดลอกไฟล์ใหม่จากที่เก็บเดิม หรือใช้ไฟล์สำรองฉบับอื่น"
        }
        BackupError::Newer => {
            "ไฟล์สำรองนี้มาจากโปร่งใสรุ่นใหม่กว่าหน้านี้ โปรดโหลดหน้านี้ใหม่เพื่อใช้รุ่นล่าสุด แล้วเปิดไฟล์อีกครั้ง"
        }
        BackupError::Damaged => {
            "เนื้อหาในไฟล์สำรองนี้ไม่ตรงกับตอนที่บันทึก อาจถูกแก้ไขหรือเสียหาย จึงไม่นำเข้า โปรดใช้ไฟล์สำรองฉบับอื่น"
        }
        BackupError::Empty => "ไฟล์สำรองนี้ไม่มีผลการประเมินอยู่เลย โปรดเลือกไฟล์อื่น",
    }
}

pub(super) fn left_out(left_out: &[LeftOut]) -> Option<String> {
    let count = |reason| left_out.iter().filter(|r| **r == reason).count();
    let (newer, damaged) = (count(LeftOut::Newer), count(LeftOut::Damaged));
    let damaged = (damaged > 0).then(|| format!("อีก {damaged} รายการในไฟล์เสียหาย จึงไม่นำเข้า"));
    let newer = (newer > 0)
        .then(|| format!("อีก {newer} รายการมาจากโปร่งใสรุ่นใหม่กว่า โหลดหน้านี้ใหม่แล้วเปิดไฟล์อีกครั้งเพื่อนำเข้า"));
    let texts: Vec<_> = damaged.into_iter().chain(newer).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}
