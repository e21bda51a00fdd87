use std::sync::Arc;

use documents::document::{Picture, PictureFormat};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::emblem::{EmblemError, emblem};
use crate::browser::file;
use crate::workspace::{DocumentSettings, OpenWorkspace, use_workspace};

/// One of the two pictures papers have.
#[derive(Clone, Copy)]
struct Slot {
    /// As in its handle.
    name: &'static str,
    label: &'static str,
    used: &'static str,
    get: fn(&DocumentSettings) -> &Option<Arc<Picture>>,
    set: fn(&mut DocumentSettings) -> &mut Option<Arc<Picture>>,
}

const SLOTS: [Slot; 2] = [
    Slot {
        name: "garuda",
        label: "ตราครุฑ",
        used: "บันทึกข้อความ 1.5 ซม. คำสั่งและประกาศ 3 ซม.",
        get: |documents| &documents.garuda,
        set: |documents| &mut documents.garuda,
    },
    Slot {
        name: "seal",
        label: "ตราสัญลักษณ์ของหน่วยงาน",
        used: "ปกรายงาน",
        get: |documents| &documents.seal,
        set: |documents| &mut documents.seal,
    },
];

/// The emblem and the seal, as the person's own files.
#[component]
pub fn Pictures() -> impl IntoView {
    let workspace = StoredValue::new(use_workspace());
    view! {
        <section class="panel stack" aria-labelledby="pictures-heading">
            <h2 id="pictures-heading">"ตราในเอกสาร"</h2>
            <p class="quiet">
                "ถ้าไม่ใส่รูป เอกสารจะเว้นช่องตามขนาดของระเบียบไว้ ตราครุฑใช้ได้เฉพาะในราชการ ตามกฎหมายว่าด้วยเครื่องหมายครุฑพ่าห์"
            </p>
            {SLOTS.map(|slot| one(workspace, slot))}
        </section>
    }
}

fn one(workspace: StoredValue<OpenWorkspace>, slot: Slot) -> AnyView {
    let problem = RwSignal::new(None::<EmblemError>);
    let picture = Memo::new(move |_| {
        let found = workspace
            .get_value()
            .with(|record| (slot.get)(&record.documents).clone());
        found.flatten()
    });
    let is_read_only = move || workspace.get_value().is_read_only();
    let put = move |picture: Option<Arc<Picture>>| {
        workspace
            .get_value()
            .edit_documents(|documents| *(slot.set)(documents) = picture);
    };
    let choose = move |event| {
        let Some(file) = file::chosen(&event) else {
            return;
        };
        problem.set(None);
        spawn_local(async move {
            match emblem(&file).await {
                Ok(picture) => put(Some(Arc::new(picture))),
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let shown = move || {
        picture.get().map(|picture| {
            let kind = match picture.format {
                PictureFormat::Png => "png",
                PictureFormat::Jpeg => "jpeg",
            };
            let src = format!("data:image/{kind};base64,{}", picture.data);
            view! {
                <div class="pictures-one">
                    <img src=src alt=slot.label data-testid=format!("picture-{}", slot.name) />
                    <button
                        class="button small"
                        type="button"
                        aria-label=format!("เอาออก {}", slot.label)
                        data-testid=format!("picture-{}-remove", slot.name)
                        disabled=is_read_only
                        on:click=move |_| put(None)
                    >
                        "เอาออก"
                    </button>
                </div>
            }
        })
    };
    let said = move || {
        problem.get().map(|problem| match problem {
            EmblemError::TooLarge => "ไฟล์ใหญ่เกินไป ใช้รูปไม่เกิน 5 MB หรือรูปที่มีรายละเอียดน้อยลง",
            EmblemError::NoPicture => "ไฟล์นี้ไม่ใช่รูปที่เปิดได้ ใช้ไฟล์ PNG, JPEG หรือ SVG",
        })
    };
    view! {
        <div class="field">
            <label class="field-label" for=format!("picture-file-{}", slot.name)>
                {slot.label}
                <span class="quiet">" " {slot.used}</span>
            </label>
            <input
                class="input"
                type="file"
                accept="image/png,image/jpeg,image/svg+xml"
                id=format!("picture-file-{}", slot.name)
                data-testid=format!("picture-file-{}", slot.name)
                disabled=is_read_only
                on:change=choose
            />
            {shown}
            <div role="alert">
                {move || said().map(|text| view! { <p class="callout bad">{text}</p> })}
            </div>
        </div>
    }
    .into_any()
}
