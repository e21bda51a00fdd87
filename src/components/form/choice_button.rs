use leptos::prelude::*;

/// One of several buttons in a `choices` bar: pressing it chooses it, or does what is often wanted.
#[component]
pub fn ChoiceButton(
    /// Its test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// Its value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<String>,
    /// When it cannot be pressed.
    #[prop(optional, into)]
    off: Option<Signal<bool>>,
    /// Whether it is the one chosen, where one is.
    #[prop(optional, into)]
    chosen: Option<Signal<bool>>,
    /// What it does.
    #[prop(into)]
    press: Callback<()>,
    /// What is written on it.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class="choice"
            type="button"
            data-testid=handle
            data-value=value
            aria-pressed=chosen.map(|is_chosen| move || is_chosen.get().to_string())
            disabled=off
            on:click=move |_| {
                press.try_run(());
            }
        >
            {children()}
        </button>
    }
}
