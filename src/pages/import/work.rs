//! Reads a text or file, debounced while typing.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use engine::study::StudyJob;
use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use reading::Reading;

use super::wording;
use crate::browser::engine::study;
use crate::browser::file::File;
use crate::components::task::{Task, TaskState};
use crate::pages::text_source::{
    MOST_TEXT, TOO_LONG, frameworks_for, not_read, study_source, text_of, years,
};
use crate::record::AssessmentId;
use crate::workspace::{Open, Reference, use_reference};

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct TextReading {
    pub(super) text: RwSignal<String>,
    pub(super) task: Task<Arc<Reading>, String>,
    pub(super) reference: Reference,
    open: Open,
    /// Whether the text being read is longer than [`LONG_TEXT`].
    is_long: StoredValue<bool>,
}

/// The delay from the last key stroke until reading starts.
const PAUSE: Duration = Duration::from_millis(250);
/// Reading a text longer than this, in bytes, is cancelled when a newer one arrives.
const LONG_TEXT: usize = 150_000;

thread_local! {
    /// The text of the assessment visited last, for a person who comes back to correct something.
    static KEPT: RefCell<Option<(AssessmentId, String)>> = const { RefCell::new(None) };
}

impl TextReading {
    pub(super) fn new(open: Open) -> Self {
        let work = Self {
            text: RwSignal::new(String::new()),
            task: Task::idle(),
            open,
            reference: use_reference(),
            is_long: StoredValue::new(false),
        };
        // Loads the engine while the person looks for the text.
        study().start();
        let id = open.id_untracked();
        let kept = KEPT.with_borrow(|kept| match kept {
            Some((of, text)) if *of == id => Some(text.clone()),
            _ => None,
        });
        if let Some(text) = kept {
            work.take(text);
        }
        work
    }

    pub(super) fn open(self) -> Open {
        self.open
    }

    /// Whether there is neither a text nor a result yet.
    pub(super) fn is_empty(self) -> bool {
        let no_result = self.open().with_untracked(|record| record.assessment.is_empty());
        no_result && self.text.with_untracked(String::is_empty)
    }

    pub(super) fn reading(self) -> Option<Arc<Reading>> {
        self.task.with(|state| match state {
            TaskState::Done(reading)
                if !reading.results.is_empty() || !reading.unread.is_empty() =>
            {
                Some(reading.clone())
            }
            _ => None,
        })
    }

    /// Takes the current content of the text box, and reads it after a pause.
    pub(super) fn type_text(self, text: String) {
        self.keep(&text);
        self.text.set(text);
        self.task.after(PAUSE, move || self.read_now());
    }

    /// Takes a whole text and reads it without a pause.
    fn take(self, text: String) {
        self.keep(&text);
        self.text.set(text);
        self.read_now();
    }

    /// Takes the text of a file.
    pub(super) fn take_file(self, file: File) {
        self.cancel_long_reading();
        self.task.wait(async move { text_of(&file).await }, move |text| match text {
            Ok(text) => self.take(text),
            Err(problem) => self.task.finish(Err(problem)),
        });
    }

    /// Reads the text again, after a failure.
    pub(super) fn read_now(self) {
        let text = self.text.get_untracked();
        if text.trim().is_empty() {
            self.task.reset();
        } else if text.len() > MOST_TEXT {
            self.task.finish(Err(TOO_LONG.to_owned()));
        } else {
            self.cancel_long_reading();
            self.is_long.set_value(text.len() > LONG_TEXT);
            self.task.start(async move { self.read(text).await.map(Arc::new) });
        }
    }

    async fn read(self, text: String) -> Result<Reading, String> {
        let own = self.open().with_untracked(|record| record.assessment.fiscal_year);
        let known = self.reference;
        let wanted = years(text.clone()).await?;
        let frameworks = frameworks_for(known, wanted, Some(own)).await;
        read(text, frameworks).await
    }

    /// Reads the text for this year, whatever year it names.
    pub(super) async fn read_as(self, year: FiscalYear) -> Result<Reading, String> {
        let text = self.text.get_untracked();
        let framework = self.reference.load(year).await;
        read(text, framework.ok().into_iter().collect()).await
    }

    /// Cancels reading a long text: the engine runs one job at a time, so the next one would have to wait.
    fn cancel_long_reading(self) {
        if untrack(|| self.task.is_waiting()) && self.is_long.get_value() {
            study().cancel();
        }
        self.is_long.set_value(false);
    }

    fn keep(self, text: &str) {
        let id = self.open().id_untracked();
        KEPT.set(Some((id, text.to_owned())));
    }
}

/// Reads a text with these frameworks.
async fn read(text: String, frameworks: Vec<Arc<Framework>>) -> Result<Reading, String> {
    if frameworks.is_empty() {
        return Err(wording::NO_FRAMEWORK.to_owned());
    }
    let output = study().run(StudyJob::read(study_source(text), frameworks)).await;
    Ok(output.map_err(|fault| not_read(&fault))?.answer)
}
