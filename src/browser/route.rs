//! The route as a signal that follows the address; focus, title and announcement when it changes.

use leptos::ev;
use leptos::prelude::*;

use super::focus;
use crate::route::Route;

#[derive(Clone, Copy)]
struct CurrentRoute(ReadSignal<Route>);

/// Provides the route for [`use_route`]. `title_of` names each page in Thai.
///
/// On every change but the first the focus moves to the new page's heading and its name is announced.
pub fn provide_route(title_of: fn(&Route) -> String) {
    let (route, set_route) = signal(current());
    provide_context(CurrentRoute(route));
    let handle = window_event_listener(ev::hashchange, move |_| set_route.set(current()));
    on_cleanup(move || handle.remove());
    Effect::new(move |earlier: Option<Route>| {
        let now = route.get();
        let title = title_of(&now);
        focus::title(&title);
        request_animation_frame(focus::show_current_step);
        if earlier.is_some_and(|earlier| earlier != now) {
            // The new page is in the document one frame later.
            request_animation_frame(move || {
                to_top();
                focus::heading();
                focus::announce(&title);
            });
        }
        now
    });
}

/// Where the person is.
///
/// # Panics
/// Outside of [`provide_route`]'s reach.
pub fn use_route() -> ReadSignal<Route> {
    use_context::<CurrentRoute>().expect("the app provides the route before any page").0
}

/// Goes to a page, as following a link would.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(&route.to_string());
    }
}

/// Goes to a page in place of the present one in the browser's history.
pub fn go_instead(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&route.to_string());
    }
}

/// Goes to the same page of another assessment.
pub fn go_to_assessment(id: &str) {
    if let Route::Assessment { page, .. } = current() {
        go(&Route::Assessment { id: id.to_owned(), page });
    }
}

fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::parse(&hash.unwrap_or_default())
}
