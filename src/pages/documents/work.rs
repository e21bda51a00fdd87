//! Making one file at a time: how far it is, how it ended, and how to end it.

use std::sync::Arc;
use std::time::Duration;

use documents::Document;
use documents::engine::Outcome;
use engine::EngineError;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files::{Content, File, Made};
use crate::browser::download;
use crate::browser::engine::{EngineFault, Progress, office};
use crate::workspace::OpenWorkspace;

/// What is going on with the files.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum State {
    Idle,
    Working {
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
}

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Work {
    pub(super) state: RwSignal<State>,
    workspace: OpenWorkspace,
    document: Memo<Option<Arc<Document>>>,
    /// Counts the jobs, so that one that was given up does not speak any more.
    job: StoredValue<u32>,
}

/// Waiting is spoken of after this.
const SLOW: Duration = Duration::from_millis(500);

impl Work {
    pub(super) fn new(workspace: OpenWorkspace, document: Memo<Option<Arc<Document>>>) -> Self {
        Self {
            state: RwSignal::new(State::Idle),
            workspace,
            document,
            job: StoredValue::new(0),
        }
    }

    pub(super) fn is_working(self) -> bool {
        self.state
            .with(|state| matches!(state, State::Working { .. }))
    }

    /// Makes a file and gives it to the person; does nothing while another is being made.
    pub(super) fn start(self, file: File) {
        if untrack(|| self.is_working()) {
            return;
        }
        let Some(made) = untrack(|| self.make(file)) else {
            return;
        };
        let Made {
            name,
            mime,
            content,
        } = made;
        let job = match content {
            Content::Bytes(bytes) => {
                self.state.set(saved(file, name, mime, &bytes));
                return;
            }
            Content::Job(job) => job,
        };
        let no = self.next();
        self.state.set(State::Working {
            progress: Progress::Working,
            is_slow: false,
        });
        set_timeout(move || self.tell(no, |_, is_slow| *is_slow = true), SLOW);
        spawn_local(async move {
            let told = move |now| self.tell(no, |progress, _| *progress = now);
            let outcome = office().run_with(job, None, told).await;
            if !self.is_current(no) {
                return;
            }
            let outcome = outcome.and_then(|output| match output.outcome {
                Outcome::Bytes => Ok(output.bytes),
                Outcome::Text(_) | Outcome::Framework(_) => {
                    Err(EngineFault::Job(EngineError::Internal {
                        detail: "answered something else".to_owned(),
                    }))
                }
            });
            self.state.set(match outcome {
                Ok(bytes) => saved(file, name, mime, &bytes),
                Err(EngineFault::Cancelled) => State::Cancelled,
                Err(fault) => State::Failed {
                    file,
                    problem: Problem::Engine(fault),
                },
            });
        });
    }

    pub(super) fn cancel(self) {
        if untrack(|| self.is_working()) {
            self.next();
            office().cancel();
            self.state.set(State::Cancelled);
        }
    }

    fn make(self, file: File) -> Option<Made> {
        let framework = self.workspace.framework()?;
        let analysis = self.workspace.analysis()?;
        let document = self.document.get()?;
        self.workspace
            .with(|record| file.make(&framework, &analysis, record, &document))
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
                if let State::Working { progress, is_slow } = state {
                    change(progress, is_slow);
                }
            });
        }
    }
}

fn saved(file: File, name: String, mime: &str, bytes: &[u8]) -> State {
    match download::save(&name, mime, bytes) {
        Ok(()) => State::Saved { name },
        Err(_) => State::Failed {
            file,
            problem: Problem::Refused,
        },
    }
}
