use leptos::prelude::*;

use crate::browser::agent::is_inside_line;
use crate::components::form::{Callout, CalloutTone};
use crate::route::Route;

/// Says where data is stored, before anything is typed.
#[component]
pub fn Privacy() -> impl IntoView {
    let line = is_inside_line().then(|| {
        view! {
            <Callout tone=CalloutTone::Warn>
                "ท่านกำลังเปิดหน้านี้ในแอป LINE ซึ่งอาจลบข้อมูลที่กรอกไว้เมื่อปิด "
                "โปรดกดเมนู ⋮ หรือ ⋯ แล้วเลือก “เปิดในเบราว์เซอร์อื่น”"
            </Callout>
        }
    });
    view! {
        {line}
        <section class="privacy" aria-labelledby="privacy">
            <h2 id="privacy">"ข้อมูลอยู่ในเครื่องนี้เท่านั้น"</h2>
            <ul>
                <li>
                    "ทุกอย่างที่กรอกเก็บในเบราว์เซอร์นี้ของเครื่องนี้ ไม่มีการส่งไปที่เซิร์ฟเวอร์ใด ไม่ต้องสมัครสมาชิก"
                </li>
                <li>
                    "หากล้างข้อมูลเบราว์เซอร์ ข้อมูลจะหายไปด้วย ควรดาวน์โหลดไฟล์สำรองเก็บไว้ที่หน้า "
                    <a href=Route::Data.to_string()>"ข้อมูลในเครื่องนี้"</a>
                </li>
                <li>
                    "เครื่องที่ใช้ร่วมกัน: ผู้อื่นที่ใช้เบราว์เซอร์นี้เปิดดูได้ เมื่อทำเสร็จให้สำรองไฟล์แล้วลบข้อมูลออก"
                </li>
            </ul>
            <p class="quiet">
                <a href=Route::Frameworks.to_string()>"กรอบการประเมินแต่ละปี"</a>
                " · อักษร Sarabun ใช้ตามสัญญาอนุญาต "
                <a href="fonts/OFL.txt">"SIL Open Font License"</a>
            </p>
        </section>
    }
}
