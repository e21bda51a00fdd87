//! Prints the page.

/// Opens the browser's print dialog.
pub fn page() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
