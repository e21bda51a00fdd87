//! Detects browsers that put the user's data at risk.

/// Whether the page is open in the LINE app, whose browser drops stored data.
pub fn is_inside_line() -> bool {
    web_sys::window()
        .and_then(|window| window.navigator().user_agent().ok())
        .is_some_and(|agent| agent.contains("Line/"))
}
