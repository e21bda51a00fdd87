use crate::browser::fetch;
use crate::browser::route::go_instead;
use crate::record::AssessmentId;
use crate::route::{AssessmentPage, Route};
use crate::storage::backup::{self, BackupEntry};
use crate::workspace::Shelf;

/// Loads the fictional agency from the backup file served with the app, and opens the gaps page of its latest year.
pub(super) async fn open(shelf: Shelf) -> Result<(), &'static str> {
    let text = fetch::text("samples/demo.json")
        .await
        .map_err(|_| "เปิดตัวอย่างไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง")?;
    let contents = backup::read(text.as_bytes()).map_err(|_| "ไฟล์ตัวอย่างเสียหาย โปรดโหลดหน้านี้ใหม่")?;
    let ids: Vec<_> = contents.entries.into_iter().map(|entry| keep(shelf, entry)).collect();
    if let Some(id) = ids.into_iter().next_back() {
        go_instead(&Route::Assessment { id: id.0, page: AssessmentPage::Gaps });
    }
    Ok(())
}

/// Stores an assessment of the sample, unless an earlier visit did: then it stays as the person left it.
fn keep(shelf: Shelf, entry: BackupEntry) -> AssessmentId {
    if shelf.open(&entry.id).is_ok() {
        return entry.id;
    }
    let record = entry.record.clone();
    // Without storage the sample can still be viewed.
    shelf.add_from_backup(entry).unwrap_or_else(|_| shelf.create(record))
}
