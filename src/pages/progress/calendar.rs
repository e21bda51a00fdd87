use leptos::prelude::*;

use super::page::Page;
use crate::browser::download;
use crate::components::form::Button;
use crate::components::icon::{Icon, icon};
use crate::handles;
use crate::wording::DOWNLOAD_REFUSED;

/// The outcome of the download.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Saved,
    /// Saved without the days of the assessment itself, as the year's framework is not loaded.
    WithoutYear,
    Refused,
}

/// The button that downloads the days of the plan and its year for a calendar program.
pub(super) fn button(page: Page) -> AnyView {
    let outcome = RwSignal::new(None);
    let save = move || outcome.set(Some(untrack(|| download_calendar(page))));
    let note = move || match outcome.get()? {
        Outcome::Saved => None,
        Outcome::WithoutYear => {
            Some("ไฟล์มีเฉพาะวันของแผนและรอบรายงาน เพราะยังไม่มีกรอบการประเมินของปีที่ดำเนินการ")
        }
        Outcome::Refused => Some(DOWNLOAD_REFUSED),
    };
    view! {
        <div class="button-row no-print">
            <Button handle=handles::DOWNLOAD_CALENDAR press=save>
                {icon(Icon::Download)}
                "ไฟล์ปฏิทิน (.ics)"
            </Button>
            <span class="quiet" role="status">
                {note}
            </span>
        </div>
    }
    .into_any()
}

fn download_calendar(page: Page) -> Outcome {
    let year = page.year.get();
    let coming = page.open().coming().and_then(Result::ok);
    let (text, stem) = page.open().with(|record| {
        let text = documents::calendar(
            &record.plan,
            coming.as_deref(),
            &record.next_round,
            year,
            &record.agency,
            page.today,
        );
        let stem = format!("ปฏิทินมาตรการ ITA {} {year}", record.agency.name);
        (text, thai::file_stem(&stem))
    });
    let name = thai::file_name(&stem, "ics");
    match download::save(&name, "text/calendar;charset=utf-8", text.as_bytes()) {
        Ok(()) if coming.is_none() => Outcome::WithoutYear,
        Ok(()) => Outcome::Saved,
        Err(_) => Outcome::Refused,
    }
}
