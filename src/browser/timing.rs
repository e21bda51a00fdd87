//! Performance measures of the steps that handle a key press, for `cargo xtask bench`.

use web_sys::Performance;

/// Runs a step and records its duration as the performance measure `name`, replacing the previous one.
pub fn timed<T>(name: &'static str, step: impl FnOnce() -> T) -> T {
    let watch = Watch::start(name);
    let outcome = step();
    watch.stop();
    outcome
}

/// Measures a step that starts and ends in different places of the code.
pub struct Watch {
    name: &'static str,
    performance: Option<Performance>,
}

impl Watch {
    pub fn start(name: &'static str) -> Self {
        let performance = web_sys::window().and_then(|window| window.performance());
        if let Some(performance) = &performance {
            performance.clear_marks_with_mark_name(name);
            performance.clear_measures_with_measure_name(name);
            // Marking fails only for reserved names.
            let _ = performance.mark(name);
        }
        Self { name, performance }
    }

    pub fn stop(self) {
        if let Some(performance) = self.performance {
            let _ = performance.measure_with_start_mark(self.name, self.name);
        }
    }
}
