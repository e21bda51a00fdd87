use crate::browser::file::FileError;

/// The browser did not let the page save a file.
pub const DOWNLOAD_REFUSED: &str =
    "เบราว์เซอร์ไม่ยอมให้บันทึกไฟล์ โปรดอนุญาตการดาวน์โหลดของหน้านี้ หรือเปิดด้วย Chrome หรือ Edge แล้วลองอีกครั้ง";

/// A file is larger than any backup.
pub const NOT_A_BACKUP_SIZE: &str = "ไฟล์นี้ใหญ่เกินกว่าจะเป็นไฟล์สำรองของโปร่งใส โปรดตรวจว่าเลือกไฟล์ถูก";

/// What a file was chosen as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// A text with a result or with measures.
    Text,
    Backup,
    Framework,
}

/// Why a chosen file was not read.
pub fn file_error(error: FileError, role: FileRole) -> &'static str {
    match (error, role) {
        (FileError::TooLarge(_), FileRole::Text) => {
            "ไฟล์ใหญ่เกิน 20 MB โปรดคัดลอกเฉพาะส่วนที่มีผลการประเมินมาวาง"
        }
        (FileError::TooLarge(_), FileRole::Backup) => NOT_A_BACKUP_SIZE,
        (FileError::TooLarge(_), FileRole::Framework) => "ไฟล์ใหญ่เกินไป ไม่ใช่ไฟล์กรอบการประเมิน",
        (FileError::Unreadable, _) => {
            "อ่านไฟล์นี้ไม่ได้ ไฟล์อาจถูกย้ายหรือเปิดค้างอยู่ โปรดปิดโปรแกรมที่เปิดไฟล์แล้วเลือกใหม่"
        }
    }
}
