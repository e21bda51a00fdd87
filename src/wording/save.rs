use crate::workspace::SaveFailure;

/// What was to be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveWork {
    /// The latest changes.
    Changes,
    /// An assessment out of a backup.
    Backup,
}

/// Why something was not stored, and what to do.
pub fn save_failure(failure: SaveFailure, work: SaveWork) -> &'static str {
    match (failure, work) {
        (SaveFailure::Blocked, SaveWork::Changes) => {
            "เบราว์เซอร์ไม่อนุญาตให้เก็บข้อมูล สิ่งที่กรอกจะหายไปเมื่อปิดหน้านี้ โปรดดาวน์โหลดไฟล์สำรองก่อนปิด"
        }
        (SaveFailure::Blocked, SaveWork::Backup) => "เบราว์เซอร์ไม่อนุญาตให้เก็บข้อมูล จึงนำเข้าไม่ได้",
        (SaveFailure::Full, SaveWork::Changes) => {
            "ที่เก็บข้อมูลของเบราว์เซอร์เต็ม การแก้ไขล่าสุดยังไม่ได้บันทึก โปรดดาวน์โหลดไฟล์สำรอง แล้วลบผลการประเมินที่ไม่ใช้"
        }
        (SaveFailure::Full, SaveWork::Backup) => {
            "ที่เก็บข้อมูลของเบราว์เซอร์เต็ม จึงยังไม่ได้นำเข้า โปรดลบรายการที่ไม่ใช้แล้วลองอีกครั้ง ไฟล์สำรองและข้อมูลเดิมไม่เปลี่ยนแปลง"
        }
        (SaveFailure::Unverified, SaveWork::Changes) => {
            "บันทึกแล้วอ่านกลับได้ไม่ตรงกัน การแก้ไขล่าสุดอาจยังไม่ได้เก็บไว้ โปรดดาวน์โหลดไฟล์สำรอง"
        }
        (SaveFailure::Unverified, SaveWork::Backup) => {
            "นำเข้าไม่สำเร็จ ข้อมูลเดิมไม่เปลี่ยนแปลง โปรดโหลดหน้านี้ใหม่แล้วลองอีกครั้ง"
        }
    }
}
