//! The comparison page: results of several years side by side, by topic.

mod chart;
mod choice;
mod compared;
mod table;
mod wording;
mod work;

use leptos::prelude::*;

use self::work::Comparing;
use crate::components::form::{Button, ButtonLook, CalloutBox, CalloutTone};
use crate::components::task::TaskState;
use crate::route::Route;

#[component]
pub fn ComparePage() -> impl IntoView {
    let work = Comparing::new();
    view! {
        <div class="stack compare">
            <header class="page-head">
                <h1 tabindex="-1">"เทียบรายปี"</h1>
            </header>
            {choice::choice(work)}
            {move || match work.task.with(Clone::clone) {
                TaskState::Idle => empty(),
                TaskState::Waiting { .. } => {
                    view! { <p class="quiet" role="status">"กำลังอ่าน…"</p> }.into_any()
                }
                TaskState::Failed(text) => {
                    view! {
                        <CalloutBox tone=CalloutTone::Bad role="alert">
                            <p>{text}</p>
                            <Button look=ButtonLook::Small press=move || work.start()>
                                "ลองอีกครั้ง"
                            </Button>
                        </CalloutBox>
                    }
                        .into_any()
                }
                TaskState::Done(compared) => table::table(&compared),
            }}
        </div>
    }
}

fn empty() -> AnyView {
    view! {
        <section class="panel stack">
            <h2>"ยังไม่มีผลให้เทียบ"</h2>
            <p>"เก็บผลของหน่วยงานเดียวกันไว้ตั้งแต่สองปีขึ้นไป แล้วเลือกที่นี่ ระบบจับคู่เรื่องเดียวกันข้ามปีให้ ไม่ใช่เทียบตามเลขข้อ"</p>
            <p class="button-row">
                <a class="button primary" href=Route::New.to_string()>
                    "เพิ่มผลของอีกปี"
                </a>
            </p>
        </section>
    }
    .into_any()
}
