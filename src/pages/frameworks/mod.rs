//! The frameworks page: shows a fiscal year and which facts are official, and corrects it for the open assessment.

mod fact;
mod files;
mod indicators;
mod overview;
mod shown;
mod words;

use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::form::{
    Button, ButtonLook, Callout, CalloutBox, CalloutTone, Check, ChoiceButton, Field,
};
use crate::handles;
use crate::record::AssessmentId;
use crate::route::{AssessmentPage, Route};
use crate::wording::reference_error;
use crate::workspace::{KnownYear, ReferenceError, use_reference, use_shelf};
use shown::Shown;

#[component]
pub fn FrameworksPage() -> impl IntoView {
    let shown = Shown::new();
    let reference = use_reference();
    let failed = RwSignal::new(None::<ReferenceError>);
    let shelf = use_shelf();
    let open_year = shelf
        .current_untracked()
        .map(|open| open.with_untracked(|record| record.assessment.fiscal_year));
    spawn_local(async move {
        let years = reference.load_years().await;
        if shown.is_gone() {
            return;
        }
        match years {
            Ok(years) => {
                if let Some(year) = open_year.or_else(|| latest(&years)) {
                    shown.choose(year);
                }
            }
            Err(error) => failed.set(Some(error)),
        }
    });
    let error = move || failed.get().or_else(|| shown.error());
    view! {
        <div class="frameworks stack">
            <header>
                <h1 tabindex="-1">"กรอบการประเมินรายปี"</h1>
                <p class="lead">
                    "กรอบของแต่ละปีที่ใช้คำนวณและอ้างอิง ทุกข้อบอกที่มา ข้อที่ยังไม่เป็นทางการใช้ได้ แต่ไม่นำไปพิมพ์เป็นถ้อยคำของสำนักงาน ป.ป.ช."
                </p>
                {move || shelf.current().map(|open| back_link(open.id()))}
            </header>
            {move || year_choice(shown, &reference.years())}
            {move || error().map(not_loaded)}
            {move || shown.structure().map(|structure| year(shown, &structure))}
        </div>
    }
}

/// A link back to the open assessment, which this page's navigation does not show.
fn back_link(AssessmentId(id): AssessmentId) -> AnyView {
    let gaps = Route::Assessment { id, page: AssessmentPage::Gaps };
    view! { <a href=gaps.to_string()>"กลับไปที่ผลการประเมินที่เปิดอยู่"</a> }.into_any()
}

/// The latest year that is not provisional.
fn latest(years: &[KnownYear]) -> Option<FiscalYear> {
    let settled = years.iter().rev().find(|year| !year.provisional);
    settled.or(years.last()).map(|year| year.fiscal_year)
}

fn year_choice(shown: Shown, years: &[KnownYear]) -> AnyView {
    let choices = years.iter().map(|year| {
        let fiscal_year = year.fiscal_year;
        let provisional = year.provisional.then_some(" (เบื้องต้น)");
        let is_chosen = move || shown.year().get() == Some(fiscal_year);
        view! {
            <ChoiceButton
                chosen=move || is_chosen()
                handle=handles::FRAMEWORK_YEAR.of(fiscal_year)
                press=move || shown.choose(fiscal_year)
            >
                {fiscal_year.to_string()}
                {provisional}
            </ChoiceButton>
        }
    });
    view! {
        <div class="choices" role="group" aria-label="ปีงบประมาณ">
            {choices.collect_view()}
        </div>
    }
    .into_any()
}

fn not_loaded(error: ReferenceError) -> AnyView {
    view! {
        <Callout tone=CalloutTone::Bad role="alert">
            {reference_error(&error)}
        </Callout>
    }
    .into_any()
}

fn year(shown: Shown, structure: &Framework) -> AnyView {
    let fiscal_year = structure.fiscal_year;
    let notes = structure.notes.iter().map(|note| view! { <li>{note.clone()}</li> });
    let banner = structure.provisional.then(|| {
        view! {
            <Callout tone=CalloutTone::Warn handle=handles::FRAMEWORK_PROVISIONAL>
                <strong>{format!("กรอบของปี {fiscal_year} เป็นข้อมูลเบื้องต้นทั้งปี")}</strong>
                " ยังไม่ใช่ข้อมูลทางการของสำนักงาน ป.ป.ช. และอาจเปลี่ยนแปลงได้"
            </Callout>
        }
    });
    view! {
        <h2>{format!("ปีงบประมาณ พ.ศ. {fiscal_year}")}</h2>
        {banner}
        {correction_note(shown)}
        <ul class="notes">{notes.collect_view()}</ul>
        {tools(shown)}
        {overview::instruments(shown, structure)}
        {indicators::indicators(shown, structure)}
        {overview::levels(shown, structure)}
        {overview::scales(structure)}
        {overview::calendar(shown, structure)}
        {files::files(shown)}
    }
    .into_any()
}

/// Notes that the open assessment has a corrected framework, and offers to restore the original.
fn correction_note(shown: Shown) -> impl IntoView {
    move || {
        shown.corrections().filter(|_| shown.can_correct()).map(|count| {
            view! {
                <CalloutBox handle=handles::FRAMEWORK_CORRECTED value=count.to_string()>
                    <p>
                        {format!(
                            "ผลการประเมินที่เปิดอยู่ใช้กรอบที่แก้ไขแล้ว ต่างจากกรอบของปีนั้น {count} แห่ง และเก็บไว้กับผลการประเมินนี้เท่านั้น",
                        )}
                    </p>
                    <Button
                        look=ButtonLook::Small
                        handle=handles::FRAMEWORK_RESTORE
                        press=move || shown.restore()
                    >
                        "กลับไปใช้ของปีนั้น"
                    </Button>
                </CalloutBox>
            }
        })
    }
}

fn tools(shown: Shown) -> AnyView {
    let count = move || {
        let (official, other) = shown.count();
        format!("ทางการ {official} รายการ · ยังไม่เป็นทางการ {other} รายการ")
    };
    view! {
        <div class="framework-tools">
            <p data-testid=handles::FRAMEWORK_COUNT>{count}</p>
            <Check
                field=Field::bare(
                    move || shown.unofficial_only().get(),
                    move |is_checked| shown.unofficial_only().set(is_checked),
                )
                .handle(handles::FRAMEWORK_UNOFFICIAL)
                class="check"
            >
                "เฉพาะที่ยังไม่เป็นทางการ"
            </Check>
            <Show
                when=move || shown.can_correct()
                fallback=|| {
                    view! {
                        <p class="quiet">
                            "การแก้ไขเก็บไว้กับผลการประเมิน เปิดหรือเริ่มผลการประเมินของปีนี้ก่อนจึงแก้ไขกรอบได้"
                        </p>
                    }
                }
            >
                <Check
                    field=Field::bare(
                        move || shown.correcting().get(),
                        move |is_checked| shown.correcting().set(is_checked),
                    )
                    .handle(handles::FRAMEWORK_CORRECT)
                    class="check"
                >
                    "แก้ไขกรอบของผลการประเมินที่เปิดอยู่"
                </Check>
            </Show>
        </div>
    }
    .into_any()
}
