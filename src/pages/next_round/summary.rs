use ita::next_round::ItemState;
use ita::two_decimals;
use leptos::prelude::*;

use super::board::Board;
use super::wording;
use crate::components::form::{Callout, CalloutTone};
use crate::handles;

/// How certain the year's framework is, the expected score, and the progress of the items.
pub(super) fn summary(board: Board) -> AnyView {
    let is_provisional = board.facts.with_value(|facts| facts.coming.provisional);
    let provisional = is_provisional.then(|| {
        view! {
            <Callout tone=CalloutTone::Warn class="no-print" handle=handles::NEXT_PROVISIONAL>
                {wording::PROVISIONAL}
            </Callout>
        }
    });
    let expected = Memo::new(move |_| {
        let expected = board.outlook.with(|outlook| outlook.expected);
        wording::expected(expected)
    });
    let missing = Memo::new(move |_| board.outlook.with(|outlook| two_decimals(outlook.missing)));
    let counts: Vec<_> = ItemState::ALL.into_iter().map(|state| count(board, state)).collect();
    view! {
        {provisional}
        <section class="panel no-print" aria-labelledby="next-summary">
            <h2 id="next-summary" class="only-sr">
                "คะแนนที่คาดไว้และความคืบหน้า"
            </h2>
            <dl class="next-figures">
                <div class="next-figure">
                    <dt>"คะแนน OIT ที่คาดไว้"</dt>
                    <dd data-testid=handles::NEXT_EXPECTED data-value=move || expected.get()>
                        {move || expected.get()}
                    </dd>
                </div>
                <div class="next-figure">
                    <dt>"คะแนนภาพรวมที่ยังขาด"</dt>
                    <dd data-testid=handles::NEXT_MISSING data-value=move || missing.get()>
                        {move || missing.get()}
                    </dd>
                </div>
                {counts}
            </dl>
            {progress(board)}
            <p class="quiet">{wording::EXPLAINED}</p>
        </section>
    }
    .into_any()
}

fn count(board: Board, state: ItemState) -> impl IntoView {
    let count = Memo::new(move |_| count_in_state(board, |of| of == state).0);
    view! {
        <div>
            <dt>{state.name()}</dt>
            <dd
                data-testid=handles::NEXT_COUNT.of(wording::key(state))
                data-value=move || count.get()
            >
                {move || format!("{} ข้อ", count.get())}
            </dd>
        </div>
    }
}

fn progress(board: Board) -> impl IntoView {
    let counts = Memo::new(move |_| count_in_state(board, ItemState::is_published));
    view! {
        <div class="next-progress">
            <progress
                aria-label="ข้อที่เผยแพร่แล้ว"
                prop:max=move || counts.get().1.to_string()
                prop:value=move || counts.get().0.to_string()
            ></progress>
            <span>
                {move || {
                    let (published, all) = counts.get();
                    format!("เผยแพร่แล้ว {published} จาก {all} ข้อ")
                }}
            </span>
        </div>
    }
}

/// How many of the year's items are in such a state, and how many items there are.
fn count_in_state(board: Board, is_in_state: impl Fn(ItemState) -> bool) -> (usize, usize) {
    board.outlook.with(|outlook| {
        let items = &outlook.items;
        let matching = board.open().with(|record| {
            let matching =
                items.iter().filter(|item| is_in_state(record.next_round.work(item.code).state));
            matching.count()
        });
        (matching, items.len())
    })
}
