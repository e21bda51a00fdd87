//! The next-round page: what each item of the coming year needs, which unit is responsible, and the expected score.

mod board;
mod bulk;
mod carry;
mod detail;
mod files;
mod filter;
mod filters;
mod item;
mod list;
mod on_paper;
mod summary;
mod wording;

use ita::FiscalYear;
use leptos::prelude::*;

use self::board::{Board, YearFacts};
use crate::components::form::{Button, ButtonLook, CalloutBox, CalloutTone};
use crate::handles;
use crate::pages::waiting::waiting;
use crate::route::Route;
use crate::workspace::{Open, ReferenceError, use_open};

/// Whether the data of the page is loaded.
#[derive(Clone, PartialEq)]
enum State {
    Loading,
    /// The app has no framework of that year yet.
    NoFramework(FiscalYear),
    /// The framework of the year has no items.
    NoItems(FiscalYear),
    Failed,
    Ready(YearFacts),
}

#[component]
pub fn NextRoundPage() -> impl IntoView {
    let open = use_open();
    let year = Memo::new(move |_| open.coming_year());
    Effect::new(move |_| {
        year.track();
        open.fetch_for_plan();
    });
    let state = Memo::new(move |_| state(open));
    let body = move || match state.get() {
        State::Loading => loading(open),
        State::NoFramework(year) => missing(&wording::no_framework(year)),
        State::NoItems(year) => missing(&wording::no_items(year)),
        State::Failed => failed(open),
        State::Ready(facts) => ready(Board::new(open, facts)),
    };
    view! {
        <div class="stack next-round">
            <header class="page-head">
                <h1 tabindex="-1">
                    "OIT รอบถัดไป" {move || format!(" ปี {}", year.get())}
                </h1>
            </header>
            {waiting(open)}
            {body}
        </div>
    }
}

fn state(open: Open) -> State {
    let year = open.coming_year();
    let Some(last) = open.framework() else {
        return State::Loading;
    };
    let coming = match open.coming() {
        None => return State::Loading,
        Some(Err(ReferenceError::UnknownYear(_))) => return State::NoFramework(year),
        Some(Err(_)) => return State::Failed,
        Some(Ok(coming)) if coming.items.is_empty() => return State::NoItems(year),
        Some(Ok(coming)) => coming,
    };
    match (open.reference().topics(), open.reference().topics_problem()) {
        (Some(topics), _) => State::Ready(YearFacts { coming, last, topics }),
        (None, Some(_)) => State::Failed,
        (None, None) => State::Loading,
    }
}

fn ready(board: Board) -> AnyView {
    view! {
        {summary::summary(board)}
        {carry::carry(board)}
        {list::list(board)}
        {on_paper::on_paper(board)}
    }
    .into_any()
}

/// Shown while the coming year is loading; [`waiting`] covers the result's own framework.
fn loading(open: Open) -> AnyView {
    let text = move || open.framework().map(|_| wording::LOADING);
    view! {
        <p class="quiet" role="status">
            {text}
        </p>
    }
    .into_any()
}

fn failed(open: Open) -> AnyView {
    view! {
        <CalloutBox tone=CalloutTone::Bad class="stack" role="alert" handle=handles::NEXT_FAILED>
            <p>{wording::FAILED}</p>
            <Button look=ButtonLook::Small press=move || open.fetch_for_plan()>
                "ลองอีกครั้ง"
            </Button>
        </CalloutBox>
    }
    .into_any()
}

fn missing(text: &str) -> AnyView {
    view! {
        <section class="panel stack" data-testid=handles::NEXT_NO_FRAMEWORK>
            <h2>"ยังไม่มีรายการข้อของปีนี้"</h2>
            <p>{text.to_owned()}</p>
            <p>
                <a class="button" href=Route::Frameworks.to_string()>
                    "ดูกรอบการประเมิน"
                </a>
            </p>
        </section>
    }
    .into_any()
}
