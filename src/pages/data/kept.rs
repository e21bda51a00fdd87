use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, focus, route};
use crate::components::form::{Button, ButtonLook, Callout, CalloutTone};
use crate::handles;
use crate::record::AssessmentId;
use crate::route::{AssessmentPage, Route};
use crate::storage::IndexEntry;
use crate::wording::{DOWNLOAD_REFUSED, carry_error};
use crate::workspace::{Shelf, use_shelf};

/// The stored assessments, and the one deleted last, which can be restored.
pub(super) fn kept() -> impl IntoView {
    let shelf = use_shelf();
    let (problem, set_problem) = signal(None::<String>);
    let rows = move || {
        let entries = shelf.list().get();
        if entries.is_empty() {
            let start = Route::Start.to_string();
            return view! {
                <p>
                    "ยังไม่มีผลการประเมินในเครื่องนี้ " <a href=start>"เริ่มที่หน้าแรก"</a>
                </p>
            }
            .into_any();
        }
        let rows: Vec<_> =
            entries.into_iter().map(|entry| row(shelf, entry, set_problem)).collect();
        view! { <ul class="kept">{rows}</ul> }.into_any()
    };
    view! {
        <section class="panel" aria-labelledby="kept">
            <h2 id="kept">"ผลการประเมินที่เก็บไว้"</h2>
            {rows}
            <div role="status">{move || removed(shelf, set_problem)}</div>
            <div role="alert">
                {move || problem.get().map(|text| view! { <Callout tone=CalloutTone::Bad>{text}</Callout> })}
            </div>
        </section>
    }
}

fn removed(shelf: Shelf, set_problem: WriteSignal<Option<String>>) -> Option<impl IntoView> {
    let entry = shelf.removed().get()?;
    let restore = move || {
        let failed = shelf.restore_removed().is_err();
        set_problem.set(
            failed.then(|| "เอากลับมาไม่สำเร็จ ที่เก็บข้อมูลอาจเต็ม โปรดลบรายการอื่นแล้วลองอีกครั้ง".to_owned()),
        );
    };
    Some(view! {
        <Callout tone=CalloutTone::Warn>
            {format!("ลบ “{}” แล้ว ", title(&entry))}
            <Button look=ButtonLook::Small handle=handles::RESTORE_REMOVED press=restore>
                "เอากลับมา"
            </Button>
        </Callout>
    })
}

fn row(shelf: Shelf, entry: IndexEntry, set_problem: WriteSignal<Option<String>>) -> impl IntoView {
    let (is_asking, set_asking) = signal(false);
    let name = title(&entry);
    let [ask_id, keep_id] = ["ask", "keep"].map(|word| format!("{word}-{}", entry.id.0));
    let (ask_id, keep_id) = (StoredValue::new(ask_id), StoredValue::new(keep_id));
    // The pressed button disappears, so the focus moves to the one in its place.
    let ask = move |asking| {
        set_asking.set(asking);
        let to = if asking { keep_id } else { ask_id };
        request_animation_frame(move || focus::element(&to.get_value()));
    };
    let id = StoredValue::new(entry.id.clone());
    let download = move || {
        let failed = shelf.download_backup(&[id.get_value()]).is_err();
        set_problem.set(failed.then(|| DOWNLOAD_REFUSED.to_owned()));
    };
    let duplicate = move || match shelf.duplicate(&id.get_value()) {
        Ok(copy) => route::go(&address(&copy, AssessmentPage::Scores)),
        Err(_) => set_problem.set(Some("ทำสำเนาไม่ได้ เพราะอ่านข้อมูลที่บันทึกไว้ไม่ได้".to_owned())),
    };
    let next_year = move || {
        spawn_local(async move {
            match shelf.begin_next_year(&id.get_value()).await {
                Ok(next) => route::go(&address(&next, AssessmentPage::Plan)),
                Err(error) => {
                    // The person may have left the page meanwhile.
                    set_problem.try_set(Some(format!("เริ่มปีถัดไปไม่ได้ {}", carry_error(&error))));
                }
            }
        });
    };
    let remove = move || {
        let failed = shelf.remove(&id.get_value()).is_err();
        set_problem.set(failed.then(|| "ลบไม่สำเร็จ เบราว์เซอร์ไม่อนุญาตให้แก้ไขข้อมูล".to_owned()));
    };
    let controls = move || {
        if is_asking.get() {
            view! {
                <span>"ลบรายการนี้จากเครื่องนี้หรือไม่"</span>
                <Button look=ButtonLook::SmallDanger press=remove>
                    "ลบ"
                </Button>
                <Button look=ButtonLook::Small id=keep_id.get_value() press=move || ask(false)>
                    "ไม่ลบ"
                </Button>
            }
            .into_any()
        } else {
            view! {
                <Button look=ButtonLook::Small press=download>
                    "ดาวน์โหลดไฟล์สำรอง"
                </Button>
                <Button look=ButtonLook::Small press=duplicate>
                    "ทำสำเนา"
                </Button>
                <Button
                    look=ButtonLook::Small
                    handle=handles::NEXT_YEAR.of(id.get_value().0)
                    title="สร้างการประเมินของปีถัดไปด้วยหน่วยงาน บุคคล และมาตรการของปีนี้ สถานะเริ่มใหม่"
                    press=next_year
                >
                    "เริ่มปีถัดไป"
                </Button>
                <Button
                    look=ButtonLook::SmallDanger
                    id=ask_id.get_value()
                    press=move || ask(true)
                >
                    "ลบ…"
                </Button>
            }
            .into_any()
        }
    };
    let page = match entry.total {
        Some(_) => AssessmentPage::Gaps,
        None => AssessmentPage::Import,
    };
    let total = entry.total.map(|total| format!("คะแนนรวม {total} · "));
    view! {
        <li class="kept-row">
            <a href=address(&entry.id, page).to_string()>{name}</a>
            <span class="quiet">
                {total} {format!("บันทึกเมื่อ {}", clock::local(entry.saved_at))}
            </span>
            <span class="button-row">{controls}</span>
        </li>
    }
}

fn title(entry: &IndexEntry) -> String {
    let name = match entry.agency.as_str() {
        "" => "ยังไม่ได้ระบุหน่วยงาน",
        name => name,
    };
    format!("{name} ปี {}", entry.fiscal_year)
}

fn address(id: &AssessmentId, page: AssessmentPage) -> Route {
    Route::Assessment { id: id.0.clone(), page }
}
