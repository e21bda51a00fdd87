use ita::framework::ItemFact;
use ita::next_round::{ItemState, ItemWork};
use ita::{ItemCode, two_decimals};
use leptos::prelude::*;

use super::board::Board;
use super::detail::detail;
use super::wording;
use crate::browser::clock;
use crate::record::{EditField, NextItemField};
use crate::workspace::Action;

/// One item: what it is and was, what it is worth, and what is noted for it.
///
/// Every field follows its own part of the work: nothing is drawn anew while someone types.
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
    let what = what(board, &fact);
    view! {
        <div
            class="next-item"
            role="group"
            aria-label=name
            data-testid=format!("next-{code}")
            data-value=move || wording::key(state.get())
        >
            <div class="next-row">
                {pick(board, code)} {what}
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
        <input
            class="next-pick"
            type="checkbox"
            aria-label=format!("เลือก {code}")
            data-testid=format!("next-pick-{code}")
            prop:checked=move || board.chosen.with(|chosen| chosen.contains(&code))
            prop:disabled=move || board.workspace().is_read_only()
            on:change:target=move |event| {
                let is_chosen = event.target().checked();
                board
                    .chosen
                    .update(|chosen| {
                        if is_chosen {
                            chosen.insert(code);
                        } else {
                            chosen.remove(&code);
                        }
                    });
            }
        />
    }
}

fn what(board: Board, fact: &ItemFact) -> impl IntoView + use<> {
    let code = fact.code;
    let next = board.next(code);
    let workspace = board.workspace();
    let before = Memo::new(move |_| {
        let before = next.with(|next| {
            let before = &next.as_ref()?.before;
            Some(workspace.with(|record| wording::before(before, &record.assessment)))
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
    let workspace = board.workspace();
    let options: Vec<_> = ItemState::ALL
        .into_iter()
        .map(|of| {
            view! {
                <option value=wording::key(of) prop:selected=move || state.get() == of>
                    {of.name()}
                </option>
            }
        })
        .collect();
    view! {
        <label class="field">
            <span class="field-label next-label">"สถานะ"</span>
            <select
                class="select"
                class:is-there=move || state.get().is_published()
                aria-label=format!("สถานะ {code}")
                data-testid=format!("next-state-{code}")
                prop:disabled=move || workspace.is_read_only()
                on:change:target=move |event| {
                    if let Some(state) = wording::state_of(&event.target().value()) {
                        workspace.dispatch(Action::SetItemState { item: code, state });
                    }
                }
            >
                {options}
            </select>
        </label>
    }
}

fn unit(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let workspace = board.workspace();
    view! {
        <label class="field">
            <span class="field-label next-label">"หน่วยงาน"</span>
            <input
                class="input"
                type="text"
                list="next-units"
                autocomplete="off"
                maxlength="200"
                data-undo=""
                aria-label=format!("หน่วยงาน {code}")
                data-testid=format!("next-unit-{code}")
                prop:value=move || work.with(|work| work.unit.clone())
                prop:readOnly=move || workspace.is_read_only()
                on:input:target=move |event| {
                    let text = event.target().value();
                    let field = EditField::NextItem(code, NextItemField::Unit);
                    workspace.dispatch(Action::Type { field, text });
                }
            />
        </label>
    }
}

fn due(board: Board, code: ItemCode, work: Memo<ItemWork>) -> impl IntoView {
    let workspace = board.workspace();
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
        <label class="field">
            <span class="field-label next-label">"กำหนดส่ง"</span>
            <input
                class="input"
                type="text"
                autocomplete="off"
                maxlength="60"
                placeholder="วัน เดือน ปี"
                data-undo=""
                aria-label=format!("กำหนดส่ง {code}")
                aria-invalid=move || is_bad.get().then_some("true")
                aria-describedby=error_id.clone()
                data-testid=format!("next-due-{code}")
                prop:value=move || work.with(|work| work.due.0.clone())
                prop:readOnly=move || workspace.is_read_only()
                on:input:target=move |event| {
                    let text = event.target().value();
                    let field = EditField::NextItem(code, NextItemField::Due);
                    workspace.dispatch(Action::Type { field, text });
                }
            />
            <span class="field-error" id=error_id>
                {error}
            </span>
        </label>
    }
}
