use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{demo, new};
use crate::components::open_backup::{ChooseBackup, OpenedBackup, Opening};
use crate::workspace::{use_frameworks, use_workspace};

/// The three ways in, none before the others.
#[component]
pub fn Ways() -> impl IntoView {
    let (problem, set_problem) = signal(None::<&'static str>);
    let workspace = use_workspace();
    let frameworks = use_frameworks();
    let opening = Opening::none();
    let start = move |_| {
        spawn_local(async move {
            set_problem.set(new::start(workspace, frameworks).await.err());
        });
    };
    let try_demo = move |_| {
        spawn_local(async move {
            set_problem.set(demo::open(workspace).await.err());
        });
    };
    view! {
        <section aria-labelledby="ways">
            <h2 id="ways" class="only-sr">
                "เริ่มอย่างไร"
            </h2>
            <div class="ways">
                {way(
                    "เริ่มจากผลการประเมิน",
                    "วางข้อความจากประกาศ รายงาน Word หรือ Excel หรือพิมพ์คะแนนเอง",
                    view! {
                        <button
                            class="button primary"
                            type="button"
                            data-testid="start-new"
                            on:click=start
                        >
                            "เริ่มใหม่"
                        </button>
                    }
                        .into_any(),
                )}
                {way(
                    "ทำต่อจากไฟล์สำรอง",
                    "เปิดไฟล์ .json ที่เคยดาวน์โหลดไว้ ดูก่อนได้ว่ามีอะไร แล้วจึงนำเข้า",
                    view! { <ChooseBackup opening=opening /> }.into_any(),
                )}
                {way(
                    "ลองกับหน่วยงานตัวอย่าง",
                    "เทศบาลสมมติ มีผลสองปีครบทุกข้อ ดูได้ทุกหน้า ลบทิ้งได้ทุกเมื่อ",
                    view! {
                        <button
                            class="button primary"
                            type="button"
                            data-testid="start-demo"
                            on:click=try_demo
                        >
                            "เปิดตัวอย่าง"
                        </button>
                    }
                        .into_any(),
                )}
            </div>
            <OpenedBackup opening=opening />
            <div role="alert">
                {move || problem.get().map(|text| view! { <p class="callout bad">{text}</p> })}
            </div>
        </section>
    }
}

fn way(title: &'static str, text: &'static str, control: AnyView) -> impl IntoView {
    view! {
        <div class="panel way">
            <h3>{title}</h3>
            <p class="quiet">{text}</p>
            {control}
        </div>
    }
}
