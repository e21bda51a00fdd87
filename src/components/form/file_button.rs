use leptos::prelude::*;

use crate::browser::file::{self, File};

/// A button that takes a file from the person's computer. Nothing is sent anywhere.
#[component]
pub fn FileButton(
    /// What is written on it.
    name: &'static str,
    /// The kinds of file offered, as in the attribute `accept`.
    accept: &'static str,
    /// The test handle of its input.
    handle: &'static str,
    /// Takes the file.
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
