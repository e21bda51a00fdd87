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
        self.wait(work, move |outcome| self.finish(outcome));
    }

    /// As [`Task::start`], but what was done before stays until the answer comes.
    pub fn refresh(self, work: impl Future<Output = Result<T, E>> + 'static) {
        if !self.state.with_untracked(|state| matches!(state, TaskState::Done(_))) {
            self.state.set(TaskState::Waiting { is_slow: false });
        }
        self.follow(work, move |outcome| self.finish(outcome));
    }

    /// Waits for work that is not the whole of it; `then` goes on with its answer, or finishes.
    pub fn wait<R: 'static>(
        self,
        work: impl Future<Output = R> + 'static,
        then: impl FnOnce(R) + 'static,
    ) {
        self.state.set(TaskState::Waiting { is_slow: false });
        self.follow(work, then);
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

    /// Ends, and gives up what is still going on.
    pub fn finish(self, outcome: Result<T, E>) {
        self.next();
        self.state.set(match outcome {
            Ok(done) => TaskState::Done(done),
            Err(error) => TaskState::Failed(error),
        });
    }

    /// Back to the beginning, and gives up what is still going on.
    pub fn reset(self) {
        self.next();
        self.state.set(TaskState::Idle);
    }

    fn follow<R: 'static>(
        self,
        work: impl Future<Output = R> + 'static,
        then: impl FnOnce(R) + 'static,
    ) {
        let generation = self.next();
        set_timeout(move || self.slow(generation), SLOW);
        spawn_local(async move {
            let outcome = work.await;
            if self.is_current(generation) {
                then(outcome);
            }
        });
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
    fn only_what_was_started_last_is_waited_for() {
        with_task(|task| {
            let (first, second) = (task.next(), task.next());
            assert!(!task.is_current(first));
            assert!(task.is_current(second));
        });
    }

    #[test]
    fn an_outcome_and_a_reset_give_up_what_was_started() {
        with_task(|task| {
            let generation = task.next();
            task.finish(Ok("done"));
            assert_eq!(state(task), TaskState::Done("done"));
            assert!(!task.is_current(generation));
            let generation = task.next();
            task.reset();
            assert_eq!(state(task), TaskState::Idle);
            assert!(!task.is_current(generation));
        });
    }

    #[test]
    fn only_waiting_becomes_slow() {
        with_task(|task| {
            let generation = task.next();
            task.slow(generation);
            assert_eq!(state(task), TaskState::Idle);
            task.state.set(TaskState::Waiting { is_slow: false });
            task.slow(generation - 1);
            assert_eq!(state(task), TaskState::Waiting { is_slow: false });
            task.slow(generation);
            assert_eq!(state(task), TaskState::Waiting { is_slow: true });
        });
    }

    #[test]
    fn nothing_is_waited_for_once_the_page_was_left() {
        let owner = Owner::new();
        let task = owner.with(Task::<&str, ()>::idle);
        let generation = task.next();
        owner.cleanup();
        assert!(!task.is_current(generation));
    }
}
