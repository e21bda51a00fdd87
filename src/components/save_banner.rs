use leptos::prelude::*;

use crate::browser::clock::Timestamp;
use crate::browser::{clock, route};
use crate::components::form::{Button, ButtonLook, CalloutBox, CalloutTone};
use crate::handles;
use crate::route::Route;
use crate::wording::{DOWNLOAD_REFUSED, SaveWork, save_failure};
use crate::workspace::{Notice, Open, SaveFailure, SaveState, Shelf, Theirs, use_shelf};

/// Warnings about stored data: a failed save, a conflict with another tab, a read-only save.
///
/// The warning of a failed save stays until a save succeeds.
#[component]
pub fn SaveBanner() -> impl IntoView {
    let shelf = use_shelf();
    let bad = move || {
        let open = shelf.current()?;
        banner(shelf, open, &open.save_state().get())
    };
    let note = move || {
        let open = shelf.current()?;
        open.notice().get().map(|notice| note(open, notice))
    };
    view! {
        <div role="alert" data-testid=handles::SAVE_BANNER>
            {bad}
        </div>
        <div role="status">{note}</div>
    }
}

fn banner(shelf: Shelf, open: Open, state: &SaveState) -> Option<AnyView> {
    let (text, controls) = match state {
        SaveState::Saved { .. } | SaveState::Saving => return None,
        SaveState::Failed { reason } => {
            (save_failure(*reason, SaveWork::Changes).to_owned(), free_space(*reason))
        }
        SaveState::ReadOnly => (
            "ข้อมูลนี้บันทึกด้วยโปร่งใสรุ่นใหม่กว่าหน้านี้ จึงเปิดให้อ่านอย่างเดียว โหลดหน้านี้ใหม่เพื่อใช้รุ่นล่าสุด".to_owned(),
            None,
        ),
        SaveState::Conflict { theirs } => (conflict(*theirs), Some(choices(shelf, open, *theirs))),
    };
    let (failed, set_failed) = signal(false);
    let download = move || {
        set_failed.set(shelf.download_backup(&[open.id_untracked()]).is_err());
    };
    let view = view! {
        <CalloutBox tone=CalloutTone::Bad class="save-banner">
            <p>{text}</p>
            <p class="button-row">
                {controls}
                <Button look=ButtonLook::Small press=download>
                    "ดาวน์โหลดสำรองตอนนี้"
                </Button>
            </p>
            {move || failed.get().then_some(DOWNLOAD_REFUSED)}
        </CalloutBox>
    };
    Some(view.into_any())
}

fn free_space(reason: SaveFailure) -> Option<AnyView> {
    (reason == SaveFailure::Full).then(|| {
        view! {
            <a class="button small" href=Route::Data.to_string()>
                "จัดการข้อมูลในเครื่องนี้"
            </a>
        }
        .into_any()
    })
}

fn conflict(theirs: Option<Timestamp>) -> String {
    match theirs {
        Some(at) => format!(
            "ผลการประเมินนี้ถูกแก้ไขในอีกแท็บหนึ่ง (บันทึกเมื่อ {}) การแก้ไขในแท็บนี้ยังไม่ได้บันทึก โปรดเลือกว่าจะใช้ฉบับใด",
            clock::local(at)
        ),
        None => "ผลการประเมินนี้ถูกลบจากอีกแท็บหนึ่ง ข้อมูลยังอยู่ในแท็บนี้แต่ยังไม่ได้บันทึก".to_owned(),
    }
}

fn choices(shelf: Shelf, open: Open, theirs: Option<Timestamp>) -> AnyView {
    let (take, keep) = match theirs {
        Some(_) => ("เปิดฉบับของอีกแท็บ", "เก็บฉบับของแท็บนี้เป็นสำเนา"),
        None => ("ปิด ไม่เก็บไว้", "บันทึกไว้ตามเดิม"),
    };
    let take_theirs = move || {
        if shelf.take_theirs() == Theirs::Gone {
            route::go(&Route::Start);
        }
    };
    view! {
        <Button look=ButtonLook::Small press=move || open.keep_mine()>
            {keep}
        </Button>
        <Button look=ButtonLook::Small press=take_theirs>
            {take}
        </Button>
    }
    .into_any()
}

fn note(open: Open, notice: Notice) -> impl IntoView {
    let text = match notice {
        Notice::Recovered { saved_at } => format!(
            "ข้อมูลที่บันทึกล่าสุดเสียหาย จึงเปิดฉบับก่อนหน้า (บันทึกเมื่อ {}) ส่วนที่เสียหายเก็บแยกไว้ให้ดาวน์โหลดที่หน้า “ข้อมูลในเครื่องนี้”",
            clock::local(saved_at)
        ),
        Notice::Followed { saved_at } => format!(
            "แสดงการแก้ไขจากอีกแท็บหนึ่ง (บันทึกเมื่อ {}) กดเลิกทำเพื่อกลับไปเป็นแบบเดิมได้",
            clock::local(saved_at)
        ),
    };
    view! {
        <CalloutBox class="save-banner">
            <p>{text}</p>
            <Button look=ButtonLook::Small press=move || open.dismiss_notice()>
                "ปิด"
            </Button>
        </CalloutBox>
    }
}
