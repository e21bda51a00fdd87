//! The framework as a file: out for editing elsewhere, in for the open assessment.

use engine::EngineError;
use engine::office::OfficeJob;
use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use leptos::task::spawn_local;
use thai::file_name;

use super::fact::refused;
use super::shown::{Refusal, Shown};
use crate::browser::download;
use crate::browser::engine::{EngineFault, office};
use crate::browser::file::{self, File, FileError};

/// The year with the longest texts is a tenth of this.
const LARGEST: usize = 1_000_000;

/// What came of the last file, in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Note {
    Working,
    Taken,
    Refused(Refusal),
    OtherYear(FiscalYear),
    NotTaken(String),
}

pub(super) fn files(shown: Shown) -> AnyView {
    let note = RwSignal::new(None::<Note>);
    let toml = move |_| {
        let Some(framework) = shown.framework() else {
            return;
        };
        note.set(Some(Note::Working));
        spawn_local(async move {
            note.set(toml_out(&framework).await.err().map(Note::NotTaken));
        });
    };
    let json = move |_| {
        let Some(framework) = shown.framework() else {
            return;
        };
        let text = serde_json::to_string(&*framework).unwrap_or_default();
        let saved = save(&framework, "json", "application/json", text.as_bytes());
        note.set(saved.err().map(Note::NotTaken));
    };
    let take = move |event: leptos::ev::Event| {
        let Some(chosen) = file::chosen(&event) else {
            return;
        };
        note.set(Some(Note::Working));
        spawn_local(async move {
            let outcome = match read(chosen).await {
                Ok(_) if shown.is_gone() => return,
                Ok(framework) => taken(shown, framework),
                Err(why) => Note::NotTaken(why),
            };
            note.set(Some(outcome));
        });
    };
    view! {
        <section class="panel" aria-labelledby="fw-files">
            <h2 id="fw-files">"กรอบเป็นไฟล์"</h2>
            <p class="quiet">
                "ดาวน์โหลดไปแก้ไขหรือส่งต่อ แล้วนำกลับเข้ามาใช้กับผลการประเมินที่เปิดอยู่ ไฟล์ไม่ถูกส่งออกจากเครื่องนี้"
            </p>
            <div class="button-row">
                <button
                    class="button"
                    type="button"
                    data-testid="download-framework-toml"
                    on:click=toml
                >
                    "ดาวน์โหลด TOML"
                </button>
                <button
                    class="button"
                    type="button"
                    data-testid="download-framework-json"
                    on:click=json
                >
                    "ดาวน์โหลด JSON"
                </button>
                <Show when=move || shown.can_correct()>
                    <label class="button file-button">
                        "นำเข้าไฟล์กรอบ"
                        <input
                            type="file"
                            accept=".toml,.json"
                            data-testid="framework-open"
                            on:change=take
                        />
                    </label>
                </Show>
            </div>
            <div role="status" data-testid="framework-file-note">
                {move || note.get().map(said)}
            </div>
        </section>
    }
    .into_any()
}

fn said(note: Note) -> AnyView {
    match note {
        Note::Working => view! { <p class="quiet">"กำลังทำงาน…"</p> }.into_any(),
        Note::Taken => {
            view! { <p class="callout good">"นำกรอบจากไฟล์มาใช้กับผลการประเมินที่เปิดอยู่แล้ว"</p> }
                .into_any()
        }
        Note::Refused(why) => view! {
            <div class="callout bad">
                <p>"ไฟล์นี้ใช้เป็นกรอบไม่ได้ กรอบเดิมไม่เปลี่ยนแปลง"</p>
                {refused(why)}
            </div>
        }
        .into_any(),
        Note::OtherYear(year) => view! {
            <p class="callout bad">
                {format!("ไฟล์นี้เป็นกรอบของปี {year} ไม่ตรงกับปีของผลการประเมินที่เปิดอยู่ กรอบเดิมไม่เปลี่ยนแปลง")}
            </p>
        }
        .into_any(),
        Note::NotTaken(why) => view! { <p class="callout bad">{why}</p> }.into_any(),
    }
}

fn taken(shown: Shown, framework: Framework) -> Note {
    if shown.year().get_untracked() != Some(framework.fiscal_year) {
        return Note::OtherYear(framework.fiscal_year);
    }
    match shown.replace(framework) {
        Ok(()) => Note::Taken,
        Err(why) => Note::Refused(why),
    }
}

async fn toml_out(framework: &Framework) -> Result<(), String> {
    let call = OfficeJob::framework_to_toml(framework.clone());
    let text = office().run(call).await.map_err(fault)?.answer;
    save(framework, "toml", "application/toml", text.as_bytes())
}

fn save(framework: &Framework, extension: &str, mime: &str, bytes: &[u8]) -> Result<(), String> {
    let name = file_name(&format!("กรอบการประเมิน ITA {}", framework.fiscal_year), extension);
    download::save(&name, mime, bytes).map_err(|_| "เบราว์เซอร์ไม่ยอมให้ดาวน์โหลด โปรดลองใหม่".to_owned())
}

/// A framework from a chosen file: TOML by the engine, JSON here.
async fn read(chosen: File) -> Result<Framework, String> {
    let bytes = file::read(&chosen, LARGEST).await.map_err(|error| {
        match error {
            FileError::Unreadable => "อ่านไฟล์ไม่ได้ อาจถูกย้ายหรือลบไปแล้ว โปรดเลือกใหม่",
            FileError::TooLarge(_) => "ไฟล์ใหญ่เกินไป ไม่ใช่ไฟล์กรอบการประเมิน",
        }
        .to_owned()
    })?;
    if chosen.name().to_lowercase().ends_with(".json") {
        return serde_json::from_slice(&bytes).map_err(|error| not_a_framework(&error));
    }
    let output = office().run(OfficeJob::framework_from_toml(bytes)).await;
    Ok(output.map_err(fault)?.answer)
}

fn not_a_framework(detail: &impl ToString) -> String {
    format!("ไฟล์นี้อ่านเป็นกรอบการประเมินไม่ได้: {}", detail.to_string())
}

fn fault(fault: EngineFault) -> String {
    match fault {
        EngineFault::Unavailable => {
            "เปิดส่วนที่อ่านและเขียนไฟล์ไม่ได้ โปรดตรวจการเชื่อมต่อแล้วลองใหม่".to_owned()
        }
        EngineFault::WrongVersion => "โปรแกรมมีรุ่นใหม่ โปรดโหลดหน้านี้ใหม่แล้วลองอีกครั้ง".to_owned(),
        EngineFault::Crashed | EngineFault::TimedOut => {
            "ส่วนที่อ่านและเขียนไฟล์หยุดทำงาน โปรดลองใหม่".to_owned()
        }
        EngineFault::Cancelled => "ยกเลิกแล้ว".to_owned(),
        EngineFault::Job(EngineError::NotAFramework { detail }) => not_a_framework(&detail),
        EngineFault::Job(EngineError::TooLarge { .. }) => {
            "ไฟล์ใหญ่เกินไป ไม่ใช่ไฟล์กรอบการประเมิน".to_owned()
        }
        EngineFault::Job(EngineError::EmptyFile) => "ไฟล์ว่างเปล่า".to_owned(),
        EngineFault::Job(EngineError::UnknownFile | EngineError::BrokenFile { .. }) => {
            "ไฟล์นี้ไม่ใช่ไฟล์กรอบการประเมิน".to_owned()
        }
        EngineFault::Job(EngineError::Internal { detail }) => {
            format!("เกิดข้อผิดพลาดในโปรแกรม: {detail}")
        }
    }
}
