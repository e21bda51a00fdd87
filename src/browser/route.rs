//! The route as a signal that follows the URL, and focus, title and announcement when it changes.

use leptos::ev;
use leptos::prelude::*;

use super::focus;
use crate::route::Route;

#[derive(Clone, Copy)]
struct CurrentRoute(ReadSignal<Route>);

/// Provides the context of [`use_route`]. `title_of` returns a page's Thai title.
///
/// On every change except the first, the focus moves to the new page's heading and its title is announced.
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
            // The new page is in the DOM one frame later.
            request_animation_frame(move || {
                to_top();
                focus::heading();
                focus::announce(&title);
            });
        }
        now
    });
}

/// The current route.
///
/// # Panics
/// If [`provide_route`] was not called by an ancestor.
pub fn use_route() -> ReadSignal<Route> {
    use_context::<CurrentRoute>().expect("the app provides the route before any page").0
}

/// Navigates to a page, as following a link would.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(&route.to_string());
    }
}

/// Navigates to a page, replacing the current entry in the browser's history.
pub fn go_instead(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&route.to_string());
    }
}

/// Navigates to the same page of another assessment.
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
