use leptos::prelude::*;

use crate::browser::download;
use crate::components::form::{Button, ButtonLook};
use crate::handles;
use crate::storage::aside::{Aside, AsideReason};
use crate::workspace::{Shelf, use_shelf};

/// Stored texts that could not be read or were replaced; only the person deletes them.
pub(super) fn asides() -> impl IntoView {
    let shelf = use_shelf();
    let again = RwSignal::new(());
    move || {
        again.track();
        shelf.list().track();
        let found = shelf.asides();
        if found.is_empty() {
            return None;
        }
        let rows: Vec<_> = found
            .into_iter()
            .enumerate()
            .map(|(at, aside)| row(shelf, aside, at + 1, again))
            .collect();
        Some(view! {
            <section class="panel" aria-labelledby="asides">
                <h2 id="asides">"ข้อมูลที่เก็บแยกไว้"</h2>
                <p class="quiet">
                    "ข้อมูลที่อ่านไม่ได้หรือถูกแทนที่ไม่ถูกลบเอง ดาวน์โหลดเก็บไว้หรือส่งให้ผู้ดูแลระบบตรวจได้ แล้วจึงลบ"
                </p>
                <ul class="kept">{rows}</ul>
            </section>
        })
    }
}

fn row(shelf: Shelf, aside: Aside, no: usize, again: RwSignal<()>) -> impl IntoView {
    let text = match aside.reason {
        AsideReason::Unreadable => "ข้อมูลที่อ่านไม่ได้",
        AsideReason::Replaced => "ฉบับก่อนถูกแทนที่ด้วยไฟล์สำรอง (เปิดเป็นไฟล์สำรองได้)",
    };
    let size = aside.bytes.div_ceil(1024);
    let aside = StoredValue::new(aside);
    let save = move || {
        if let Some(text) = shelf.read_aside(&aside.get_value()) {
            let name = thai::file_name(&format!("ข้อมูลที่เก็บแยกไว้ {no}"), "json");
            // On failure the text is still stored, so the person can press again.
            let _ = download::save(&name, "application/json", text.as_bytes());
        }
    };
    let remove = move || {
        // A text that could not be deleted stays in the list.
        let _ = shelf.remove_aside(&aside.get_value());
        again.set(());
    };
    view! {
        <li class="kept-row">
            <span>{format!("{no}. {text}")}</span>
            <span class="quiet">{format!("{size} KB")}</span>
            <span class="button-row">
                <Button look=ButtonLook::Small handle=handles::ASIDE_SAVE press=save>
                    "ดาวน์โหลด"
                </Button>
                <Button look=ButtonLook::SmallDanger press=remove>
                    "ลบ"
                </Button>
            </span>
        </li>
    }
}
