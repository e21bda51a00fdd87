use std::sync::Arc;

use documents::Document;
use engine::EngineError;
use leptos::prelude::*;

use super::files::File;
use super::work::{Problem, State, Work};
use crate::browser::engine::{EngineFault, Progress};
use crate::browser::print;
use crate::components::icon::{Icon, icon};
use crate::workspace::use_workspace;

const REPORT: &str = "รายงานการวิเคราะห์";
const SCORES: &str = "ตารางคะแนน";

/// The files of this result, and what is going on with them.
#[component]
pub fn Downloads(
    /// The report as it is now.
    document: Memo<Option<Arc<Document>>>,
) -> impl IntoView {
    let work = Work::new(use_workspace(), document);
    let is_ready = Memo::new(move |_| document.with(Option::is_some));
    on_cleanup(move || work.cancel());
    let button = move |file: File, of: &'static str| {
        let class = match file {
            File::AnalysisDocx => "button primary",
            _ => "button",
        };
        view! {
            <button
                class=class
                type="button"
                data-testid=file.testid()
                aria-label=format!("ดาวน์โหลด{of} เป็น {}", file.format())
                disabled=move || !is_ready.get()
                aria-disabled=move || work.is_working().then_some("true")
                on:click=move |_| work.start(file)
            >
                {icon(Icon::Download)}
                {file.format()}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="panel stack" aria-labelledby="downloads-heading">
            <h2 id="downloads-heading">"ดาวน์โหลด"</h2>
            <h3>"รายงานการวิเคราะห์ผลการประเมิน"</h3>
            <p class="quiet">"Word คือรายงานฉบับเต็มตามตัวอย่าง ส่วน Excel และ CSV คือตารางในรายงาน"</p>
            <div class="button-row">
                {button(File::AnalysisDocx, REPORT)} {button(File::AnalysisXlsx, REPORT)}
                {button(File::AnalysisCsv, REPORT)}
                <button
                    class="button"
                    type="button"
                    disabled=move || !is_ready.get()
                    on:click=|_| print::page()
                >
                    {icon(Icon::Print)}
                    "พิมพ์"
                </button>
            </div>
            <h3>"ตารางคะแนน"</h3>
            <p class="quiet">"คะแนนทุกค่าที่มี ช่องว่างจากเป้าหมาย และคะแนนที่จะได้เพิ่ม"</p>
            <div class="button-row">
                {button(File::ScoresXlsx, SCORES)} {button(File::ScoresCsv, SCORES)}
            </div>
            <div role="status">{move || going_on(work)}</div>
            <div role="alert">{move || failed(work)}</div>
        </section>
    }
}

fn going_on(work: Work) -> Option<AnyView> {
    match work.state.get() {
        State::Working {
            progress,
            is_slow: true,
        } => {
            let text = match progress {
                Progress::Loading => "กำลังเตรียมเครื่องมือสร้างไฟล์ ครั้งแรกอาจใช้เวลาสักครู่…",
                Progress::Working => "กำลังสร้างไฟล์…",
            };
            Some(
                view! {
                    <div class="callout documents-progress">
                        <p>{text}</p>
                        <progress aria-label="กำลังสร้างไฟล์"></progress>
                        <button
                            class="button small"
                            type="button"
                            data-testid="download-cancel"
                            on:click=move |_| work.cancel()
                        >
                            "ยกเลิก"
                        </button>
                    </div>
                }
                .into_any(),
            )
        }
        State::Saved { name } => Some(
            view! {
                <p class="callout good" data-testid="download-done" data-value=name.clone()>
                    "สร้างไฟล์แล้ว: "
                    {name.clone()}
                </p>
            }
            .into_any(),
        ),
        State::Cancelled => Some(view! { <p class="quiet">"ยกเลิกการสร้างไฟล์แล้ว"</p> }.into_any()),
        State::Working { is_slow: false, .. } | State::Idle | State::Failed { .. } => None,
    }
}

fn failed(work: Work) -> Option<AnyView> {
    let State::Failed { file, problem } = work.state.get() else {
        return None;
    };
    let text = explain(&problem);
    Some(
        view! {
            <div class="callout bad stack" data-testid="download-failed">
                <p>{text}</p>
                <button
                    class="button small"
                    type="button"
                    data-testid="download-retry"
                    on:click=move |_| work.start(file)
                >
                    "ลองอีกครั้ง"
                </button>
            </div>
        }
        .into_any(),
    )
}

fn explain(problem: &Problem) -> &'static str {
    match problem {
        Problem::Refused => {
            "เบราว์เซอร์ไม่ยอมให้บันทึกไฟล์ โปรดอนุญาตการดาวน์โหลดของหน้านี้ หรือเปิดด้วย Chrome หรือ Edge แล้วลองอีกครั้ง"
        }
        Problem::Engine(fault) => match fault {
            EngineFault::Unavailable => {
                "โหลดเครื่องมือสร้างไฟล์ไม่ได้ การสร้างไฟล์ Word หรือ Excel ครั้งแรกต้องเชื่อมต่ออินเทอร์เน็ต หลังจากนั้นใช้ได้โดยไม่ต้องเชื่อมต่อ ระหว่างนี้ยังพิมพ์รายงานและดาวน์โหลด CSV ได้"
            }
            EngineFault::WrongVersion => {
                "หน้านี้กับเครื่องมือสร้างไฟล์เป็นคนละรุ่น โปรดโหลดหน้านี้ใหม่ ข้อมูลของท่านยังอยู่ครบ"
            }
            EngineFault::TimedOut => "สร้างไฟล์ไม่เสร็จในเวลาที่กำหนด โปรดลองอีกครั้ง",
            EngineFault::Job(EngineError::TooLarge { .. }) => "เอกสารนี้ใหญ่เกินกว่าที่เครื่องมือสร้างไฟล์รับได้",
            EngineFault::Crashed | EngineFault::Cancelled | EngineFault::Job(_) => {
                "สร้างไฟล์ไม่สำเร็จเพราะข้อผิดพลาดของโปรแกรม ข้อมูลของท่านยังอยู่ครบ โปรดลองอีกครั้ง หากยังไม่ได้ให้พิมพ์รายงานหรือดาวน์โหลด CSV แทน"
            }
        },
    }
}
