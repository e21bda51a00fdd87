use ita::framework::ItemFact;
use ita::next_round::{ItemState, ItemWork};
use ita::{ItemCode, two_decimals};
use leptos::prelude::*;

use super::board::Board;
use super::detail::detail;
use super::wording;
use crate::browser::clock;
use crate::components::form::{Check, Choice, ChoiceOption, Field, TextField};
use crate::handles;
use crate::record::{EditField, NextItemField};
use crate::workspace::Action;

/// An item: its name, its predecessor, its points, and the work on it.
///
/// Every field follows only its own part of the work, so that typing does not render the others.
pub(super) fn item(board: Board, code: ItemCode) -> AnyView {
    let fact = board.facts.with_value(|facts| facts.coming.item(code).cloned());
    let Some(fact) = fact else {
        return ().into_any();
    };
    let work = board.work(code);
    let next = board.next(code);
    let missing = move || {
        let missing = next.with(|next| next.as_ref().map(|next| two_decimals(next.missing)));
        missing.unwrap_or_default()
    };
    let state = Memo::new(move |_| work.with(|work| work.state));
    let name = format!("{code} {}", fact.title);
    let description = description(board, &fact);
    view! {
        <div
            class="next-item"
            role="group"
            aria-label=name
            data-testid=handles::NEXT.of(code.0)
            data-value=move || wording::key(state.get())
        >
            <div class="next-row">
                {pick(board, code)} {description}
                <span class="next-points figure">
                    <span class="next-label field-label">"คะแนนที่หาย "</span>
                    {missing}
                </span>
                {state_field(board, code, state)} {unit(board, code, work)}
                {due(board, code, work)}
            </div>
            {detail(board, fact, work)}
        </div>
    }
    .into_any()
}

fn pick(board: Board, code: ItemCode) -> impl IntoView {
    view! {
        <Check
            field=Field::bare(
                move || board.chosen.with(|chosen| chosen.contains(&code)),
                move |is_chosen: bool| {
                    board
                        .chosen
                        .update(|chosen| {
                            if is_chosen {
                                chosen.insert(code);
                            } else {
                                chosen.remove(&code);
                            }
                        });
                },
            )
            .aria_label(format!("เลือก {code}"))
            .handle(handles::NEXT_PICK.of(code))
            .off(move || board.open().is_read_only())
            class="next-pick"
        />
    }
}

fn description(board: Board, fact: &ItemFact) -> impl IntoView + use<> {
    let code = fact.code;
    let next = board.next(code);
    let open = board.open();
    let before = Memo::new(move |_| {
        let before = next.with(|next| {
            let before = &next.as_ref()?.before;
            Some(open.with(|record| wording::before(before, &record.assessment)))
        });
        before.unwrap_or_default()
    });
    let share = next.with_untracked(|next| next.as_ref().map(|next| two_decimals(next.share)));
    let share = share.map(|share| format!(" · มีค่า {share} คะแนน"));
    let is_official = fact.provenance.basis.is_official();
    let mark = (!is_official).then(|| format!(" · {}", wording::NOT_OFFICIAL));
    let stays = Memo::new(move |_| !board.fitting.with(|fitting| fitting.contains(&code)));
    view! {
        <div class="next-what">
            <p>
                <span class="tag code">{code.to_string()}</span>
                " "
                {fact.title.clone()}
            </p>
            <p class="quiet">
                {move || before.get()} {share} {mark}
                {move || {
                    stays.get().then(|| view! { " " <span class="tag warn">"ไม่ตรงกับตัวกรองแล้ว"</span> })
                }}
            </p>
        </div>
    }
}

fn state_field(board: Board, code: ItemCode, state: Memo<ItemState>) -> impl IntoView {
    let open = board.open();
    let options = ItemState::ALL.map(|of| ChoiceOption::new(wording::key(of), of.name())).to_vec();
    let choose = move |value: String| {
        if let Some(state) = wording::state_of(&value) {
            open.dispatch(Action::SetItemState { item: code, state });
        }
    };
    let field = Field::new("สถานะ", move || wording::key(state.get()).to_owned(), choose)
        .label_class("next-label")
        .aria_label(format!("สถานะ {code}"))
        .handle(handles::NEXT_STATE.of(code))
        .off(move || open.is_read_only());
    let class = move || if state.get().is_published() { "is-there" } else { "" };
    view! { <Choice field options input_class=class /> }
}

fn unit(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let open = board.open();
    view! {
        <TextField
            field=Field::new(
                "หน่วยงาน",
                move || work.with(|work| work.unit.clone()),
                move |text: String| {
                    let field = EditField::NextItem(code, NextItemField::Unit);
                    open.dispatch(Action::Type { field, text });
                },
            )
            .max_length(200)
            .undone_by_app()
            .aria_label(format!("หน่วยงาน {code}"))
            .handle(handles::NEXT_UNIT.of(code))
            .off(move || open.is_read_only())
            .label_class("next-label")
            list="next-units"
        />
    }
}

fn due(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let open = board.open();
    let today = clock::today();
    let is_bad = Memo::new(move |_| work.with(|work| work.due.is_unreadable()));
    let is_late = Memo::new(move |_| {
        work.with(|work| {
            !work.state.is_published() && work.due.date().is_some_and(|due| due < today)
        })
    });
    let error = move || {
        if is_bad.get() {
            Some(wording::NO_DATE)
        } else {
            is_late.get().then_some("เลยกำหนดแล้ว")
        }
    };
    let error_id = format!("next-due-error-{code}");
    view! {
        <TextField
            field=Field::new(
                "กำหนดส่ง",
                move || work.with(|work| work.due.0.clone()),
                move |text: String| {
                    let field = EditField::NextItem(code, NextItemField::Due);
                    open.dispatch(Action::Type { field, text });
                },
            )
            .max_length(60)
            .hint("วัน เดือน ปี")
            .undone_by_app()
            .aria_label(format!("กำหนดส่ง {code}"))
            .handle(handles::NEXT_DUE.of(code))
            .off(move || open.is_read_only())
            .error(error_id, error)
            .invalid(move || is_bad.get())
            .label_class("next-label")
        />
    }
}
