use leptos::prelude::*;

use crate::browser::file::File;
use crate::components::form::FileButton;
use crate::handles;

/// The file button for backups.
#[component]
pub fn BackupButton(choose: impl Fn(File) + 'static) -> impl IntoView {
    view! {
        <FileButton
            name="เปิดไฟล์สำรอง"
            accept=".json,application/json"
            handle=handles::BACKUP_OPEN
            choose
        />
    }
}
