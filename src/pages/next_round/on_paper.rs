use ita::{Exact, ItemCode, two_decimals};
use leptos::prelude::*;

use super::board::Board;
use super::filter::Unit;
use super::wording;

/// The printed list: a plain table of the items that match the filter.
pub(super) fn on_paper(board: Board) -> AnyView {
    let is_provisional = board.facts.with_value(|facts| facts.coming.provisional);
    let provisional = is_provisional.then(|| view! { <p>{wording::PROVISIONAL}</p> });
    view! {
        <div class="only-print next-paper">
            <p>{move || heading(board)}</p>
            {provisional}
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">"ข้อ"</th>
                        <th scope="col">"รายการ"</th>
                        <th scope="col" class="figure">
                            "คะแนนที่หาย"
                        </th>
                        <th scope="col">"หน่วยงาน"</th>
                        <th scope="col">"กำหนดส่ง"</th>
                        <th scope="col">"สถานะ"</th>
                        <th scope="col">"ที่อยู่เว็บและหมายเหตุ"</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || board.fitting.get()
                        key=|code| *code
                        children=move |code| row(board, code)
                    />
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The agency and the totals of the list.
fn heading(board: Board) -> String {
    let fitting = board.fitting.get();
    let missing = board.outlook.with(|outlook| {
        let of_these = outlook.items.iter().filter(|i| fitting.contains(&i.code));
        of_these.fold(Exact::from_integer(0), |sum, item| sum + item.missing)
    });
    let agency = board.open().with(|record| record.agency.name.clone());
    let unit = board.filter.with(|filter| match &filter.unit {
        Unit::All => "ทุกหน่วย".to_owned(),
        Unit::Nobody => wording::NOBODY.to_owned(),
        Unit::Named(name) => name.clone(),
    });
    let parts = [
        agency.trim().to_owned(),
        unit,
        format!("{} ข้อ", fitting.len()),
        format!("คะแนนที่หายรวม {}", two_decimals(missing)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn row(board: Board, code: ItemCode) -> impl IntoView {
    let title = board.name(ita::Subject::Item(code));
    let work = board.work(code);
    let next = board.next(code);
    let missing = move || {
        let missing = next.with(|next| next.as_ref().map(|next| two_decimals(next.missing)));
        missing.unwrap_or_default()
    };
    let where_and_notes = move || {
        work.with(|work| {
            let parts = [work.address.trim(), work.notes.trim()];
            let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(" – ")
        })
    };
    view! {
        <tr>
            <td>{code.to_string()}</td>
            <td>{title}</td>
            <td class="figure">{missing}</td>
            <td>{move || work.with(|work| work.unit.clone())}</td>
            <td>{move || work.with(|work| work.due.0.clone())}</td>
            <td>{move || work.with(|work| work.state.name())}</td>
            <td>{where_and_notes}</td>
        </tr>
    }
}
