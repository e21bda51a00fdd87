use leptos::prelude::*;

use crate::components::form::{Callout, CalloutTone};
use crate::handles;
use crate::workspace::{StorageSpace, use_shelf};

/// How full the storage may be before the page warns, in per cent.
const WARN: u32 = 70;

/// Where the data is stored, and how much space is left.
pub(super) fn place() -> impl IntoView {
    let shelf = use_shelf();
    let space = move || {
        // The list changes with every save, and with it the space used.
        shelf.list().track();
        match shelf.space() {
            Some(space) => meter(space),
            None => view! {
                <Callout tone=CalloutTone::Bad>
                    "เบราว์เซอร์นี้ไม่อนุญาตให้เก็บข้อมูล สิ่งที่กรอกจะหายเมื่อปิดหน้า โปรดดาวน์โหลดไฟล์สำรองก่อนปิด"
                </Callout>
            }
            .into_any(),
        }
    };
    view! {
        <section class="panel" aria-labelledby="place">
            <h2 id="place">"ข้อมูลอยู่ที่ไหน"</h2>
            <ul>
                <li>"ทุกอย่างที่กรอกเก็บอยู่ในเบราว์เซอร์นี้ของเครื่องนี้เท่านั้น ไม่ส่งไปที่ใด"</li>
                <li>
                    "ข้อมูลจะหายหากล้างข้อมูลเบราว์เซอร์ ใช้โหมดส่วนตัว หรือเครื่องตั้งให้ลบข้อมูลเมื่อออกจากระบบ"
                </li>
                <li>"Safari และ iPad อาจลบข้อมูลเองเมื่อไม่ได้เปิดหน้านี้นาน ๆ จึงควรมีไฟล์สำรองเสมอ"</li>
            </ul>
            {space}
        </section>
    }
}

fn meter(space: StorageSpace) -> AnyView {
    let percent = u64::from(space.used) * 100 / u64::from(space.most);
    let is_tight = percent >= u64::from(WARN);
    let share = match percent {
        0 => "ไม่ถึง 1 %".to_owned(),
        percent => format!("{percent} %"),
    };
    let warning = is_tight.then(|| {
        view! {
            <Callout tone=CalloutTone::Warn>
                "ที่เก็บข้อมูลของเบราว์เซอร์ใกล้เต็ม โปรดดาวน์โหลดไฟล์สำรองแล้วลบรายการที่ไม่ใช้"
            </Callout>
        }
    });
    view! {
        <p>
            <label for="space">{format!("ใช้ที่เก็บข้อมูลไปประมาณ {share} ")}</label>
            <meter
                id="space"
                min="0"
                max=space.most.to_string()
                high=(space.most / 100 * WARN).to_string()
                value=space.used.to_string()
                data-testid=handles::SPACE
                data-value=percent.to_string()
            ></meter>
        </p>
        {warning}
    }
    .into_any()
}
