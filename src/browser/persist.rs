//! Asks the browser not to clear what is stored when the disk runs short.

use std::cell::Cell;

use super::local_storage::{remember, remembered};

const ASKED: &str = "prongsai.persist-asked";

thread_local! {
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Asks once in this browser. The app goes on whatever the browser answers.
pub fn ask_once() {
    if IS_ASKED.replace(true) || remembered::<u8>(ASKED).is_some() {
        return;
    }
    remember(ASKED, &1_u8);
    if let Some(window) = web_sys::window() {
        // A promise of no interest here.
        let _ = window.navigator().storage().persist();
    }
}
