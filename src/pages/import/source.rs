use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::work::Work;
use crate::browser::file;

/// What the file input offers; the engine tells a file's kind by its content.
const FILES: &str = ".txt,.csv,.tsv,.docx,.xlsx,.xlsm,.xlsb,.xls,.ods,text/plain,text/csv";

/// The text box, the file button, and the zone files can be dropped on.
pub(super) fn source(work: Work) -> impl IntoView {
    let (is_over, set_over) = signal(false);
    let choose = move |event: leptos::ev::Event| {
        if let Some(file) = file::chosen(&event) {
            work.take_file(file);
        }
    };
    let drop = move |event: DragEvent| {
        set_over.set(false);
        // A dropped text goes where a text goes.
        if let Some(file) = file::dropped(&event) {
            event.prevent_default();
            work.take_file(file);
        }
    };
    let over = move |event: DragEvent| {
        if file::is_over(&event) {
            event.prevent_default();
            set_over.set(true);
        }
    };
    view! {
        <section
            class="panel import-source"
            class:is-over=move || is_over.get()
            aria-labelledby="import-label"
            on:dragover=over
            on:dragleave=move |_| set_over.set(false)
            on:drop=drop
        >
            <label class="import-label" id="import-label" for="import-text">
                "วางข้อความที่มีผลการประเมิน"
            </label>
            <p class="quiet" id="import-hint">
                "คัดลอกทั้งประกาศ รายงาน ตาราง Word Excel PDF หรือหน้าเว็บ แล้ววางที่นี่ได้เลย ระบบอ่านให้เอง "
                "และแสดงให้ตรวจก่อนทุกค่า"
            </p>
            <textarea
                class="input import-text"
                id="import-text"
                data-testid="import-text"
                rows="7"
                spellcheck="false"
                aria-describedby="import-hint"
                placeholder="ตัวอย่าง: ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ได้คะแนนรวม 93.25 คะแนน ระดับ ผ่านดี"
                prop:value=move || work.text.get()
                on:input:target=move |event| work.type_text(event.target().value())
            ></textarea>
            <div class="button-row">
                <label class="button file-button">
                    "เลือกไฟล์"
                    <input type="file" accept=FILES data-testid="import-file" on:change=choose />
                </label>
                <span class="quiet">"หรือลากไฟล์มาวางในกรอบนี้ (Word, Excel, CSV, ข้อความ) ไฟล์ไม่ถูกส่งออกจากเครื่องนี้"</span>
            </div>
        </section>
    }
}
