//! The state of making a file as Thai text.

use leptos::prelude::*;

use super::paper::Format;
use super::work::{FileMaking, FileProblem};
use crate::browser::engine::{EngineFault, Progress};
use crate::components::form::{Button, ButtonLook, Callout, CalloutBox, CalloutTone};
use crate::components::task::TaskState;
use crate::handles;
use crate::wording::{DOWNLOAD_REFUSED, EngineWork, engine_fault};

pub(super) fn status(work: FileMaking) -> Option<AnyView> {
    match work.task.with(Clone::clone) {
        TaskState::Waiting { is_slow: true } => {
            let is_pdf = work.file.with(|file| file.is_some_and(|file| file.format == Format::Pdf));
            let text = match work.progress.get() {
                Progress::Loading if is_pdf => {
                    "กำลังเตรียมเครื่องมือสร้าง PDF ครั้งแรกดาวน์โหลดประมาณ 7 MB หลังจากนั้นใช้ได้ทันที ระหว่างนี้ยกเลิกแล้วพิมพ์จากเบราว์เซอร์แทนได้…"
                }
                Progress::Loading => "กำลังเตรียมเครื่องมือสร้างไฟล์ ครั้งแรกอาจใช้เวลาสักครู่…",
                Progress::Working => "กำลังสร้างไฟล์…",
            };
            Some(
                view! {
                    <CalloutBox class="documents-progress">
                        <p>{text}</p>
                        <progress aria-label="กำลังสร้างไฟล์"></progress>
                        <Button
                            look=ButtonLook::Small
                            handle=handles::DOWNLOAD_CANCEL
                            press=move || work.cancel()
                        >
                            "ยกเลิก"
                        </Button>
                    </CalloutBox>
                }
                .into_any(),
            )
        }
        TaskState::Done(name) => Some(
            view! {
                <Callout tone=CalloutTone::Good handle=handles::DOWNLOAD_DONE value=name.clone()>
                    "สร้างไฟล์แล้ว: "
                    {name.clone()}
                </Callout>
            }
            .into_any(),
        ),
        TaskState::Failed(FileProblem::Engine(EngineFault::Cancelled)) => {
            Some(view! { <p class="quiet">"ยกเลิกการสร้างไฟล์แล้ว"</p> }.into_any())
        }
        TaskState::Waiting { is_slow: false } | TaskState::Idle | TaskState::Failed(_) => None,
    }
}

pub(super) fn failed(work: FileMaking) -> Option<AnyView> {
    let text = work.task.with(|state| match state {
        TaskState::Failed(FileProblem::Engine(EngineFault::Cancelled)) => None,
        TaskState::Failed(problem) => Some(explain(problem)),
        _ => None,
    })?;
    let again = move || {
        if let Some(file) = work.file.get_untracked() {
            work.start(file);
        }
    };
    Some(
        view! {
            <CalloutBox tone=CalloutTone::Bad class="stack" handle=handles::DOWNLOAD_FAILED>
                <p>{text}</p>
                <Button
                    look=ButtonLook::Small
                    handle=handles::DOWNLOAD_RETRY
                    press=again
                >
                    "ลองอีกครั้ง"
                </Button>
            </CalloutBox>
        }
        .into_any(),
    )
}

pub(super) fn explain(problem: &FileProblem) -> String {
    match problem {
        FileProblem::Refused => DOWNLOAD_REFUSED.to_owned(),
        FileProblem::NotReady => {
            "ยังโหลดกรอบการประเมินที่เอกสารนี้ใช้ไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง".to_owned()
        }
        FileProblem::Engine(fault) => engine_fault(fault, EngineWork::MakeFile),
    }
}
