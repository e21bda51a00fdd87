//! The list as a file, and on paper.

use documents::{NextRoundList, Workbook, csv, next_round_list};
use engine::office::OfficeJob;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::board::Board;
use super::filter::Unit;
use super::wording;
use crate::browser::engine::office;
use crate::browser::{download, print};
use crate::components::icon::{Icon, icon};

/// How the last file is.
#[derive(Clone, PartialEq)]
enum State {
    Idle,
    Working,
    Saved(String),
    Failed(&'static str),
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";
const REFUSED: &str = "เบราว์เซอร์ไม่ยอมให้บันทึกไฟล์ โปรดอนุญาตการดาวน์โหลดของหน้านี้แล้วลองอีกครั้ง";

pub(super) fn files(board: Board) -> AnyView {
    let state = RwSignal::new(State::Idle);
    let xlsx = move |_| {
        if state.get_untracked() == State::Working {
            return;
        }
        let book = untrack(|| workbook(board));
        state.set(State::Working);
        spawn_local(async move {
            let name = thai::file_name(&book.file_stem, "xlsx");
            let made = office().run(OfficeJob::xlsx(book)).await;
            // Nobody waits for it where the page has been left.
            if state.try_get_untracked().is_some() {
                state.set(match made {
                    Ok(output) => saved(name, XLSX, &output.bytes),
                    Err(fault) => State::Failed(wording::no_file(&fault)),
                });
            }
        });
    };
    let csv = move |_| {
        let book = untrack(|| workbook(board));
        let name = thai::file_name(&book.file_stem, "csv");
        let table = book.sheets.first().map(csv::sheet).unwrap_or_default();
        state.set(saved(name, CSV, table.as_bytes()));
    };
    view! {
        <div class="button-row">
            <button
                class="button small"
                type="button"
                data-testid="download-next-xlsx"
                aria-label="ดาวน์โหลดรายการเป็น Excel"
                aria-disabled=move || (state.get() == State::Working).then_some("true")
                on:click=xlsx
            >
                {icon(Icon::Download)}
                "Excel"
            </button>
            <button
                class="button small"
                type="button"
                data-testid="download-next-csv"
                aria-label="ดาวน์โหลดรายการเป็น CSV"
                on:click=csv
            >
                {icon(Icon::Download)}
                "CSV"
            </button>
            <button
                class="button small"
                type="button"
                data-testid="next-print"
                on:click=|_| print::page()
            >
                {icon(Icon::Print)}
                "พิมพ์รายการ"
            </button>
        </div>
        <div class="next-file" role="status">
            {move || said(state.get())}
        </div>
    }
    .into_any()
}

/// The items that fit the filter, as they are now.
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
        board.workspace().with(|record| {
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

fn saved(name: String, mime: &str, bytes: &[u8]) -> State {
    match download::save(&name, mime, bytes) {
        Ok(()) => State::Saved(name),
        Err(_) => State::Failed(REFUSED),
    }
}

fn said(state: State) -> Option<AnyView> {
    let (class, text) = match state {
        State::Idle => return None,
        State::Working => ("quiet", "กำลังสร้างไฟล์ ครั้งแรกอาจใช้เวลาสักครู่…".to_owned()),
        State::Saved(name) => ("quiet", format!("สร้างไฟล์แล้ว: {name}")),
        State::Failed(why) => ("callout bad", why.to_owned()),
    };
    Some(view! { <p class=class>{text}</p> }.into_any())
}
