use std::sync::Arc;

use documents::document::{PictureFormat, UploadedPicture};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::emblem::{EmblemError, emblem};
use crate::browser::{file, focus};
use crate::components::form::{Button, ButtonLook, Callout, CalloutTone};
use crate::handles;
use crate::record::DocumentSettings;
use crate::workspace::{Action, Open, PaperPicture, use_open};

/// One of the two pictures of papers: the emblem or the seal.
#[derive(Clone, Copy)]
struct PictureSlot {
    /// Part of its test handle.
    name: &'static str,
    label: &'static str,
    used: &'static str,
    get: fn(&DocumentSettings) -> &Option<Arc<UploadedPicture>>,
    which: PaperPicture,
}

const SLOTS: [PictureSlot; 2] = [
    PictureSlot {
        name: "garuda",
        label: "ตราครุฑ",
        used: "บันทึกข้อความ 1.5 ซม. คำสั่งและประกาศ 3 ซม.",
        get: |documents| &documents.garuda,
        which: PaperPicture::Garuda,
    },
    PictureSlot {
        name: "seal",
        label: "ตราสัญลักษณ์ของหน่วยงาน",
        used: "ปกรายงาน",
        get: |documents| &documents.seal,
        which: PaperPicture::Seal,
    },
];

/// The emblem and the seal, uploaded by the person.
#[component]
pub fn Pictures() -> impl IntoView {
    let open = use_open();
    view! {
        <section class="panel stack" aria-labelledby="pictures-heading">
            <h2 id="pictures-heading">"ตราในเอกสาร"</h2>
            <p class="quiet">
                "ใช้ไฟล์ PNG, JPEG หรือ SVG ถ้าไม่ใส่รูป เอกสารจะเว้นช่องตามขนาดของระเบียบไว้ ตราครุฑใช้ได้เฉพาะในราชการ ตามพระราชบัญญัติเครื่องหมายครุฑพ่าห์ พ.ศ. 2534"
            </p>
            {SLOTS.map(|slot| picture_field(open, slot))}
        </section>
    }
}

fn picture_field(open: Open, slot: PictureSlot) -> AnyView {
    let problem = RwSignal::new(None::<EmblemError>);
    let is_reading = RwSignal::new(false);
    let picture = Memo::new(move |_| open.with(|record| (slot.get)(&record.documents).clone()));
    let is_read_only = move || open.is_read_only();
    let input = format!("picture-file-{}", slot.name);
    let set_picture = move |picture: Option<Arc<UploadedPicture>>| {
        open.dispatch(Action::SetPicture { which: slot.which, picture });
    };
    let choose = move |event| {
        let Some(file) = file::chosen(&event) else {
            return;
        };
        problem.set(None);
        is_reading.set(true);
        spawn_local(async move {
            let read = emblem(&file).await;
            is_reading.try_set(false);
            match read {
                Ok(picture) => set_picture(Some(Arc::new(picture))),
                Err(error) => drop(problem.try_set(Some(error))),
            }
        });
    };
    let remove = {
        let input = input.clone();
        move || {
            set_picture(None);
            focus::element(&input);
        }
    };
    let shown = move || {
        picture.get().map(|picture| {
            let kind = match picture.format {
                PictureFormat::Png => "png",
                PictureFormat::Jpeg => "jpeg",
            };
            let src = format!("data:image/{kind};base64,{}", picture.data);
            let remove = remove.clone();
            view! {
                <div class="pictures-one">
                    <img src=src alt=slot.label data-testid=handles::PICTURE.of(slot.name) />
                    <Button
                        look=ButtonLook::Small
                        label=format!("เอาออก {}", slot.label)
                        handle=handles::PICTURE_REMOVE.of(slot.name)
                        off=is_read_only
                        press=remove
                    >
                        "เอาออก"
                    </Button>
                </div>
            }
        })
    };
    let error_text = move || {
        problem.get().map(|problem| match problem {
            EmblemError::TooLarge => "ไฟล์ใหญ่เกินไป ใช้รูปไม่เกิน 5 MB",
            EmblemError::TooManyPixels => "รูปใหญ่เกินไป ใช้รูปกว้างและสูงไม่เกิน 8,000 จุด",
            EmblemError::TooDetailed => "รูปนี้มีรายละเอียดมากเกินกว่าจะเก็บไว้ได้ ใช้รูปตราที่ตัดพื้นหลังออกแล้ว",
            EmblemError::NoPicture => "ไฟล์นี้ไม่ใช่รูปที่เปิดได้ ใช้ไฟล์ PNG, JPEG หรือ SVG",
        })
    };
    view! {
        <div class="field">
            <label class="field-label" for=input.clone()>
                {slot.label}
                <span class="quiet">" " {slot.used}</span>
            </label>
            <input
                class="input"
                type="file"
                accept="image/png,image/jpeg,image/svg+xml"
                id=input.clone()
                data-testid=input
                disabled=is_read_only
                on:change=choose
            />
            {shown}
            <div role="status">
                {move || is_reading.get().then(|| view! { <p class="quiet">"กำลังอ่านรูป…"</p> })}
            </div>
            <div role="alert">
                {move || error_text().map(|text| view! { <Callout tone=CalloutTone::Bad>{text}</Callout> })}
            </div>
        </div>
    }
    .into_any()
}
