//! Asks the browser not to evict the app's data when disk space runs low.

use std::cell::Cell;

use super::local_storage::{remember, remembered};

const ASKED: &str = "prongsai.persist-asked";

thread_local! {
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Requests persistent storage once per browser. The app works the same whatever the answer.
pub fn ask_once() {
    if IS_ASKED.replace(true) || remembered::<u8>(ASKED).is_some() {
        return;
    }
    remember(ASKED, &1_u8);
    if let Some(window) = web_sys::window() {
        // The answer does not matter, so the promise is dropped.
        let _ = window.navigator().storage().persist();
    }
}
