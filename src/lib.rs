//! Prongsai (โปร่งใส) analyses an agency's ITA result: its gaps, the measures that address them, and the papers to
//! report them. It runs entirely in the browser.
//!
//! [`record`] is the data of one assessment; [`storage`] saves records; [`workspace`] has the open assessment and
//! the handles through which [`pages`] read and change it; [`components`] are shared by pages; [`browser`]
//! contains all browser effects; [`route`] parses and prints URLs; [`app`] is the frame and the route switch.

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
