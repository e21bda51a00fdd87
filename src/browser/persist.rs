//! Asks the browser not to clear our storage when the disk runs short.

/// Asks once; what the browser answers changes nothing for the app.
pub fn ask() {
    if let Some(window) = web_sys::window() {
        // The promise settles without us.
        let _ = window.navigator().storage().persist();
    }
}
