//! Opening a backup: a file is chosen, what is in it is shown, and the person says what becomes of it.

pub mod button;
mod listing;
mod wording;

use leptos::prelude::*;
use leptos::task::spawn_local;

pub use self::button::BackupButton;
use crate::browser::file::{self, File};
use crate::components::form::{Callout, CalloutTone};
use crate::handles;
use crate::storage::backup::{self, BackupContents};
use crate::wording::{FileRole, file_error};

/// What the file chosen last holds, or why it is refused: shared by the button and the look into it.
#[derive(Clone, Copy)]
pub struct Opening(RwSignal<Option<Result<BackupContents, &'static str>>>);

impl Opening {
    /// No file chosen yet.
    pub fn none() -> Self {
        Self(RwSignal::new(None))
    }

    /// Reads a file the person chose.
    pub fn open(self, file: File) {
        spawn_local(async move {
            let contents = match file::read(&file, backup::MOST_BYTES).await {
                Ok(bytes) => backup::read(&bytes).map_err(|error| wording::refused(&error)),
                Err(error) => Err(file_error(error, FileRole::Backup)),
            };
            // The page may have been left meanwhile.
            self.0.try_set(Some(contents));
        });
    }
}

/// What the chosen file holds.
#[component]
pub fn OpenedBackup(opening: Opening) -> impl IntoView {
    let look = move |outcome| match outcome {
        Ok(contents) => listing::listing(contents),
        Err(text) => view! {
            <Callout tone=CalloutTone::Bad class="backup-refused" handle=handles::BACKUP_REFUSED>
                {text}
            </Callout>
        }
        .into_any(),
    };
    view! { <div aria-live="polite">{move || opening.0.get().map(look)}</div> }
}
