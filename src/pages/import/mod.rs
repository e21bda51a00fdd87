//! The import page: a published result in from any text or file, and value by value what was read of it.

mod conflicts;
mod draft;
mod finish;
mod preview;
mod results;
mod source;
mod values;
mod wording;
mod work;

use leptos::prelude::*;

pub(crate) use self::wording::{NOT_READ, TOO_LONG, not_read};
pub(crate) use self::work::{MOST_TEXT, frameworks_for, source, text_of, years};
use self::work::{State, Work};
use crate::browser::focus;
use crate::route::{AssessmentPage, Route};
use crate::workspace::use_open;

#[component]
pub fn ImportPage() -> impl IntoView {
    let workspace = use_open();
    let work = Work::new(workspace);
    open_box(work);
    let scores = move || {
        let page = AssessmentPage::Scores;
        Route::Assessment { id: workspace.id().0, page }.to_string()
    };
    view! {
        <div class="import">
            <header class="page-head">
                <h1 tabindex="-1">"นำเข้าผลการประเมิน"</h1>
                <a class="button" href=scores>
                    "พิมพ์คะแนนเอง"
                </a>
            </header>
            {source::source(work)}
            <div role="status" aria-live="polite" class="import-outcome">
                {move || outcome(work)}
            </div>
            {move || work.reading().map(|reading| preview::preview(work, &reading))}
        </div>
    }
}

/// Nothing is there yet: the keyboard goes straight to the text box, after the route has moved it to the heading.
fn open_box(work: Work) {
    if work.is_empty() {
        request_animation_frame(|| request_animation_frame(|| focus::element("import-text")));
    }
}

/// What came of the text, in one sentence.
fn outcome(work: Work) -> Option<AnyView> {
    match work.state.get() {
        State::Empty | State::Reading { is_slow: false } => None,
        State::Reading { is_slow: true } => Some(
            view! {
                <p class="import-progress">
                    <span id="import-reading">"กำลังอ่าน…"</span>
                    <progress aria-labelledby="import-reading"></progress>
                </p>
            }
            .into_any(),
        ),
        State::Read(reading) => {
            let text = wording::found(&reading);
            let class = if reading.results.is_empty() { "callout warn" } else { "callout good" };
            Some(view! { <p class=class>{text}</p> }.into_any())
        }
        State::Failed(text) => Some(
            view! {
                <div class="callout bad" data-testid="import-problem">
                    <p>{text}</p>
                    {(!work.text.with(String::is_empty))
                        .then(|| {
                            view! {
                                <button
                                    class="button small"
                                    type="button"
                                    on:click=move |_| work.read_now()
                                >
                                    "อ่านอีกครั้ง"
                                </button>
                            }
                        })}
                </div>
            }
            .into_any(),
        ),
    }
}
