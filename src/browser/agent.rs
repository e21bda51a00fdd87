//! Which browser this is, where that matters to the person's data.

/// Whether the page is open in the LINE app, whose browser drops stored data.
pub fn is_inside_line() -> bool {
    web_sys::window()
        .and_then(|window| window.navigator().user_agent().ok())
        .is_some_and(|agent| agent.contains("Line/"))
}
