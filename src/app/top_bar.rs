use leptos::prelude::*;

use super::open::open_assessment;
use super::save_note::SaveNote;
use super::shortcuts::use_help;
use super::theme_button::ThemeButton;
use crate::components::icon::{Icon, icon};
use crate::handles;
use crate::route::{AssessmentPage, Route};
use crate::workspace::{Action, Open};

/// The top bar: product name, the open assessment with its save state, and the tools common to all pages.
#[component]
pub fn TopBar() -> impl IntoView {
    let open = open_assessment();
    let middle = move || match open.get() {
        Some(open) => view! { <OpenName open=open /> }.into_any(),
        None => Links().into_any(),
    };
    let tools = move || {
        open.get().map(|open| {
            view! {
                <SaveNote open=open />
                <UndoButtons open=open />
            }
        })
    };
    view! { <Bar middle=middle.into_any() tools=tools.into_any() /> }
}

/// The bar's layout, shared with the separate start page program.
#[component]
pub fn Bar(middle: AnyView, tools: AnyView) -> impl IntoView {
    let help = use_help();
    view! {
        <header class="top-bar">
            <a class="brand" href=Route::Start.to_string()>
                "โปร่งใส"
            </a>
            {middle}
            <div class="top-tools">
                {tools}
                <button
                    class="icon-button for-keyboards"
                    type="button"
                    title="แป้นลัด (?)"
                    aria-label="แป้นลัด"
                    on:click=move |_| help.show()
                >
                    {icon(Icon::Help)}
                </button>
                <ThemeButton />
            </div>
        </header>
    }
}

/// Links to the pages about all assessments, shown while no assessment is open.
#[component]
pub fn Links() -> impl IntoView {
    view! {
        <nav class="top-links" aria-label="หน้าอื่น">
            <a href=Route::Frameworks.to_string()>"กรอบการประเมิน"</a>
            <a href=Route::Data.to_string()>"ข้อมูลในเครื่องนี้"</a>
        </nav>
    }
}

/// The open assessment's agency and year. The name links to the page where it can be edited.
#[component]
fn OpenName(open: Open) -> impl IntoView {
    let name = move || open.with(|r| r.agency.name.clone());
    let year = move || open.with(|r| r.assessment.fiscal_year.to_string());
    let scores =
        move || Route::Assessment { id: open.id().0, page: AssessmentPage::Scores }.to_string();
    let shown = move || match name() {
        name if name.is_empty() => "ยังไม่ได้ระบุหน่วยงาน".to_owned(),
        name => name,
    };
    view! {
        <div class="open">
            <a class="open-agency" href=scores data-testid=handles::AGENCY data-value=name>
                {shown}
            </a>
            <span class="open-year" data-testid=handles::FISCAL_YEAR data-value=year>
                "ปีงบประมาณ "
                {year}
            </span>
        </div>
    }
}

#[component]
fn UndoButtons(open: Open) -> impl IntoView {
    view! {
        <button
            class="icon-button"
            type="button"
            title="เลิกทำ (Ctrl+Z)"
            aria-label="เลิกทำ"
            data-testid=handles::UNDO
            disabled=move || !open.can_undo()
            on:click=move |_| open.dispatch(Action::Undo)
        >
            {icon(Icon::Undo)}
        </button>
        <button
            class="icon-button"
            type="button"
            title="ทำซ้ำ (Ctrl+Y)"
            aria-label="ทำซ้ำ"
            data-testid=handles::REDO
            disabled=move || !open.can_redo()
            on:click=move |_| open.dispatch(Action::Redo)
        >
            {icon(Icon::Redo)}
        </button>
    }
}
