//! Shown instead of a page that does not exist or cannot be opened.

use leptos::prelude::*;

use crate::route::Route;
use crate::workspace::OpenError;

/// Shown for an unknown address.
pub fn no_page() -> AnyView {
    explain("ไม่พบหน้านี้", "ที่อยู่นี้ไม่ตรงกับหน้าใดของโปร่งใส อาจพิมพ์ผิดหรือลิงก์เก่า")
}

/// Shown for an assessment that cannot be opened.
pub fn unopened(error: OpenError) -> AnyView {
    match error {
        OpenError::Missing => explain(
            "ไม่พบผลการประเมินนี้ในเครื่องนี้",
            "ข้อมูลเก็บอยู่เฉพาะในเบราว์เซอร์ที่ใช้กรอก หากทำไว้ในเครื่องอื่นหรือเบราว์เซอร์อื่น ให้เปิดจากไฟล์สำรอง",
        ),
        OpenError::Unreadable => explain(
            "อ่านข้อมูลที่บันทึกไว้ไม่ได้",
            "ข้อมูลเดิมไม่ถูกลบหรือเขียนทับ ดาวน์โหลดเก็บไว้ได้ที่หน้า “ข้อมูลในเครื่องนี้”",
        ),
        OpenError::Newer => explain(
            "ข้อมูลนี้บันทึกด้วยโปร่งใสรุ่นใหม่กว่า",
            "หน้าที่เปิดอยู่เป็นรุ่นเก่า โปรดโหลดหน้านี้ใหม่แล้วเปิดอีกครั้ง ข้อมูลเดิมยังอยู่ครบ",
        ),
        OpenError::Blocked => explain(
            "เบราว์เซอร์ไม่อนุญาตให้เก็บข้อมูล",
            "โปรดเปิดหน้านี้ในหน้าต่างปกติ (ไม่ใช่โหมดส่วนตัว) หรืออนุญาตให้เว็บไซต์นี้เก็บข้อมูล",
        ),
    }
}

fn explain(title: &'static str, text: &'static str) -> AnyView {
    view! {
        <div class="stack">
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{text}</p>
            <p class="button-row">
                <a class="button primary" href=Route::Start.to_string()>
                    "ไปหน้าแรก"
                </a>
                <a class="button" href=Route::Data.to_string()>
                    "ดูข้อมูลในเครื่องนี้"
                </a>
            </p>
        </div>
    }
    .into_any()
}
