//! Addresses that create an assessment and redirect to it: an empty one or the fictional agency.

mod demo;
mod new;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::form::{Button, ButtonLook, CalloutBox, CalloutTone};
use crate::route::Route;
use crate::workspace::{use_reference, use_shelf};

/// Which assessment an address creates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CreateRoute {
    New,
    Demo,
}

/// Creates the assessment and redirects to it; shows a waiting text meanwhile, and the reason on failure.
pub fn create_and_open(at: CreateRoute) -> AnyView {
    let shelf = use_shelf();
    let reference = use_reference();
    let (problem, set_problem) = signal(None::<&'static str>);
    let go = move || {
        set_problem.set(None);
        spawn_local(async move {
            let created = match at {
                CreateRoute::New => new::start(shelf, reference).await,
                CreateRoute::Demo => demo::open(shelf).await,
            };
            // The person may have left the page meanwhile.
            set_problem.try_set(created.err());
        });
    };
    go();
    view! {
        <div class="stack">
            <h1 tabindex="-1">
                {match at {
                    CreateRoute::New => "เริ่มจากผลการประเมิน",
                    CreateRoute::Demo => "หน่วยงานตัวอย่าง",
                }}
            </h1>
            {move || match problem.get() {
                None => view! { <p class="quiet" role="status">"กำลังเปิด…"</p> }.into_any(),
                Some(text) => view! {
                    <CalloutBox tone=CalloutTone::Bad role="alert">
                        <p>{text}</p>
                        <p class="button-row">
                            <Button look=ButtonLook::Small press=move || go()>
                                "ลองอีกครั้ง"
                            </Button>
                            <a class="button small" href=Route::Start.to_string()>
                                "กลับหน้าแรก"
                            </a>
                        </p>
                    </CalloutBox>
                }
                .into_any(),
            }}
        </div>
    }
    .into_any()
}
