//! The page that shows the papers of a result as they will be, and gives them as files.

pub mod agency;
pub mod downloads;
mod files;
pub mod look;
pub mod passages;
mod work;

use std::sync::Arc;

use documents::{Document, Kind};
use leptos::prelude::*;

use crate::components::preview::Preview;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{FrameworkError, use_frameworks, use_workspace};

#[component]
pub fn DocumentsPage() -> impl IntoView {
    let workspace = use_workspace();
    let is_empty = Memo::new(move |_| {
        workspace
            .with(|record| record.assessment.is_empty())
            .unwrap_or(true)
    });
    view! {
        <div class="documents">
            <header class="page-head no-print">
                <h1 tabindex="-1">"เอกสาร"</h1>
            </header>
            {move || if is_empty.get() { nothing_yet() } else { papers() }}
        </div>
    }
}

/// The one thing to do where there is no result: bring one.
fn nothing_yet() -> AnyView {
    let workspace = use_workspace();
    let import = move || {
        workspace.id().map(|id| {
            Route::Assessment {
                id: id.0,
                page: AssessmentPage::Import,
            }
            .to_string()
        })
    };
    view! {
        <section class="panel stack" data-testid="documents-empty">
            <h2>"ยังไม่มีผลการประเมิน"</h2>
            <p>
                "รายงานและตารางคะแนนทำขึ้นจากผลการประเมินที่ท่านนำเข้าหรือพิมพ์ไว้ เมื่อมีคะแนนอย่างน้อยหนึ่งค่า รายงานจะปรากฏที่หน้านี้ทันที"
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

fn papers() -> AnyView {
    let workspace = use_workspace();
    workspace.fetch_for_plan();
    let composed = Memo::new(move |_| workspace.compose(Kind::Analysis));
    let document =
        Memo::new(move |_| composed.with(|it| it.as_ref().map(|it| Arc::new(it.document.clone()))));
    let is_ready = Memo::new(move |_| document.with(Option::is_some));
    view! {
        <div class="documents-columns">
            <div class="documents-tools no-print stack">
                <downloads::Downloads document=document />
                <look::Look />
                <agency::AgencyFields />
                <passages::Passages composed=composed />
            </div>
            <section class="documents-preview" aria-labelledby="preview-heading">
                <h2 id="preview-heading" class="no-print">
                    "ตัวอย่างรายงาน"
                </h2>
                {move || if is_ready.get() { preview(document) } else { waiting() }}
            </section>
        </div>
    }
    .into_any()
}

fn preview(document: Memo<Option<Arc<Document>>>) -> AnyView {
    view! { <Preview document=document /> }.into_any()
}

/// While the year's framework is on its way, or where it cannot come.
fn waiting() -> AnyView {
    let workspace = use_workspace();
    let frameworks = use_frameworks();
    let problem = move || {
        let year = workspace.with(|record| record.assessment.fiscal_year)?;
        Some(match frameworks.get(year)?.err()? {
            FrameworkError::UnknownYear(year) => {
                format!("ยังไม่มีกรอบการประเมินของปีงบประมาณ พ.ศ. {year}")
            }
            FrameworkError::Fetch(_) => {
                "โหลดกรอบการประเมินไม่ได้ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง".to_owned()
            }
            FrameworkError::Broken(_) => "อ่านกรอบการประเมินไม่ได้ โปรดโหลดหน้านี้ใหม่".to_owned(),
        })
    };
    view! {
        <div role="status">
            {move || match problem() {
                Some(text) => {
                    view! {
                        <p class="callout bad">{text}</p>
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| workspace.fetch_framework()
                        >
                            "ลองอีกครั้ง"
                        </button>
                    }
                        .into_any()
                }
                None => view! { <p class="quiet">"กำลังโหลดกรอบการประเมิน…"</p> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
