use leptos::prelude::*;

#[component]
pub fn ProgressPage() -> impl IntoView {
    view! {
        <div class="stack">
            <header class="page-head">
                <h1 tabindex="-1">"ติดตามผล"</h1>
            </header>
        </div>
    }
}
