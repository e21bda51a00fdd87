use leptos::prelude::*;

#[component]
pub fn PlanPage() -> impl IntoView {
    view! {
        <div class="stack">
            <header class="page-head">
                <h1 tabindex="-1">"มาตรการ"</h1>
            </header>
        </div>
    }
}
