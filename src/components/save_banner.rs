use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::clock::Timestamp;
use crate::route::Route;
use crate::workspace::{Notice, OpenWorkspace, SaveFailure, SaveState, use_workspace};

/// What the person must know about their data: a failed save, another tab, a read-only save.
///
/// A failed save stays here until one succeeds.
#[component]
pub fn SaveBanner() -> impl IntoView {
    let workspace = use_workspace();
    let state = workspace.save_state();
    let bad = move || banner(workspace, &state.get());
    let note = move || workspace.notice().get().map(|n| note(workspace, n));
    view! {
        <div role="alert" data-testid="save-banner">
            {bad}
        </div>
        <div role="status">{note}</div>
    }
}

fn banner(workspace: OpenWorkspace, state: &SaveState) -> Option<AnyView> {
    let (text, controls) = match state {
        SaveState::Idle | SaveState::Saved { .. } | SaveState::Saving => return None,
        SaveState::Failed { reason } => (failure(*reason), free_space(*reason)),
        SaveState::ReadOnly => (
            "ข้อมูลนี้บันทึกด้วยโปร่งใสรุ่นใหม่กว่าหน้านี้ จึงเปิดให้อ่านอย่างเดียว โหลดหน้านี้ใหม่เพื่อใช้รุ่นล่าสุด".to_owned(),
            None,
        ),
        SaveState::Conflict { theirs } => (conflict(*theirs), Some(choices(workspace, *theirs))),
    };
    let (failed, set_failed) = signal(false);
    let download = move |_| {
        let ids: Vec<_> = workspace.list().get_untracked().into_iter().map(|e| e.id).collect();
        let ids = workspace.id_untracked().map_or(ids, |id| vec![id]);
        set_failed.set(workspace.download_backup(&ids).is_err());
    };
    let view = view! {
        <div class="callout bad save-banner">
            <p>{text}</p>
            <p class="button-row">
                {controls}
                <button class="button small" type="button" on:click=download>
                    "ดาวน์โหลดสำรองตอนนี้"
                </button>
            </p>
            {move || failed.get().then_some("เบราว์เซอร์ไม่ยอมให้ดาวน์โหลด โปรดลองอีกครั้งหรือเปิดด้วยเบราว์เซอร์อื่น")}
        </div>
    };
    Some(view.into_any())
}

fn failure(reason: SaveFailure) -> String {
    match reason {
        SaveFailure::Blocked => {
            "เบราว์เซอร์ไม่อนุญาตให้เก็บข้อมูล สิ่งที่กรอกจะหายไปเมื่อปิดหน้านี้ โปรดดาวน์โหลดไฟล์สำรองก่อนปิด"
        }
        SaveFailure::Full => {
            "ที่เก็บข้อมูลของเบราว์เซอร์เต็ม การแก้ไขล่าสุดยังไม่ได้บันทึก โปรดดาวน์โหลดไฟล์สำรอง แล้วลบผลการประเมินที่ไม่ใช้"
        }
        SaveFailure::Unverified => {
            "บันทึกแล้วอ่านกลับได้ไม่ตรงกัน การแก้ไขล่าสุดอาจยังไม่ได้เก็บไว้ โปรดดาวน์โหลดไฟล์สำรอง"
        }
    }
    .to_owned()
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

fn choices(workspace: OpenWorkspace, theirs: Option<Timestamp>) -> AnyView {
    let (take, keep) = match theirs {
        Some(_) => ("เปิดฉบับของอีกแท็บ", "เก็บฉบับของแท็บนี้เป็นสำเนา"),
        None => ("ปิด ไม่เก็บไว้", "บันทึกไว้ตามเดิม"),
    };
    view! {
        <button class="button small" type="button" on:click=move |_| workspace.keep_mine()>
            {keep}
        </button>
        <button class="button small" type="button" on:click=move |_| workspace.take_theirs()>
            {take}
        </button>
    }
    .into_any()
}

fn note(workspace: OpenWorkspace, notice: Notice) -> impl IntoView {
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
        <div class="callout save-banner">
            <p>{text}</p>
            <button
                class="button small"
                type="button"
                on:click=move |_| workspace.dismiss_notice()
            >
                "ปิด"
            </button>
        </div>
    }
}
