//! Downloads the framework to edit it elsewhere, and loads such a file for the open assessment.

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
use crate::browser::file::{self, File};
use crate::components::form::{Button, Callout, CalloutBox, CalloutTone, FileButton};
use crate::handles;
use crate::wording::{DOWNLOAD_REFUSED, EngineWork, FileRole, engine_fault, file_error};

/// The largest file accepted, in bytes: ten times that of the year with the longest texts.
const LARGEST: usize = 1_000_000;

/// The outcome of the last download or upload.
#[derive(Clone, Debug, PartialEq, Eq)]
enum FileNote {
    Working,
    Taken,
    Refused(Refusal),
    OtherYear(FiscalYear),
    NotTaken(String),
}

pub(super) fn files(shown: Shown) -> AnyView {
    let note = RwSignal::new(None::<FileNote>);
    let toml = move || {
        let Some(framework) = shown.framework() else {
            return;
        };
        note.set(Some(FileNote::Working));
        spawn_local(async move {
            note.set(download_toml(&framework).await.err().map(FileNote::NotTaken));
        });
    };
    let json = move || {
        let Some(framework) = shown.framework() else {
            return;
        };
        let text = serde_json::to_string(&*framework).unwrap_or_default();
        let saved = save(&framework, "json", "application/json", text.as_bytes());
        note.set(saved.err().map(FileNote::NotTaken));
    };
    let take = move |chosen: File| {
        note.set(Some(FileNote::Working));
        spawn_local(async move {
            let outcome = match read(chosen).await {
                Ok(_) if shown.is_gone() => return,
                Ok(framework) => replace_framework(shown, framework),
                Err(why) => FileNote::NotTaken(why),
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
                <Button handle=handles::DOWNLOAD_FRAMEWORK_TOML press=toml>
                    "ดาวน์โหลด TOML"
                </Button>
                <Button handle=handles::DOWNLOAD_FRAMEWORK_JSON press=json>
                    "ดาวน์โหลด JSON"
                </Button>
                <Show when=move || shown.can_correct()>
                    <FileButton
                        name="นำเข้าไฟล์กรอบ"
                        accept=".toml,.json"
                        handle=handles::FRAMEWORK_OPEN
                        choose=take
                    />
                </Show>
            </div>
            <div role="status" data-testid=handles::FRAMEWORK_FILE_NOTE>
                {move || note.get().map(status)}
            </div>
        </section>
    }
    .into_any()
}

fn status(note: FileNote) -> AnyView {
    match note {
        FileNote::Working => view! { <p class="quiet">"กำลังทำงาน…"</p> }.into_any(),
        FileNote::Taken => {
            view! { <Callout tone=CalloutTone::Good>"นำกรอบจากไฟล์มาใช้กับผลการประเมินที่เปิดอยู่แล้ว"</Callout> }
                .into_any()
        }
        FileNote::Refused(why) => view! {
            <CalloutBox tone=CalloutTone::Bad>
                <p>"ไฟล์นี้ใช้เป็นกรอบไม่ได้ กรอบเดิมไม่เปลี่ยนแปลง"</p>
                {refused(why)}
            </CalloutBox>
        }
        .into_any(),
        FileNote::OtherYear(year) => view! {
            <Callout tone=CalloutTone::Bad>
                {format!("ไฟล์นี้เป็นกรอบของปี {year} ไม่ตรงกับปีของผลการประเมินที่เปิดอยู่ กรอบเดิมไม่เปลี่ยนแปลง")}
            </Callout>
        }
        .into_any(),
        FileNote::NotTaken(why) => view! { <Callout tone=CalloutTone::Bad>{why}</Callout> }.into_any(),
    }
}

fn replace_framework(shown: Shown, framework: Framework) -> FileNote {
    if shown.year().get_untracked() != Some(framework.fiscal_year) {
        return FileNote::OtherYear(framework.fiscal_year);
    }
    match shown.replace(framework) {
        Ok(()) => FileNote::Taken,
        Err(why) => FileNote::Refused(why),
    }
}

async fn download_toml(framework: &Framework) -> Result<(), String> {
    let call = OfficeJob::framework_to_toml(framework.clone());
    let text = office().run(call).await.map_err(fault)?.answer;
    save(framework, "toml", "application/toml", text.as_bytes())
}

fn save(framework: &Framework, extension: &str, mime: &str, bytes: &[u8]) -> Result<(), String> {
    let name = file_name(&format!("กรอบการประเมิน ITA {}", framework.fiscal_year), extension);
    download::save(&name, mime, bytes).map_err(|_| DOWNLOAD_REFUSED.to_owned())
}

/// Parses the framework in a chosen file: TOML in the engine, JSON here.
async fn read(chosen: File) -> Result<Framework, String> {
    let bytes = file::read(&chosen, LARGEST).await;
    let bytes = bytes.map_err(|error| file_error(error, FileRole::Framework).to_owned())?;
    if chosen.name().to_lowercase().ends_with(".json") {
        return serde_json::from_slice(&bytes).map_err(|error| {
            let detail = error.to_string();
            fault(EngineFault::Job(EngineError::NotAFramework { detail }))
        });
    }
    let output = office().run(OfficeJob::framework_from_toml(bytes)).await;
    Ok(output.map_err(fault)?.answer)
}

fn fault(fault: EngineFault) -> String {
    engine_fault(&fault, EngineWork::ConvertFramework)
}
