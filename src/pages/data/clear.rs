use leptos::prelude::*;

use super::backups::save_all;
use crate::components::form::{ButtonLook, Field, TextField};
use crate::handles;
use crate::workspace::use_shelf;

/// The confirmation to type before everything is deleted.
const WORD: &str = "ลบทั้งหมด";

/// Deletes everything from this computer, after offering a backup and asking for a typed confirmation.
pub(super) fn clear() -> impl IntoView {
    let shelf = use_shelf();
    let typed = RwSignal::new(String::new());
    let (outcome, set_outcome) = signal(None::<&'static str>);
    let is_sure = move || typed.with(|typed| typed.trim() == WORD);
    let clear = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !is_sure() {
            return;
        }
        set_outcome.set(Some(match shelf.clear_computer() {
            Ok(()) => "ลบข้อมูลทั้งหมดของโปร่งใสออกจากเครื่องนี้แล้ว",
            Err(_) => "ลบไม่สำเร็จ เบราว์เซอร์ไม่อนุญาตให้แก้ไขข้อมูล",
        }));
        typed.set(String::new());
    };
    view! {
        <section class="panel" aria-labelledby="clear">
            <h2 id="clear">"ลบทุกอย่างออกจากเครื่องนี้"</h2>
            <p class="quiet">
                "สำหรับเครื่องที่ใช้ร่วมกัน ลบผลการประเมินทุกรายการ ข้อมูลที่เก็บแยกไว้ และการตั้งค่าของโปร่งใส เอากลับคืนไม่ได้นอกจากมีไฟล์สำรอง"
            </p>
            {save_all(shelf, ButtonLook::Normal, handles::BACKUP_BEFORE_CLEAR)}
            <form class="button-row" on:submit=clear>
                <TextField field=Field::held(format!("พิมพ์ “{WORD}” เพื่อยืนยัน"), typed)
                    .handle(handles::CLEAR_WORD) />
                <button
                    class="button danger"
                    type="submit"
                    data-testid=handles::CLEAR_ALL
                    prop:disabled=move || !is_sure()
                >
                    "ลบทุกอย่าง"
                </button>
            </form>
            <p role="status">{move || outcome.get()}</p>
        </section>
    }
}
