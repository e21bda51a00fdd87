//! Asynchronous work of a page; outdated answers are dropped.

use std::future::Future;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

/// The delay until progress is shown, so that short work does not flash a progress bar.
const SLOW: Duration = Duration::from_millis(500);

/// The state of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskState<T, E> {
    Idle,
    Waiting {
        /// It takes long enough to show progress.
        is_slow: bool,
    },
    Done(T),
    Failed(E),
}

/// Asynchronous work with its state. Only the answer to the latest start counts: starting again, [`Task::reset`] and
/// leaving the page drop earlier ones. A handle: copy it into closures.
pub struct Task<T: Send + Sync + 'static, E: Send + Sync + 'static> {
    state: RwSignal<TaskState<T, E>>,
    /// Counts the starts, to detect outdated answers.
    generation: StoredValue<u32>,
}

impl<T: Send + Sync + 'static, E: Send + Sync + 'static> Clone for Task<T, E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static, E: Send + Sync + 'static> Copy for Task<T, E> {}

impl<T: Send + Sync + 'static, E: Send + Sync + 'static> Task<T, E> {
    pub fn idle() -> Self {
        Self { state: RwSignal::new(TaskState::Idle), generation: StoredValue::new(0) }
    }

    /// Reads the state (reactive).
    pub fn with<R>(self, look: impl FnOnce(&TaskState<T, E>) -> R) -> R {
        self.state.with(look)
    }

    /// Whether the task is running (reactive).
    pub fn is_waiting(self) -> bool {
        self.with(|state| matches!(state, TaskState::Waiting { .. }))
    }

    /// Starts the work and clears the previous outcome.
    pub fn start(self, work: impl Future<Output = Result<T, E>> + 'static) {
        self.wait(work, move |outcome| self.finish(outcome));
    }

    /// Like [`Task::start`], but a previous result stays until the answer arrives.
    pub fn refresh(self, work: impl Future<Output = Result<T, E>> + 'static) {
        if !self.state.with_untracked(|state| matches!(state, TaskState::Done(_))) {
            self.state.set(TaskState::Waiting { is_slow: false });
        }
        self.follow(work, move |outcome| self.finish(outcome));
    }

    /// Waits for one step of the work; `then` receives its answer, and starts the next step or finishes the task.
    pub fn wait<R: 'static>(
        self,
        work: impl Future<Output = R> + 'static,
        then: impl FnOnce(R) + 'static,
    ) {
        self.state.set(TaskState::Waiting { is_slow: false });
        self.follow(work, then);
    }

    /// Debounces: calls `act` after a pause, unless something else is started meanwhile.
    pub fn after(self, pause: Duration, act: impl FnOnce() + 'static) {
        let generation = self.next_generation();
        let act = move || {
            if self.is_current(generation) {
                act();
            }
        };
        set_timeout(act, pause);
    }

    /// Sets the outcome, and drops the answer to running work.
    pub fn finish(self, outcome: Result<T, E>) {
        self.next_generation();
        self.state.set(match outcome {
            Ok(done) => TaskState::Done(done),
            Err(error) => TaskState::Failed(error),
        });
    }

    /// Returns to idle, and drops the answer to running work.
    pub fn reset(self) {
        self.next_generation();
        self.state.set(TaskState::Idle);
    }

    fn follow<R: 'static>(
        self,
        work: impl Future<Output = R> + 'static,
        then: impl FnOnce(R) + 'static,
    ) {
        let generation = self.next_generation();
        set_timeout(move || self.mark_slow(generation), SLOW);
        spawn_local(async move {
            let outcome = work.await;
            if self.is_current(generation) {
                then(outcome);
            }
        });
    }

    fn next_generation(self) -> u32 {
        self.generation.update_value(|generation| *generation += 1);
        self.generation.get_value()
    }

    /// Whether nothing was started since; also false once the page has been left.
    fn is_current(self, generation: u32) -> bool {
        self.generation.try_get_value() == Some(generation)
    }

    fn mark_slow(self, generation: u32) {
        if self.is_current(generation) && untrack(|| self.is_waiting()) {
            self.state.set(TaskState::Waiting { is_slow: true });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls `act` with a task in its own reactive owner, as on a page.
    fn with_task(act: impl FnOnce(Task<&'static str, ()>)) {
        let owner = Owner::new();
        owner.with(|| act(Task::idle()));
    }

    fn state(task: Task<&'static str, ()>) -> TaskState<&'static str, ()> {
        untrack(|| task.with(Clone::clone))
    }

    #[test]
    fn only_the_latest_start_is_current() {
        with_task(|task| {
            let (first, second) = (task.next_generation(), task.next_generation());
            assert!(!task.is_current(first));
            assert!(task.is_current(second));
        });
    }

    #[test]
    fn an_outcome_and_a_reset_make_earlier_starts_outdated() {
        with_task(|task| {
            let generation = task.next_generation();
            task.finish(Ok("done"));
            assert_eq!(state(task), TaskState::Done("done"));
            assert!(!task.is_current(generation));
            let generation = task.next_generation();
            task.reset();
            assert_eq!(state(task), TaskState::Idle);
            assert!(!task.is_current(generation));
        });
    }

    #[test]
    fn only_a_running_task_becomes_slow() {
        with_task(|task| {
            let generation = task.next_generation();
            task.mark_slow(generation);
            assert_eq!(state(task), TaskState::Idle);
            task.state.set(TaskState::Waiting { is_slow: false });
            task.mark_slow(generation - 1);
            assert_eq!(state(task), TaskState::Waiting { is_slow: false });
            task.mark_slow(generation);
            assert_eq!(state(task), TaskState::Waiting { is_slow: true });
        });
    }

    #[test]
    fn no_start_is_current_once_the_page_was_left() {
        let owner = Owner::new();
        let task = owner.with(Task::<&str, ()>::idle);
        let generation = task.next_generation();
        owner.cleanup();
        assert!(!task.is_current(generation));
    }
}
