//! Prongsai (โปร่งใส): an agency's ITA result, its gaps, the measures that answer it, and its papers, all in the
//! browser.
//!
//! [`record`] is one assessment with all that belongs to it; [`storage`] saves records; [`workspace`] has the open
//! one, and the handles through which [`pages`] read and change it; [`components`] are what pages share;
//! [`browser`] is every effect on the browser, and [`route`] the address; [`app`] is frame and route switch.

pub mod app;
pub mod browser;
pub mod components;
pub mod handles;
pub mod pages;
pub mod record;
pub mod route;
pub mod storage;
pub mod wording;
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
