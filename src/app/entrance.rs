use leptos::prelude::*;

use super::top_bar::{Bar, Links};
use super::{shortcuts, skip_link, titles};
use crate::browser::handover;
use crate::browser::keyboard::{Shortcut, on_shortcut};
use crate::browser::route::{provide_route, use_route};
use crate::browser::theme::provide_theme;
use crate::pages::start::StartPage;
use crate::route::Route;
use crate::workspace::follow_list;

/// The start page as a separate, small program: the list of assessments and the three ways to begin. It opens
/// and changes no assessment.
///
/// `public/boot.js` replaces it with the full program when the user navigates away or chooses a backup.
#[component]
pub fn Entrance() -> impl IntoView {
    provide_theme();
    provide_route(titles::title_of);
    let help = shortcuts::provide_help();
    on_shortcut(move |shortcut| match shortcut {
        Shortcut::Help => help.show(),
        // There is no open assessment.
        Shortcut::Undo | Shortcut::Redo => {}
    });
    let route = use_route();
    let list = follow_list();
    let (is_opening, set_opening) = signal(false);
    let choose = move |file| {
        set_opening.set(true);
        handover::hand_over(&file);
    };
    let opening = || view! { <p class="quiet" role="status">"กำลังเปิด…"</p> };
    view! {
        {skip_link()}
        <Bar middle=Links().into_any() tools=().into_any() />
        <div class="frame">
            <main class="main" id="main" tabindex="-1">
                {move || match route.get() {
                    Route::Start => {
                        let chosen = view! { <div>{move || is_opening.get().then(opening)}</div> };
                        StartPage(crate::pages::start::StartPageProps {
                            list,
                            choose,
                            chosen: chosen.into_any(),
                        })
                        .into_any()
                    }
                    _ => opening().into_any(),
                }}
            </main>
        </div>
        <shortcuts::List />
        <div id="announcer" class="only-sr" aria-live="polite"></div>
    }
}
