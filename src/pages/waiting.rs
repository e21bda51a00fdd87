//! What stands in a page's place until the year's framework is there.

use leptos::prelude::*;

use crate::workspace::{Open, ReferenceError};

/// Says that the framework is on its way, or why it does not come; nothing once it is there.
pub fn waiting(workspace: Open) -> impl IntoView {
    let is_here = Memo::new(move |_| workspace.framework().is_some());
    move || {
        if is_here.get() {
            return None;
        }
        Some(match workspace.framework_problem() {
            None => view! { <p class="quiet">"กำลังอ่านกรอบการประเมินของปีนี้…"</p> }.into_any(),
            Some(error) => view! {
                <div class="callout bad" role="alert">
                    <p>{text(&error)}</p>
                    <button
                        class="button small"
                        type="button"
                        on:click=move |_| workspace.fetch_framework()
                    >
                        "ลองอีกครั้ง"
                    </button>
                </div>
            }
            .into_any(),
        })
    }
}

fn text(error: &ReferenceError) -> String {
    match error {
        ReferenceError::UnknownYear(year) => {
            format!("ไม่มีกรอบการประเมินของปีงบประมาณ {year} เลือกปีอื่นได้ที่หน้า “คะแนน”")
        }
        ReferenceError::Fetch(_) => {
            "อ่านกรอบการประเมินของปีนี้ไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ต คะแนนที่กรอกไว้ยังอยู่ครบ".to_owned()
        }
        ReferenceError::Broken(_) => {
            "ไฟล์กรอบการประเมินของปีนี้เสียหาย โปรดโหลดหน้านี้ใหม่ คะแนนที่กรอกไว้ยังอยู่ครบ".to_owned()
        }
    }
}
