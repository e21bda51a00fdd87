//! The import page: reads a published result from any text or file, and shows each value before it is imported.

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

use self::work::TextReading;
use crate::browser::focus;
use crate::components::form::{Button, ButtonLook, CalloutBox, CalloutTone};
use crate::components::task::TaskState;
use crate::handles;
use crate::route::{AssessmentPage, Route};
use crate::workspace::use_open;

#[component]
pub fn ImportPage() -> impl IntoView {
    let open = use_open();
    let work = TextReading::new(open);
    open_box(work);
    let scores = move || {
        let page = AssessmentPage::Scores;
        Route::Assessment { id: open.id().0, page }.to_string()
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

/// Focuses the text box while there is nothing yet; runs after the router has focused the heading.
fn open_box(work: TextReading) {
    if work.is_empty() {
        request_animation_frame(|| request_animation_frame(|| focus::element("import-text")));
    }
}

/// The outcome of reading, in one sentence.
fn outcome(work: TextReading) -> Option<AnyView> {
    match work.task.with(Clone::clone) {
        TaskState::Idle | TaskState::Waiting { is_slow: false } => None,
        TaskState::Waiting { is_slow: true } => Some(
            view! {
                <p class="import-progress">
                    <span id="import-reading">"กำลังอ่าน…"</span>
                    <progress aria-labelledby="import-reading"></progress>
                </p>
            }
            .into_any(),
        ),
        TaskState::Done(reading) => {
            let text = wording::summary(&reading);
            let class = if reading.results.is_empty() { "callout warn" } else { "callout good" };
            Some(view! { <p class=class>{text}</p> }.into_any())
        }
        TaskState::Failed(text) => Some(
            view! {
                <CalloutBox tone=CalloutTone::Bad handle=handles::IMPORT_PROBLEM>
                    <p>{text}</p>
                    {(!work.text.with(String::is_empty))
                        .then(|| {
                            view! {
                                <Button look=ButtonLook::Small press=move || work.read_now()>
                                    "อ่านอีกครั้ง"
                                </Button>
                            }
                        })}
                </CalloutBox>
            }
            .into_any(),
        ),
    }
}
