//! How the making of a file goes, in words.

use engine::EngineError;
use leptos::prelude::*;

use super::paper::Format;
use super::work::{Problem, State, Work};
use crate::browser::engine::{EngineFault, Progress};

pub(super) fn going_on(work: Work) -> Option<AnyView> {
    match work.state.get() {
        State::Working { file, progress, is_slow: true } => {
            let text = match progress {
                Progress::Loading if file.format == Format::Pdf => {
                    "กำลังเตรียมเครื่องมือสร้าง PDF ครั้งแรกดาวน์โหลดประมาณ 7 MB หลังจากนั้นใช้ได้ทันที ระหว่างนี้ยกเลิกแล้วพิมพ์จากเบราว์เซอร์แทนได้…"
                }
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

pub(super) fn failed(work: Work) -> Option<AnyView> {
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

pub(super) fn explain(problem: &Problem) -> &'static str {
    match problem {
        Problem::Refused => {
            "เบราว์เซอร์ไม่ยอมให้บันทึกไฟล์ โปรดอนุญาตการดาวน์โหลดของหน้านี้ หรือเปิดด้วย Chrome หรือ Edge แล้วลองอีกครั้ง"
        }
        Problem::NotReady => {
            "ยังโหลดกรอบการประเมินที่เอกสารนี้ใช้ไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง"
        }
        Problem::Engine(fault) => match fault {
            EngineFault::Unavailable => {
                "โหลดเครื่องมือสร้างไฟล์ไม่ได้ การสร้างไฟล์ Word, Excel หรือ PDF ครั้งแรกต้องเชื่อมต่ออินเทอร์เน็ต หลังจากนั้นใช้ได้โดยไม่ต้องเชื่อมต่อ ระหว่างนี้ยังพิมพ์เอกสารและดาวน์โหลด CSV ได้"
            }
            EngineFault::WrongVersion => {
                "หน้านี้กับเครื่องมือสร้างไฟล์เป็นคนละรุ่น โปรดโหลดหน้านี้ใหม่ ข้อมูลของท่านยังอยู่ครบ"
            }
            EngineFault::TimedOut => "สร้างไฟล์ไม่เสร็จในเวลาที่กำหนด โปรดลองอีกครั้ง",
            EngineFault::Job(EngineError::TooLarge { .. }) => "เอกสารนี้ใหญ่เกินกว่าที่เครื่องมือสร้างไฟล์รับได้",
            EngineFault::Crashed | EngineFault::Cancelled | EngineFault::Job(_) => {
                "สร้างไฟล์ไม่สำเร็จเพราะข้อผิดพลาดของโปรแกรม ข้อมูลของท่านยังอยู่ครบ โปรดลองอีกครั้ง หากยังไม่ได้ให้พิมพ์เอกสารหรือดาวน์โหลด CSV แทน"
            }
        },
    }
}
