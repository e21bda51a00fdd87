//! Making one file at a time: how far it is, how it ended, and how to end it.

use std::time::Duration;

use engine::typeset::TypesetJob;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files::{Content, File, Made};
use crate::browser::download;
use crate::browser::engine::{EngineFault, Progress, office, typeset};
use crate::workspace::Open;

/// What is going on with the files.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum State {
    Idle,
    Working {
        file: File,
        progress: Progress,
        /// It takes long enough to speak of.
        is_slow: bool,
    },
    Saved {
        name: String,
    },
    Cancelled,
    Failed {
        file: File,
        problem: Problem,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Problem {
    Engine(EngineFault),
    /// The browser would not save the file.
    Refused,
    /// A framework it is made from is not there.
    NotReady,
}

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub struct Work {
    pub(super) state: RwSignal<State>,
    workspace: Open,
    /// Counts the jobs, so that one that was given up does not speak any more.
    job: StoredValue<u32>,
}

/// Waiting is spoken of after this.
const SLOW: Duration = Duration::from_millis(500);

impl Work {
    pub(super) fn new(workspace: Open) -> Self {
        Self { state: RwSignal::new(State::Idle), workspace, job: StoredValue::new(0) }
    }

    pub(super) fn is_working(self) -> bool {
        self.state.with(|state| matches!(state, State::Working { .. }))
    }

    /// Makes a file and gives it to the person; does nothing while another is being made.
    pub(super) fn start(self, file: File) {
        if untrack(|| self.is_working()) {
            return;
        }
        let Some(made) = untrack(|| file.make(self.workspace)) else {
            let problem = Problem::NotReady;
            self.state.set(State::Failed { file, problem });
            return;
        };
        let Made { name, mime, content } = made;
        if let Content::Bytes(bytes) = content {
            self.state.set(saved(file, name, mime, &bytes));
            return;
        }
        let no = self.next();
        self.state.set(State::Working { file, progress: Progress::Working, is_slow: false });
        set_timeout(move || self.tell(no, |_, is_slow| *is_slow = true), SLOW);
        spawn_local(async move {
            let told = move |now| self.tell(no, |progress, _| *progress = now);
            let made = bytes(content, told).await;
            if !self.is_current(no) {
                return;
            }
            self.state.set(match made {
                Ok(bytes) => saved(file, name, mime, &bytes),
                Err(EngineFault::Cancelled) => State::Cancelled,
                Err(fault) => State::Failed { file, problem: Problem::Engine(fault) },
            });
        });
    }

    pub(super) fn cancel(self) {
        if untrack(|| self.is_working()) {
            self.next();
            office().cancel();
            typeset().cancel();
            self.state.set(State::Cancelled);
        }
    }

    fn next(self) -> u32 {
        let no = self.job.try_get_value().unwrap_or_default() + 1;
        self.job.set_value(no);
        no
    }

    /// The page may be gone by the time an answer comes.
    fn is_current(self, no: u32) -> bool {
        self.job.try_get_value() == Some(no)
    }

    fn tell(self, no: u32, change: impl FnOnce(&mut Progress, &mut bool)) {
        if self.is_current(no) {
            self.state.update(|state| {
                if let State::Working { progress, is_slow, .. } = state {
                    change(progress, is_slow);
                }
            });
        }
    }
}

/// What an engine makes of it.
pub(super) async fn bytes(
    content: Content,
    told: impl Fn(Progress) + 'static,
) -> Result<Vec<u8>, EngineFault> {
    let output = match content {
        Content::Bytes(bytes) => return Ok(bytes),
        Content::Office(call) => office().run_with(call, told).await?,
        Content::Pdf(document) => typeset().run_with(TypesetJob::pdf(document), told).await?,
    };
    Ok(output.bytes)
}

fn saved(file: File, name: String, mime: &str, bytes: &[u8]) -> State {
    match download::save(&name, mime, bytes) {
        Ok(()) => State::Saved { name },
        Err(_) => State::Failed { file, problem: Problem::Refused },
    }
}
