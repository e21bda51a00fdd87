use leptos::prelude::*;

use super::wording;
use crate::browser::{clock, route};
use crate::components::form::{Button, ButtonLook};
use crate::handles;
use crate::record::AssessmentId;
use crate::route::{AssessmentPage, Route};
use crate::storage::backup::{BackupContents, BackupEntry};
use crate::wording::{SaveWork, save_failure};
use crate::workspace::{Shelf, use_shelf};

/// The assessments in a backup, each with buttons to add it or to replace the stored one.
pub(super) fn listing(contents: BackupContents) -> AnyView {
    let shelf = use_shelf();
    let left_out = wording::left_out(&contents.left_out);
    let is_only = contents.entries.len() == 1;
    let rows: Vec<_> =
        contents.entries.into_iter().map(|entry| row(shelf, entry, is_only)).collect();
    view! {
        <section class="callout backup-found" aria-label="ในไฟล์สำรอง" data-testid=handles::BACKUP_PREVIEW>
            <p>"ในไฟล์นี้มี"</p>
            <ul class="kept">{rows}</ul>
            {left_out.map(|text| view! { <p class="field-error">{text}</p> })}
        </section>
    }
    .into_any()
}

/// The outcome of adding or replacing an entry.
#[derive(Clone, PartialEq)]
enum Done {
    Added(AssessmentId),
    Replaced(AssessmentId),
    Failed(&'static str),
}

fn row(shelf: Shelf, entry: BackupEntry, is_only: bool) -> impl IntoView {
    let (done, set_done) = signal(None::<Done>);
    let text = summary(&entry);
    let list = shelf.list().get_untracked();
    let existing = list.into_iter().find(|line| line.id == entry.id);
    let to_replace = existing.map(|line| {
        let entry = entry.clone();
        let replace = move || {
            let id = entry.id.clone();
            set_done.set(Some(match shelf.replace_from_backup(entry.clone()) {
                Ok(()) => Done::Replaced(id),
                Err(failure) => Done::Failed(save_failure(failure, SaveWork::Backup)),
            }));
        };
        let note = format!("มีรายการนี้อยู่แล้ว บันทึกเมื่อ {}", clock::local(line.saved_at));
        let button = view! {
            <Button look=ButtonLook::Small press=replace>
                "แทนที่ของเดิม"
            </Button>
        };
        (view! { <span class="quiet">{note}</span> }, button)
    });
    let (note, replace) = to_replace.unzip();
    let page = page_of(&entry);
    let add = move || {
        set_done.set(Some(match shelf.add_from_backup(entry.clone()) {
            Ok(id) => {
                if is_only {
                    route::go(&address(&id, page));
                }
                Done::Added(id)
            }
            Err(failure) => Done::Failed(save_failure(failure, SaveWork::Backup)),
        }));
    };
    view! {
        <li class="kept-row">
            <span>{text}</span>
            {note}
            <span class="button-row">
                <Button look=ButtonLook::SmallPrimary handle=handles::BACKUP_ADD press=add>
                    "เพิ่มเป็นรายการใหม่"
                </Button>
                {replace}
            </span>
            {move || done.get().map(|done| outcome(done, page))}
        </li>
    }
}

fn summary(entry: &BackupEntry) -> String {
    let result = &entry.record.assessment;
    let name = match entry.record.agency.name.as_str() {
        "" => "ยังไม่ได้ระบุหน่วยงาน",
        name => name,
    };
    format!(
        "{name} ปี {} · {} ค่า · บันทึกเมื่อ {}",
        result.fiscal_year,
        entry.values(),
        clock::local(entry.saved_at)
    )
}

fn outcome(done: Done, page: AssessmentPage) -> impl IntoView {
    let (text, id) = match done {
        Done::Added(id) => ("เพิ่มแล้ว", Some(id)),
        Done::Replaced(id) => ("แทนที่แล้ว กดเลิกทำเพื่อกลับเป็นแบบเดิมได้", Some(id)),
        Done::Failed(text) => (text, None),
    };
    let link = id.map(|id| {
        view! { <a href=address(&id, page).to_string()>"เปิดดู"</a> }
    });
    view! { <span role="status">{text} " " {link}</span> }
}

fn page_of(entry: &BackupEntry) -> AssessmentPage {
    if entry.record.assessment.is_empty() { AssessmentPage::Import } else { AssessmentPage::Gaps }
}

fn address(id: &AssessmentId, page: AssessmentPage) -> Route {
    Route::Assessment { id: id.0.clone(), page }
}
