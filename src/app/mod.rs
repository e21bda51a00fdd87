//! The whole page: providers, frame and the route switch.

mod open;
pub mod save_note;
pub mod shortcuts;
pub mod steps;
pub mod theme_button;
mod titles;
pub mod top_bar;

use leptos::prelude::*;

use crate::browser::route::{provide_route, use_route};
use crate::browser::theme::provide_theme;
use crate::components::chart::hatch;
use crate::components::save_banner::SaveBanner;
use crate::pages;
use crate::route::Route;
use crate::workspace::{AssessmentId, provide_workspace, use_workspace};

/// This build is the start page alone; `public/boot.js` lets the whole take over when the address leaves that page.
pub const ENTRANCE: bool = cfg!(feature = "entrance");

#[component]
pub fn App() -> impl IntoView {
    provide_theme();
    provide_workspace();
    provide_route(titles::title_of);
    shortcuts::provide_help();
    let route = use_route();
    let open = open::open_assessment();
    let has_steps = move || open.with(Option::is_some);
    view! {
        <a class="skip" href="#main" on:click=skip>
            "ข้ามไปที่เนื้อหา"
        </a>
        <top_bar::TopBar />
        <div class="frame" class:has-steps=has_steps>
            {(!ENTRANCE).then(|| steps::Steps().into_any())}
            <main class="main" id="main" tabindex="-1">
                <SaveBanner />
                {move || page(route.get())}
            </main>
        </div>
        <shortcuts::Shortcuts />
        <div id="announcer" class="only-sr" aria-live="polite"></div>
        {(!ENTRANCE).then(|| hatch().into_any())}
    }
}

/// The address' fragment is the route, so the skip link moves the focus itself.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    crate::browser::focus::element("main");
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Start => pages::start::StartPage().into_any(),
        _ if ENTRANCE => view! { <p class="quiet" role="status">"กำลังเปิด…"</p> }.into_any(),
        Route::Assessment { id, page } => match use_workspace().open(&AssessmentId(id)) {
            Ok(()) => pages::assessment(page),
            Err(error) => pages::missing::unopened(error),
        },
        Route::Frameworks => pages::frameworks::FrameworksPage().into_any(),
        Route::Data => pages::data::DataPage().into_any(),
        Route::NotFound => pages::missing::no_page(),
    }
}
