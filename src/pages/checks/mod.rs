use leptos::prelude::*;

#[component]
pub fn ChecksPage() -> impl IntoView {
    view! {
        <div class="stack">
            <header class="page-head">
                <h1 tabindex="-1">"ตรวจก่อนลงนาม"</h1>
            </header>
        </div>
    }
}
