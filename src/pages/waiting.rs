//! Shown instead of a page until the year's framework is loaded.

use leptos::prelude::*;

use crate::components::form::{Button, ButtonLook, CalloutBox, CalloutTone};
use crate::wording::reference_error;
use crate::workspace::Open;

/// A note that the framework is loading, or why it failed; empty once it is loaded.
pub fn waiting(open: Open) -> impl IntoView {
    let is_here = Memo::new(move |_| open.framework().is_some());
    move || {
        if is_here.get() {
            return None;
        }
        Some(match open.framework_problem() {
            None => view! { <p class="quiet">"กำลังอ่านกรอบการประเมินของปีนี้…"</p> }.into_any(),
            Some(error) => view! {
                <CalloutBox tone=CalloutTone::Bad role="alert">
                    <p>{reference_error(&error)}</p>
                    <Button look=ButtonLook::Small press=move || open.fetch_framework()>
                        "ลองอีกครั้ง"
                    </Button>
                </CalloutBox>
            }
            .into_any(),
        })
    }
}
