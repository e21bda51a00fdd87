use leptos::prelude::*;

use crate::browser::file::{self, File};

/// A button that takes a backup file.
#[component]
pub fn BackupButton(choose: impl Fn(File) + 'static) -> impl IntoView {
    let chosen = move |event: leptos::ev::Event| {
        if let Some(file) = file::chosen(&event) {
            choose(file);
        }
    };
    view! {
        <label class="button file-button">
            "เปิดไฟล์สำรอง"
            <input
                type="file"
                accept=".json,application/json"
                data-testid="backup-open"
                on:change=chosen
            />
        </label>
    }
}
