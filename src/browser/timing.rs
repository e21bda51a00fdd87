//! How long the steps of a key press take, for `cargo xtask bench`: the browser's own measures.

/// Does a step and leaves its latest duration as the page's performance measure of that name.
pub fn timed<T>(name: &str, step: impl FnOnce() -> T) -> T {
    let performance = web_sys::window().and_then(|window| window.performance());
    if let Some(performance) = &performance {
        performance.clear_marks_with_mark_name(name);
        performance.clear_measures_with_measure_name(name);
        // Marking fails only for reserved names.
        let _ = performance.mark(name);
    }
    let outcome = step();
    if let Some(performance) = &performance {
        let _ = performance.measure_with_start_mark(name, name);
    }
    outcome
}
