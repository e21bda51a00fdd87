//! The list as a file and in print.

use documents::{NextRoundList, Workbook, csv, next_round_list};
use engine::office::OfficeJob;
use leptos::prelude::*;

use super::board::Board;
use super::filter::Unit;
use super::wording;
use crate::browser::engine::office;
use crate::browser::{download, print};
use crate::components::form::{Button, ButtonLook};
use crate::components::icon::{Icon, icon};
use crate::components::task::{Task, TaskState};
use crate::handles;
use crate::wording::{DOWNLOAD_REFUSED, EngineWork, engine_fault};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";

pub(super) fn files(board: Board) -> AnyView {
    let task = Task::<String, String>::idle();
    let xlsx = move || {
        if untrack(|| task.is_waiting()) {
            return;
        }
        let book = untrack(|| workbook(board));
        let name = thai::file_name(&book.file_stem, "xlsx");
        let made = async move { office().run(OfficeJob::xlsx(book)).await };
        task.wait(made, move |made| {
            task.finish(match made {
                Ok(output) => saved(name, XLSX, &output.bytes),
                Err(fault) => Err(engine_fault(&fault, EngineWork::MakeFile)),
            });
        });
    };
    let csv = move || {
        let book = untrack(|| workbook(board));
        let name = thai::file_name(&book.file_stem, "csv");
        let table = book.sheets.first().map(csv::sheet).unwrap_or_default();
        task.finish(saved(name, CSV, table.as_bytes()));
    };
    view! {
        <div class="button-row">
            <Button
                look=ButtonLook::Small
                handle=handles::DOWNLOAD_NEXT_XLSX
                label="ดาวน์โหลดรายการเป็น Excel"
                busy=move || task.is_waiting()
                press=xlsx
            >
                {icon(Icon::Download)}
                "Excel"
            </Button>
            <Button
                look=ButtonLook::Small
                handle=handles::DOWNLOAD_NEXT_CSV
                label="ดาวน์โหลดรายการเป็น CSV"
                press=csv
            >
                {icon(Icon::Download)}
                "CSV"
            </Button>
            <Button look=ButtonLook::Small handle=handles::NEXT_PRINT press=|| print::page()>
                {icon(Icon::Print)}
                "พิมพ์รายการ"
            </Button>
        </div>
        <div class="next-file" role="status">
            {move || task.with(status)}
        </div>
    }
    .into_any()
}

/// A workbook of the items that match the filter.
fn workbook(board: Board) -> Workbook {
    let codes = board.fitting.get();
    let items: Vec<_> = board.outlook.with(|outlook| {
        codes
            .iter()
            .filter_map(|code| outlook.items.iter().find(|item| item.code == *code))
            .cloned()
            .collect()
    });
    let unit = board.filter.with(|filter| match &filter.unit {
        Unit::All => None,
        Unit::Nobody => Some(wording::NOBODY.to_owned()),
        Unit::Named(name) => Some(name.clone()),
    });
    board.facts.with_value(|facts| {
        board.open().with(|record| {
            next_round_list(&NextRoundList {
                coming: &facts.coming,
                agency: &record.agency,
                next_round: &record.next_round,
                items: &items,
                unit: unit.as_deref(),
            })
        })
    })
}

/// Hands a file to the browser to download; returns its name.
fn saved(name: String, mime: &str, bytes: &[u8]) -> Result<String, String> {
    match download::save(&name, mime, bytes) {
        Ok(()) => Ok(name),
        Err(_) => Err(DOWNLOAD_REFUSED.to_owned()),
    }
}

fn status(state: &TaskState<String, String>) -> Option<AnyView> {
    let (class, text) = match state {
        TaskState::Idle => return None,
        TaskState::Waiting { .. } => ("quiet", "กำลังสร้างไฟล์ ครั้งแรกอาจใช้เวลาสักครู่…".to_owned()),
        TaskState::Done(name) => ("quiet", format!("สร้างไฟล์แล้ว: {name}")),
        TaskState::Failed(why) => ("callout bad", why.clone()),
    };
    Some(view! { <p class=class>{text}</p> }.into_any())
}
