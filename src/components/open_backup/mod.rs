//! Opening a backup: a file is chosen, what is in it is shown, and the person says what becomes of it.

mod found;
mod wording;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::file;
use crate::storage::backup::{self, Contents};

/// A button that takes a backup file, and below it what the file holds.
#[component]
pub fn OpenBackup() -> impl IntoView {
    let (outcome, set_outcome) = signal(None::<Result<Contents, &'static str>>);
    let choose = move |event: leptos::ev::Event| {
        let Some(file) = file::chosen(&event) else {
            return;
        };
        spawn_local(async move {
            let bytes = file::read(&file, backup::MOST_BYTES).await;
            let contents = match bytes {
                Ok(bytes) => backup::read(&bytes).map_err(|error| wording::refused(&error)),
                Err(error) => Err(wording::unread(error)),
            };
            set_outcome.set(Some(contents));
        });
    };
    view! {
        <div class="stack">
            <label class="button file-button">
                "เปิดไฟล์สำรอง"
                <input
                    type="file"
                    accept=".json,application/json"
                    data-testid="backup-open"
                    on:change=choose
                />
            </label>
            <div aria-live="polite">
                {move || {
                    outcome
                        .get()
                        .map(|outcome| match outcome {
                            Ok(contents) => found::found(contents),
                            Err(text) => {
                                view! {
                                    <p class="callout bad" data-testid="backup-refused">
                                        {text}
                                    </p>
                                }
                                    .into_any()
                            }
                        })
                }}
            </div>
        </div>
    }
}
