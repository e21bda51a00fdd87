use leptos::prelude::*;

use crate::browser::file::File;
use crate::components::open_backup::BackupButton;
use crate::route::Route;

/// The three ways to start, with equal weight. `choose` is called with a backup file.
#[component]
pub fn Ways(choose: impl Fn(File) + 'static) -> impl IntoView {
    view! {
        <section aria-labelledby="ways">
            <h2 id="ways" class="only-sr">
                "เริ่มอย่างไร"
            </h2>
            <div class="ways">
                {way(
                    "เริ่มจากผลการประเมิน",
                    "วางข้อความจากประกาศ รายงาน Word หรือ Excel หรือพิมพ์คะแนนเอง",
                    link(&Route::New, "start-new", "เริ่มใหม่"),
                )}
                {way(
                    "ทำต่อจากไฟล์สำรอง",
                    "เปิดไฟล์ .json ที่เคยดาวน์โหลดไว้ ดูก่อนได้ว่ามีอะไร แล้วจึงนำเข้า",
                    view! { <BackupButton choose=choose /> }.into_any(),
                )}
                {way(
                    "ลองกับหน่วยงานตัวอย่าง",
                    "เทศบาลสมมติ มีผลสองปีครบทุกข้อ ดูได้ทุกหน้า ลบทิ้งได้ทุกเมื่อ",
                    link(&Route::Demo, "start-demo", "เปิดตัวอย่าง"),
                )}
            </div>
        </section>
    }
}

fn link(to: &Route, handle: &'static str, text: &'static str) -> AnyView {
    view! {
        <a class="button primary" href=to.to_string() data-testid=handle>
            {text}
        </a>
    }
    .into_any()
}

fn way(title: &'static str, text: &'static str, control: AnyView) -> impl IntoView {
    view! {
        <div class="panel way">
            <h3>{title}</h3>
            <p class="quiet">{text}</p>
            {control}
        </div>
    }
}
