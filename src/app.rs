//! The whole page: providers, frame and the route switch.

use leptos::prelude::*;

#[component]
pub fn App() -> impl IntoView {
    view! { <main id="main"><h1>"โปร่งใส"</h1></main> }
}
