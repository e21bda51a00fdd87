//! Work that can be late, slow or out of date.

use std::future::Future;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

/// Waiting is shown after this long: a progress bar that only flashes up disturbs.
const SLOW: Duration = Duration::from_millis(500);

/// How far some work is.
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

/// Work that a person waits for. Starting it again, or [`Task::reset`], drops the answer to what was started
/// before; so does leaving the page. A handle: copy it into closures.
pub struct Task<T: Send + Sync + 'static, E: Send + Sync + 'static> {
    state: RwSignal<TaskState<T, E>>,
    /// Counts what was started.
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

    /// How far it is; follows it.
    pub fn with<R>(self, look: impl FnOnce(&TaskState<T, E>) -> R) -> R {
        self.state.with(look)
    }

    /// Whether an answer is still to come; follows it.
    pub fn is_waiting(self) -> bool {
        self.with(|state| matches!(state, TaskState::Waiting { .. }))
    }

    /// Starts the work; what was done before is gone.
    pub fn start(self, work: impl Future<Output = Result<T, E>> + 'static) {
        self.state.set(TaskState::Waiting { is_slow: false });
        self.refresh(work);
    }

    /// Starts the work; what was done before stays until the answer comes.
    pub fn refresh(self, work: impl Future<Output = Result<T, E>> + 'static) {
        let generation = self.next();
        set_timeout(move || self.slow(generation), SLOW);
        spawn_local(async move {
            let outcome = work.await;
            self.answer(generation, outcome);
        });
    }

    /// Does something after a pause, unless something else is started before: typing starts nothing at every
    /// key.
    pub fn after(self, pause: Duration, act: impl FnOnce() + 'static) {
        let generation = self.next();
        let act = move || {
            if self.is_current(generation) {
                act();
            }
        };
        set_timeout(act, pause);
    }

    /// Ends with an outcome that needed no waiting, or gives up with a reason.
    pub fn finish(self, outcome: Result<T, E>) {
        let generation = self.next();
        self.answer(generation, outcome);
    }

    /// Back to the beginning.
    pub fn reset(self) {
        self.next();
        self.state.set(TaskState::Idle);
    }

    fn next(self) -> u32 {
        self.generation.update_value(|generation| *generation += 1);
        self.generation.get_value()
    }

    /// False too once the page has been left.
    fn is_current(self, generation: u32) -> bool {
        self.generation.try_get_value() == Some(generation)
    }

    fn slow(self, generation: u32) {
        if self.is_current(generation) && untrack(|| self.is_waiting()) {
            self.state.set(TaskState::Waiting { is_slow: true });
        }
    }

    fn answer(self, generation: u32, outcome: Result<T, E>) {
        if self.is_current(generation) {
            self.state.set(match outcome {
                Ok(done) => TaskState::Done(done),
                Err(error) => TaskState::Failed(error),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A task in an owner of its own, as a page has one.
    fn with_task(act: impl FnOnce(Task<&'static str, ()>)) {
        let owner = Owner::new();
        owner.with(|| act(Task::idle()));
    }

    fn state(task: Task<&'static str, ()>) -> TaskState<&'static str, ()> {
        untrack(|| task.with(Clone::clone))
    }

    #[test]
    fn only_the_answer_to_what_was_started_last_is_taken() {
        with_task(|task| {
            let (first, second) = (task.next(), task.next());
            task.answer(first, Ok("late"));
            assert_eq!(state(task), TaskState::Idle);
            task.answer(second, Ok("new"));
            assert_eq!(state(task), TaskState::Done("new"));
        });
    }

    #[test]
    fn nothing_comes_after_a_reset() {
        with_task(|task| {
            let generation = task.next();
            task.reset();
            task.answer(generation, Err(()));
            assert_eq!(state(task), TaskState::Idle);
        });
    }

    #[test]
    fn only_waiting_becomes_slow() {
        with_task(|task| {
            let generation = task.next();
            task.state.set(TaskState::Waiting { is_slow: false });
            task.slow(generation);
            assert_eq!(state(task), TaskState::Waiting { is_slow: true });
            task.answer(generation, Ok("done"));
            task.slow(generation);
            assert_eq!(state(task), TaskState::Done("done"));
        });
    }

    #[test]
    fn an_answer_after_the_page_was_left_is_dropped() {
        let owner = Owner::new();
        let task = owner.with(Task::<&str, ()>::idle);
        let generation = task.next();
        owner.cleanup();
        task.answer(generation, Ok("late"));
    }
}
