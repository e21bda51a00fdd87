//! Opens a backup file, lists its assessments, and lets the person add or replace each of them.

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

/// The contents of the file chosen last, or the reason why it was refused. Shared by the button and the list.
#[derive(Clone, Copy)]
pub struct Opening(RwSignal<Option<Result<BackupContents, &'static str>>>);

impl Opening {
    pub fn none() -> Self {
        Self(RwSignal::new(None))
    }

    /// Reads the chosen file.
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

/// The assessments in the chosen file, or the reason why it was refused.
#[component]
pub fn OpenedBackup(opening: Opening) -> impl IntoView {
    let show = move |outcome| match outcome {
        Ok(contents) => listing::listing(contents),
        Err(text) => view! {
            <Callout tone=CalloutTone::Bad class="backup-refused" handle=handles::BACKUP_REFUSED>
                {text}
            </Callout>
        }
        .into_any(),
    };
    view! { <div aria-live="polite">{move || opening.0.get().map(show)}</div> }
}
