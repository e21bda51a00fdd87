//! What kind of browser this is, where it matters to the person's data.

/// Whether the page is shown inside the LINE app, whose browser forgets what is stored.
pub fn is_inside_line() -> bool {
    web_sys::window()
        .and_then(|window| window.navigator().user_agent().ok())
        .is_some_and(|agent| agent.contains("Line/"))
}
