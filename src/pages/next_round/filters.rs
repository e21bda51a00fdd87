use ita::next_round::ItemState;
use leptos::prelude::*;

use super::board::Board;
use super::filter::{Sort, Unit};
use super::wording;

/// Whose items, of which state, and in which order.
pub(super) fn filters(board: Board) -> AnyView {
    let filter = board.filter;
    let states: Vec<_> = ItemState::ALL
        .into_iter()
        .map(|state| view! { <option value=wording::key(state)>{state.name()}</option> })
        .collect();
    let count = move || {
        let all = board.outlook.with(|outlook| outlook.items.len());
        format!("{} จาก {all} ข้อ", board.fitting.with(Vec::len))
    };
    view! {
        <div class="next-controls" role="group" aria-label="กรองรายการ">
            {unit(board)}
            <label class="field">
                <span class="field-label">"สถานะ"</span>
                <select
                    class="select"
                    data-testid="next-filter-state"
                    on:change:target=move |event| {
                        let state = wording::state_of(&event.target().value());
                        filter.update(|filter| filter.state = state);
                    }
                >
                    <option value="all">"ทุกสถานะ"</option>
                    {states}
                </select>
            </label>
            <label class="field">
                <span class="field-label">"เรียงตาม"</span>
                <select
                    class="select"
                    data-testid="next-sort"
                    on:change:target=move |event| {
                        let sort = match event.target().value().as_str() {
                            "missing" => Sort::Missing,
                            _ => Sort::Framework,
                        };
                        filter.update(|filter| filter.sort = sort);
                    }
                >
                    <option value="framework">"ลำดับข้อของปีนั้น"</option>
                    <option value="missing">"คะแนนที่หายมากก่อน"</option>
                </select>
            </label>
            <label class="next-check">
                <input
                    type="checkbox"
                    data-testid="next-filter-missed"
                    on:change:target=move |event| {
                        let missed = event.target().checked();
                        filter.update(|filter| filter.missed = missed);
                    }
                />
                "เฉพาะที่ปีก่อนพลาด"
            </label>
            <span class="quiet" role="status" data-testid="next-shown" data-value=move || {
                board.fitting.with(Vec::len).to_string()
            }>
                {count}
            </span>
        </div>
    }
    .into_any()
}

fn unit(board: Board) -> impl IntoView {
    let filter = board.filter;
    // The unit chosen stays to be chosen, also while its name is changed where it is noted.
    let named = Memo::new(move |_| {
        let mut units = board.units.get();
        if let Unit::Named(name) = filter.with(|filter| filter.unit.clone())
            && !units.contains(&name)
        {
            units.push(name);
        }
        units
    });
    let options = move |name: String| {
        let unit = Unit::Named(name.clone());
        let value = unit.value();
        let is_chosen = move || filter.with(|filter| filter.unit == unit);
        view! {
            <option value=value prop:selected=is_chosen>
                {name}
            </option>
        }
    };
    view! {
        <label class="field">
            <span class="field-label">"หน่วยงาน"</span>
            <select
                class="select"
                data-testid="next-filter-unit"
                on:change:target=move |event| {
                    let unit = Unit::of_value(&event.target().value());
                    filter.update(|filter| filter.unit = unit);
                }
            >
                <option value=Unit::All.value()>"ทุกหน่วย"</option>
                <option value=Unit::Nobody.value()>{wording::NOBODY}</option>
                <For each=move || named.get() key=String::clone children=options />
            </select>
        </label>
    }
}
