use ita::next_round::ItemState;
use leptos::prelude::*;

use super::board::Board;
use super::filter::{Sort, Unit};
use super::wording;
use crate::components::form::{Check, Choice, ChoiceOption, Field};
use crate::handles;

/// The controls of the filter: unit, state and order.
pub(super) fn filters(board: Board) -> AnyView {
    let filter = board.filter;
    let missed = Field::bare(
        move || filter.with(|filter| filter.missed),
        move |missed| filter.update(|filter| filter.missed = missed),
    )
    .handle(handles::NEXT_FILTER_MISSED);
    let count = move || {
        let all = board.outlook.with(|outlook| outlook.items.len());
        format!("{} จาก {all} ข้อ", board.fitting.with(Vec::len))
    };
    view! {
        <div class="next-controls" role="group" aria-label="กรองรายการ">
            {unit(board)} {state(board)} {order(board)}
            <Check field=missed class="next-check">
                "เฉพาะที่ปีก่อนพลาด"
            </Check>
            <span
                class="quiet"
                role="status"
                data-testid=handles::NEXT_SHOWN
                data-value=move || board.fitting.with(Vec::len).to_string()
            >
                {count}
            </span>
        </div>
    }
    .into_any()
}

fn unit(board: Board) -> AnyView {
    let filter = board.filter;
    let options = Signal::derive(move || {
        let mut units = board.units.get();
        // The chosen unit stays an option even while its name is being changed at an item.
        if let Unit::Named(name) = filter.with(|filter| filter.unit.clone())
            && !units.contains(&name)
        {
            units.push(name);
        }
        let first = [(Unit::All, "ทุกหน่วย"), (Unit::Nobody, wording::NOBODY)];
        let first = first.map(|(unit, name)| ChoiceOption::new(unit.value(), name));
        let named = units
            .into_iter()
            .map(|name| ChoiceOption::new(Unit::Named(name.clone()).value(), name));
        first.into_iter().chain(named).collect::<Vec<_>>()
    });
    let field = Field::new(
        "หน่วยงาน",
        move || filter.with(|filter| filter.unit.value()),
        move |value: String| filter.update(|filter| filter.unit = Unit::of_value(&value)),
    )
    .handle(handles::NEXT_FILTER_UNIT);
    view! { <Choice field options /> }.into_any()
}

const EVERY_STATE: &str = "all";

fn state(board: Board) -> AnyView {
    let filter = board.filter;
    let states = ItemState::ALL.map(|state| ChoiceOption::new(wording::key(state), state.name()));
    let every = ChoiceOption::new(EVERY_STATE, "ทุกสถานะ");
    let options: Vec<_> = std::iter::once(every).chain(states).collect();
    let field = Field::new(
        "สถานะ",
        move || filter.with(|filter| filter.state.map_or(EVERY_STATE, wording::key).to_owned()),
        move |value: String| filter.update(|filter| filter.state = wording::state_of(&value)),
    )
    .handle(handles::NEXT_FILTER_STATE);
    view! { <Choice field options /> }.into_any()
}

fn order(board: Board) -> AnyView {
    let filter = board.filter;
    let options = vec![
        ChoiceOption::new("framework", "ลำดับข้อของปีนั้น"),
        ChoiceOption::new("missing", "คะแนนที่หายมากก่อน"),
    ];
    let value = move || match filter.with(|filter| filter.sort) {
        Sort::Framework => "framework".to_owned(),
        Sort::Missing => "missing".to_owned(),
    };
    let choose = move |value: String| {
        let sort = if value == "missing" { Sort::Missing } else { Sort::Framework };
        filter.update(|filter| filter.sort = sort);
    };
    view! { <Choice field=Field::new("เรียงตาม", value, choose).handle(handles::NEXT_SORT) options /> }
        .into_any()
}
