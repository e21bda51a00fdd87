use leptos::prelude::*;

use crate::browser::theme::{Theme, use_theme};
use crate::components::icon::{Icon, icon};

/// Cycles through the system's theme, light and dark.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let choice = use_theme();
    let next = move || match choice.get() {
        Theme::System => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::System,
    };
    let label = move || format!("สี: {} (กดเพื่อเปลี่ยน)", name(choice.get()));
    let drawn = move || match choice.get() {
        Theme::System => Icon::System,
        Theme::Light => Icon::Light,
        Theme::Dark => Icon::Dark,
    };
    view! {
        <button
            class="icon-button"
            type="button"
            title=label
            aria-label=label
            on:click=move |_| choice.choose(next())
        >
            {move || icon(drawn())}
        </button>
    }
}

fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "ตามเครื่อง",
        Theme::Light => "สว่าง",
        Theme::Dark => "มืด",
    }
}
