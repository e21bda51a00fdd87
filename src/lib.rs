//! Prongsai (โปร่งใส): from an agency's ITA result to its gaps and its papers, all in the browser.

pub mod app;
pub mod browser;
pub mod components;
pub mod handles;
pub mod pages;
pub mod record;
pub mod route;
pub mod storage;
pub mod workspace;

/// Mounts the app on the page's body.
pub fn start() {
    browser::panic::show_panics();
    if cfg!(feature = "entrance") {
        browser::handover::mount_until_left(app::entrance::Entrance);
    } else {
        leptos::mount::mount_to_body(app::App);
    }
}
