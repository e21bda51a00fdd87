//! The root of the app: providers, frame and route switch.

pub mod entrance;
mod open;
pub mod save_note;
pub mod shortcuts;
pub mod steps;
pub mod theme_button;
mod titles;
pub mod top_bar;

use leptos::prelude::*;

use crate::browser::handover;
use crate::browser::keyboard::{Shortcut, on_shortcut};
use crate::browser::route::{provide_route, use_route};
use crate::browser::theme::provide_theme;
use crate::components::chart::hatch;
use crate::components::open_backup::{OpenedBackup, Opening};
use crate::components::save_banner::SaveBanner;
use crate::pages;
use crate::pages::create::CreateRoute;
use crate::pages::start::StartPage;
use crate::record::AssessmentId;
use crate::route::Route;
use crate::workspace::{Action, provide_shelf, use_shelf};

#[component]
pub fn App() -> impl IntoView {
    provide_theme();
    provide_route(titles::title_of);
    let help = shortcuts::provide_help();
    let shelf = provide_shelf();
    let undo = move |action| {
        if let Some(open) = shelf.current_untracked() {
            open.dispatch(action);
        }
    };
    on_shortcut(move |shortcut| match shortcut {
        Shortcut::Undo => undo(Action::Undo),
        Shortcut::Redo => undo(Action::Redo),
        Shortcut::Help => help.show(),
    });
    let route = use_route();
    let open = open::open_assessment();
    let has_steps = move || open.with(Option::is_some);
    view! {
        {skip_link()}
        <top_bar::TopBar />
        <div class="frame" class:has-steps=has_steps>
            <steps::Steps />
            <main class="main" id="main" tabindex="-1">
                <SaveBanner />
                {move || page(route.get())}
            </main>
        </div>
        <shortcuts::List />
        <div id="announcer" class="only-sr" aria-live="polite"></div>
        {hatch()}
    }
}

fn skip_link() -> impl IntoView {
    view! {
        <a class="skip" href="#main" on:click=skip>
            "ข้ามไปที่เนื้อหา"
        </a>
    }
}

/// Handles the skip link, because following it would change the URL fragment, which is the route.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    crate::browser::focus::element("main");
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Start => start_page(),
        Route::New => pages::create::create_and_open(CreateRoute::New),
        Route::Demo => pages::create::create_and_open(CreateRoute::Demo),
        Route::Assessment { id, page } => match use_shelf().open(&AssessmentId(id)) {
            Ok(open) => {
                provide_context(open);
                pages::assessment(page)
            }
            Err(error) => pages::missing::unopened(error),
        },
        Route::Compare => pages::compare::ComparePage().into_any(),
        Route::Frameworks => pages::frameworks::FrameworksPage().into_any(),
        Route::Data => pages::data::DataPage().into_any(),
        Route::NotFound => pages::missing::no_page(),
    }
}

/// The start page, with the preview of a backup that may have been chosen before this program had loaded.
fn start_page() -> AnyView {
    let opening = Opening::none();
    if let Some(file) = handover::take_file() {
        opening.open(file);
    }
    view! {
        <StartPage
            list=use_shelf().list()
            choose=move |file| opening.open(file)
            chosen=view! { <OpenedBackup opening=opening /> }.into_any()
        />
    }
    .into_any()
}
