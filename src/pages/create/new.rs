use ita::Assessment;

use crate::browser::route::go_instead;
use crate::record::Record;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{Reference, Shelf};

/// Creates an empty result of the latest year that is not provisional, and opens its import page.
pub(super) async fn start(shelf: Shelf, reference: Reference) -> Result<(), &'static str> {
    const FAILED: &str = "อ่านรายการปีงบประมาณไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง";
    let years = reference.load_years().await.map_err(|_| FAILED)?;
    let year = years.iter().rfind(|y| !y.provisional);
    let year = year.or(years.last()).ok_or(FAILED)?;
    let id = shelf.create(Record::new(Assessment::new(year.fiscal_year)));
    go_instead(&Route::Assessment { id: id.0, page: AssessmentPage::Import });
    Ok(())
}
