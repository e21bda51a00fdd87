//! Makes one file at a time, with its progress, its outcome and a way to cancel.

use engine::typeset::TypesetJob;
use leptos::prelude::*;

use super::files::{Content, File, Made};
use crate::browser::download;
use crate::browser::engine::{EngineFault, Progress, office, typeset};
use crate::components::task::Task;
use crate::workspace::Open;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum FileProblem {
    Engine(EngineFault),
    /// The browser refused to save the file.
    Refused,
    /// A framework it is made from is not loaded.
    NotReady,
}

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub struct FileMaking {
    /// The result is the name of the saved file.
    pub(super) task: Task<String, FileProblem>,
    /// The file requested last.
    pub(super) file: RwSignal<Option<File>>,
    pub(super) progress: RwSignal<Progress>,
    open: Open,
}

impl FileMaking {
    pub(super) fn new(open: Open) -> Self {
        Self {
            task: Task::idle(),
            file: RwSignal::new(None),
            progress: RwSignal::new(Progress::Working),
            open,
        }
    }

    pub(super) fn is_working(self) -> bool {
        self.task.is_waiting()
    }

    /// Makes a file and downloads it; does nothing while another is being made.
    pub(super) fn start(self, file: File) {
        if untrack(|| self.is_working()) {
            return;
        }
        self.file.set(Some(file));
        let Some(Made { name, mime, content }) = untrack(|| file.make(self.open)) else {
            self.task.finish(Err(FileProblem::NotReady));
            return;
        };
        if let Content::Bytes(bytes) = content {
            self.task.finish(saved(name, mime, &bytes));
            return;
        }
        self.progress.set(Progress::Working);
        let on_progress = move |now| {
            self.progress.try_set(now);
        };
        self.task.wait(bytes(content, on_progress), move |made| {
            let made = made.map_err(FileProblem::Engine);
            self.task.finish(made.and_then(|bytes| saved(name, mime, &bytes)));
        });
    }

    pub(super) fn cancel(self) {
        if untrack(|| self.is_working()) {
            self.task.finish(Err(FileProblem::Engine(EngineFault::Cancelled)));
            office().cancel();
            typeset().cancel();
        }
    }
}

/// The bytes of a file, made by its engine.
pub(super) async fn bytes(
    content: Content,
    on_progress: impl Fn(Progress) + 'static,
) -> Result<Vec<u8>, EngineFault> {
    let output = match content {
        Content::Bytes(bytes) => return Ok(bytes),
        Content::Office(call) => office().run_with(call, on_progress).await?,
        Content::Pdf(document) => {
            typeset().run_with(TypesetJob::pdf(document), on_progress).await?
        }
    };
    Ok(output.bytes)
}

/// Hands a file to the browser to download; returns its name.
pub(super) fn saved(name: String, mime: &str, bytes: &[u8]) -> Result<String, FileProblem> {
    match download::save(&name, mime, bytes) {
        Ok(()) => Ok(name),
        Err(_) => Err(FileProblem::Refused),
    }
}
