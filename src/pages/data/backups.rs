use leptos::prelude::*;

use crate::browser::clock;
use crate::components::form::{Button, ButtonLook};
use crate::components::open_backup::{BackupButton, OpenedBackup, Opening};
use crate::handles;
use crate::wording::DOWNLOAD_REFUSED;
use crate::workspace::{Shelf, use_shelf};

/// Downloads everything as one backup file, and restores one.
pub(super) fn backups() -> impl IntoView {
    let shelf = use_shelf();
    let opening = Opening::none();
    view! {
        <section class="panel" aria-labelledby="backups">
            <div class="panel-head">
                <h2 id="backups">"ไฟล์สำรอง"</h2>
                {move || badge(shelf)}
            </div>
            <p class="quiet">
                "ไฟล์สำรองเก็บทุกอย่างที่กรอกไว้ ใช้ย้ายไปเครื่องอื่นหรือเบราว์เซอร์อื่นได้ ควรดาวน์โหลดทุกครั้งที่ทำงานเสร็จ"
            </p>
            {save_all(shelf, ButtonLook::Primary, handles::BACKUP_SAVE)}
            <p class="button-row"><BackupButton choose=move |file| opening.open(file) /></p>
            <OpenedBackup opening=opening />
        </section>
    }
}

/// A button that downloads all assessments as one backup; `handle` is its test handle.
pub(super) fn save_all(shelf: Shelf, look: ButtonLook, handle: &'static str) -> impl IntoView {
    let (failed, set_failed) = signal(false);
    let save = move || {
        let entries = shelf.list().get_untracked();
        let ids: Vec<_> = entries.into_iter().map(|entry| entry.id).collect();
        set_failed.set(shelf.download_backup(&ids).is_err());
    };
    let is_empty = move || shelf.list().with(Vec::is_empty);
    view! {
        <p class="button-row">
            <Button look handle off=is_empty press=save>
                "ดาวน์โหลดไฟล์สำรองทั้งหมด"
            </Button>
            <span role="alert">
                {move || failed.get().then_some(DOWNLOAD_REFUSED)}
            </span>
        </p>
    }
}

fn badge(shelf: Shelf) -> impl IntoView {
    let latest_change = shelf.list().with(|entries| entries.iter().map(|e| e.saved_at).max());
    let (class, text) = match shelf.last_backup().get() {
        None => ("tag warn", "ยังไม่เคยสำรองจากเบราว์เซอร์นี้".to_owned()),
        Some(at) => {
            let when = clock::local(at);
            if latest_change > Some(at) {
                ("tag warn", format!("มีการแก้ไขหลังสำรองล่าสุด {when}"))
            } else {
                ("tag good", format!("สำรองล่าสุด {when}"))
            }
        }
    };
    view! {
        <span class=class data-testid=handles::LAST_BACKUP>
            {text}
        </span>
    }
}
