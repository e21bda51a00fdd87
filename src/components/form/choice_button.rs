use leptos::prelude::*;

/// A button in a `choices` bar: selects an option, or fills in a common value.
#[component]
pub fn ChoiceButton(
    /// The test handle: `data-testid`.
    #[prop(optional, into)]
    handle: Option<String>,
    /// The value for tests: `data-value`.
    #[prop(optional, into)]
    value: Option<String>,
    /// Whether the button is disabled.
    #[prop(optional, into)]
    off: Option<Signal<bool>>,
    /// Whether it is selected, in a bar that selects an option.
    #[prop(optional, into)]
    chosen: Option<Signal<bool>>,
    /// Called when the button is pressed.
    #[prop(into)]
    press: Callback<()>,
    /// The content of the button.
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
