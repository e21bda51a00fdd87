use leptos::prelude::*;

use crate::browser::file::{self, File};

/// A button that opens the browser's file picker. The file stays on the person's computer.
#[component]
pub fn FileButton(
    /// The label.
    name: &'static str,
    /// The attribute `accept`: the file types offered.
    accept: &'static str,
    /// The test handle of its input.
    handle: &'static str,
    /// Called with the chosen file.
    #[prop(into)]
    choose: UnsyncCallback<File>,
) -> impl IntoView {
    let chosen = move |event: leptos::ev::Event| {
        if let Some(file) = file::chosen(&event) {
            choose.try_run(file);
        }
    };
    view! {
        <label class="button file-button">
            {name}
            <input type="file" accept=accept data-testid=handle on:change=chosen />
        </label>
    }
}
