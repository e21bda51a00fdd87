use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::work::TextReading;
use crate::browser::file;
use crate::components::form::{Field, FileButton, TextArea};
use crate::handles;

/// The file types offered by the file input; the engine detects the format by content.
const FILES: &str = ".txt,.csv,.tsv,.docx,.xlsx,.xlsm,.xlsb,.xls,.ods,text/plain,text/csv";

/// The text box, the file button and the drop zone.
pub(super) fn source(work: TextReading) -> impl IntoView {
    let (is_over, set_over) = signal(false);
    let drop = move |event: DragEvent| {
        set_over.set(false);
        // A dropped text is treated like a pasted one.
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
            <TextArea
                field=Field::bare(move || work.text.get(), move |typed| work.type_text(typed))
                    .id("import-text")
                    .described_by("import-hint")
                    .handle(handles::IMPORT_TEXT)
                    .hint("ตัวอย่าง: ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ได้คะแนนรวม 93.25 คะแนน ระดับ ผ่านดี")
                input_class="import-text"
                rows=7
                spellcheck="false"
            />
            <div class="button-row">
                <FileButton
                    name="เลือกไฟล์"
                    accept=FILES
                    handle=handles::IMPORT_FILE
                    choose=move |file| work.take_file(file)
                />
                <span class="quiet">"หรือลากไฟล์มาวางในกรอบนี้ (Word, Excel, CSV, ข้อความ) ไฟล์ไม่ถูกส่งออกจากเครื่องนี้"</span>
            </div>
        </section>
    }
}
