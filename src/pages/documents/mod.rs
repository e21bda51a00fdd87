//! The documents page: previews the papers of a result and offers them as files.

pub mod agency;
mod at;
mod file_status;
mod files;
pub mod letter;
pub mod list;
mod missing;
pub mod pack;
mod paper;
pub mod parts;
pub mod passages;
pub mod people;
mod person;
pub mod pictures;
mod select;
pub mod settings;
mod work;

use std::sync::Arc;

use leptos::prelude::*;

use self::at::PaperAt;
use self::work::FileMaking;
use crate::browser::print;
use crate::components::form::{Button, ButtonLook, Callout, CalloutTone};
use crate::components::icon::{Icon, icon};
use crate::components::preview::Preview;
use crate::handles;
use crate::route::{AssessmentPage, Route};
use crate::wording::reference_error;
use crate::workspace::{use_open, use_reference};

#[component]
pub fn DocumentsPage() -> impl IntoView {
    let open = use_open();
    open.fetch_for_plan();
    let is_empty = Memo::new(move |_| open.with(|record| record.assessment.is_empty()));
    let at = PaperAt::new(open);
    let work = FileMaking::new(open);
    on_cleanup(move || work.cancel());
    let shown = Memo::new(move |_| at.kind.get());
    view! {
        <div class="documents">
            <header class="page-head no-print">
                <h1 tabindex="-1">"เอกสาร"</h1>
            </header>
            {move || is_empty.get().then(nothing_yet)}
            <list::PaperList at=at work=work />
            <div class="documents-columns">
                <div class="documents-tools no-print stack">
                    {move || {
                        let kind = shown.get();
                        view! {
                            <settings::PaperSettings at=at kind=kind />
                            <passages::Passages composed=at.composed kind=kind />
                        }
                    }} <agency::AgencyFields /> <people::People /> <pictures::Pictures />
                    <pack::Pack at=at />
                </div>
                <section class="documents-preview" aria-labelledby="preview-heading">
                    <div class="documents-preview-head no-print">
                        <h2 id="preview-heading" tabindex="-1">
                            "ตัวอย่าง: " {move || at.kind.get().name()}
                        </h2>
                        <Button look=ButtonLook::Small press=|| print::page()>
                            {icon(Icon::Print)}
                            "พิมพ์"
                        </Button>
                    </div>
                    // Focusable, so that the keyboard can scroll a long paper beside its settings.
                    <div class="documents-sheets" role="group" aria-label="หน้ากระดาษ" tabindex="0">
                        {move || if at.is_ready.get() { preview(at) } else { waiting() }}
                    </div>
                </section>
            </div>
        </div>
    }
}

/// Shown while there is no result: the way to import one.
fn nothing_yet() -> AnyView {
    let open = use_open();
    let import =
        move || Route::Assessment { id: open.id().0, page: AssessmentPage::Import }.to_string();
    view! {
        <section class="panel stack no-print" data-testid=handles::DOCUMENTS_EMPTY>
            <h2>"ยังไม่มีผลการประเมิน"</h2>
            <p>
                "รายงานและตารางคะแนนทำขึ้นจากผลการประเมินที่ท่านนำเข้าหรือพิมพ์ไว้ คำสั่งและแบบฟอร์มอื่นเตรียมไว้ก่อนได้"
            </p>
            <p>
                <a class="button primary" href=import>
                    "นำเข้าผลการประเมิน"
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn preview(at: PaperAt) -> AnyView {
    let document = Memo::new(move |_| {
        at.composed.with(|it| it.as_ref().map(|it| Arc::new(it.document.clone())))
    });
    view! { <Preview document=document on_place=passages::focus_passage /> }.into_any()
}

/// Shown while the year's framework is loading, or when it failed to load.
fn waiting() -> AnyView {
    let open = use_open();
    let reference = use_reference();
    let problem = move || {
        let year = open.with(|record| record.assessment.fiscal_year);
        Some(reference_error(&reference.framework(year)?.err()?))
    };
    view! {
        <div role="status">
            {move || match problem() {
                Some(text) => {
                    view! {
                        <Callout tone=CalloutTone::Bad>{text}</Callout>
                        <Button press=move || open.fetch_framework()>
                            "ลองอีกครั้ง"
                        </Button>
                    }
                        .into_any()
                }
                None => view! { <p class="quiet">"กำลังโหลดกรอบการประเมิน…"</p> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
