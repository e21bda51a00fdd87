//! Several chosen papers in one .zip file.

mod work;

use std::collections::BTreeSet;

use documents::PaperKind;
use leptos::prelude::*;

use self::work::Packing;
use super::at::PaperAt;
use super::file_status::explain;
use super::paper::Format;
use super::work::FileProblem;
use crate::browser::engine::EngineFault;
use crate::components::form::{Button, ButtonLook, Callout, CalloutBox, CalloutTone, Check, Field};
use crate::components::task::TaskState;
use crate::handles;
use crate::workspace::use_open;

/// The formats a paper can have in the pack.
const FORMATS: [Format; 2] = [Format::Docx, Format::Pdf];

/// Offers the chosen papers, the tables, the list for the website and the backup as one .zip.
#[component]
pub fn Pack(at: PaperAt) -> impl IntoView {
    let packing = Packing::new(use_open());
    on_cleanup(move || packing.cancel());
    let is_nothing =
        move || packing.papers.with(BTreeSet::is_empty) || packing.formats.with(Vec::is_empty);
    view! {
        <section class="panel stack" aria-labelledby="pack-heading">
            <h2 id="pack-heading">"ชุดเอกสารประจำปี"</h2>
            <p class="quiet">
                "เอกสารที่เลือก ตารางคะแนน หน้าเว็บรายการ OIT และไฟล์สำรองข้อมูล รวมเป็นไฟล์ .zip เดียว"
            </p>
            <details>
                <summary>
                    {move || {
                        let chosen = packing.papers.with(BTreeSet::len);
                        format!("เลือกเอกสาร ({chosen} จาก {})", PaperKind::ALL.len())
                    }}
                </summary>
                <div class="stack pack-choices">{PaperKind::ALL.map(|kind| paper(packing, kind))}</div>
            </details>
            <div class="button-row" role="group" aria-label="รูปแบบไฟล์ในชุด">
                {FORMATS
                    .into_iter()
                    .map(|of| format(packing, of))
                    .collect::<Vec<_>>()}
            </div>
            <div>
                <Button
                    handle=handles::DOWNLOAD_PACK
                    off=move || !at.is_ready.get() || is_nothing()
                    busy=move || packing.is_making()
                    press=move || packing.start()
                >
                    "ดาวน์โหลดชุดเอกสาร (.zip)"
                </Button>
            </div>
            {move || {
                is_nothing()
                    .then(|| view! { <p class="quiet">"เลือกเอกสารและรูปแบบอย่างน้อยหนึ่งอย่าง"</p> })
            }}
            <div role="status">{move || status(packing)}</div>
            <div role="alert">{move || failed(packing)}</div>
        </section>
    }
}

fn paper(packing: Packing, kind: PaperKind) -> AnyView {
    let is_in = move || packing.papers.with(|papers| papers.contains(&kind));
    let set = move |is_in| {
        packing.papers.update(|papers| {
            if is_in {
                papers.insert(kind);
            } else {
                papers.remove(&kind);
            }
        });
    };
    check(kind.name(), is_in, set)
}

fn format(packing: Packing, of: Format) -> AnyView {
    let is_in = move || packing.formats.with(|formats| formats.contains(&of));
    let set = move |is_in| {
        packing.formats.update(|formats| {
            formats.retain(|other| *other != of);
            if is_in {
                formats.push(of);
            }
        });
    };
    check(of.name(), is_in, set)
}

fn check(
    name: &'static str,
    is_in: impl Fn() -> bool + Send + Sync + 'static,
    set: impl Fn(bool) + Send + Sync + 'static,
) -> AnyView {
    view! {
        <Check field=Field::bare(is_in, set) class="pack-choice">
            {name}
        </Check>
    }
    .into_any()
}

fn status(packing: Packing) -> Option<AnyView> {
    match packing.task.with(Clone::clone) {
        TaskState::Waiting { .. } => {
            let (done, count) = packing.made.get();
            Some(
                view! {
                    <CalloutBox class="documents-progress">
                        <p>{format!("สร้างแล้ว {done} จาก {count} ไฟล์")}</p>
                        <progress
                            aria-label="กำลังสร้างชุดเอกสาร"
                            max=count.to_string()
                            value=done.to_string()
                        ></progress>
                        <Button
                            look=ButtonLook::Small
                            handle=handles::PACK_CANCEL
                            press=move || packing.cancel()
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
                <Callout tone=CalloutTone::Good handle=handles::PACK_DONE>
                    "สร้างไฟล์แล้ว: "
                    {name}
                </Callout>
            }
            .into_any(),
        ),
        TaskState::Failed(FileProblem::Engine(EngineFault::Cancelled)) => {
            Some(view! { <p class="quiet">"ยกเลิกการสร้างชุดเอกสารแล้ว"</p> }.into_any())
        }
        TaskState::Idle | TaskState::Failed(_) => None,
    }
}

fn failed(packing: Packing) -> Option<AnyView> {
    match packing.task.with(Clone::clone) {
        TaskState::Failed(FileProblem::Engine(EngineFault::Cancelled)) => None,
        TaskState::Failed(problem) => {
            Some(view! { <Callout tone=CalloutTone::Bad>{explain(&problem)}</Callout> }.into_any())
        }
        _ => None,
    }
}
