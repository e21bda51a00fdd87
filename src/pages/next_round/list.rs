use ita::{ItemCode, Subject};
use leptos::prelude::*;

use super::board::Board;
use super::bulk::bulk;
use super::files::files;
use super::filter::Sort;
use super::filters::filters;
use super::item::item;
use crate::components::form::{Button, ButtonLook};
use crate::handles;

/// A row of the list.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Entry {
    /// The heading of the sub-indicator of the items below.
    Head(Subject),
    Item(ItemCode),
}

/// The shown items, by sub-indicator; each keeps its position while it is edited.
pub(super) fn list(board: Board) -> AnyView {
    let entries = Memo::new(move |_| entries(board));
    let row = move |entry: Entry| match entry {
        Entry::Head(subject) => view! {
            <h3 class="next-head">
                <span class="quiet">{subject.to_string()}</span>
                " "
                {board.name(subject)}
            </h3>
        }
        .into_any(),
        Entry::Item(code) => item(board, code),
    };
    view! {
        <section class="panel may-break no-print" aria-labelledby="next-list">
            <div class="panel-head">
                <h2 id="next-list">"รายการที่ต้องเผยแพร่"</h2>
                {files(board)}
            </div>
            {filters(board)}
            {bulk(board)}
            {unmatched_note(board)}
            <div class="next-columns" aria-hidden="true">
                <span></span>
                <span>"ข้อ"</span>
                <span class="figure">"คะแนนที่หาย"</span>
                <span>"สถานะ"</span>
                <span>"หน่วยงาน"</span>
                <span>"กำหนดส่ง"</span>
            </div>
            <div class="next-list">
                <For each=move || entries.get() key=|entry| *entry children=row />
            </div>
            <Show when=move || entries.with(Vec::is_empty)>
                <p class="quiet">"ไม่มีข้อที่ตรงกับตัวกรอง"</p>
            </Show>
        </section>
    }
    .into_any()
}

fn entries(board: Board) -> Vec<Entry> {
    let codes = board.shown.with(|shown| shown.codes.clone());
    let has_heads = board.filter.with(|filter| filter.sort == Sort::Framework);
    if !has_heads {
        return codes.into_iter().map(Entry::Item).collect();
    }
    board.facts.with_value(|facts| {
        let mut entries = Vec::new();
        let mut above = None;
        for code in codes {
            let sub_indicator = facts.coming.item(code).map(|item| item.sub_indicator);
            if sub_indicator != above {
                entries.extend(sub_indicator.map(Entry::Head));
                above = sub_indicator;
            }
            entries.push(Entry::Item(code));
        }
        entries
    })
}

/// Notes that some items no longer match the filter, with a button that removes them.
fn unmatched_note(board: Board) -> AnyView {
    let count = Memo::new(move |_| {
        let shown = board.shown.with(|shown| shown.codes.len());
        shown.saturating_sub(board.fitting.with(Vec::len))
    });
    let text = move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <p class="quiet">
                    {format!("{count} ข้อที่แก้ไขแล้วไม่ตรงกับตัวกรองอีก ไฟล์และหน้าที่พิมพ์ไม่มีข้อเหล่านี้ ")}
                    <Button
                        look=ButtonLook::Link
                        handle=handles::NEXT_REFILTER
                        press=move || board.filter.update(|filter| filter.turn += 1)
                    >
                        "นำออกจากรายการนี้"
                    </Button>
                </p>
            }
        })
    };
    view! { {text} }.into_any()
}
