use leptos::prelude::*;

use super::Page;
use crate::browser::download;
use crate::components::icon::{Icon, icon};

/// How giving the file ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Given,
    /// Without the assessment's own days: its year's framework is not there.
    WithoutYear,
    Refused,
}

/// Gives the days of the plan and of its year to the person's own calendar.
pub(super) fn button(page: Page) -> AnyView {
    let outcome = RwSignal::new(None);
    let save = move |_| outcome.set(Some(untrack(|| give(page))));
    let said = move || match outcome.get()? {
        Outcome::Given => None,
        Outcome::WithoutYear => {
            Some("ไฟล์มีเฉพาะวันของแผนและรอบรายงาน เพราะยังไม่มีกรอบการประเมินของปีที่ดำเนินการ")
        }
        Outcome::Refused => Some("เบราว์เซอร์ไม่ยอมให้บันทึกไฟล์ โปรดอนุญาตการดาวน์โหลดของหน้านี้แล้วลองอีกครั้ง"),
    };
    view! {
        <div class="button-row no-print">
            <button
                class="button"
                type="button"
                data-testid="download-calendar-ics"
                on:click=save
            >
                {icon(Icon::Download)}
                "ไฟล์ปฏิทิน (.ics)"
            </button>
            <span class="quiet" role="status">
                {said}
            </span>
        </div>
    }
    .into_any()
}

fn give(page: Page) -> Outcome {
    let year = page.year.get();
    let coming = page.workspace().coming().and_then(Result::ok);
    let (text, stem) = page.workspace().with(|record| {
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
        Ok(()) => Outcome::Given,
        Err(_) => Outcome::Refused,
    }
}
