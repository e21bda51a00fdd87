use leptos::prelude::*;

#[component]
pub fn NextRoundPage() -> impl IntoView {
    view! {
        <div class="stack">
            <header class="page-head">
                <h1 tabindex="-1">"OIT รอบถัดไป"</h1>
            </header>
        </div>
    }
}
