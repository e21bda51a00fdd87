//! From text or file to a reading, a moment after the last key.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use engine::office::OfficeJob;
use engine::study::{StudyJob, StudySource};
use ita::{FiscalYear, Framework};
use leptos::prelude::*;
use leptos::task::spawn_local;
use reading::Reading;
use reading::grid::GridText;

use super::wording;
use crate::browser::engine::{office, study};
use crate::browser::file::{self, File};
use crate::record::AssessmentId;
use crate::workspace::{Open, Reference, use_reference};

/// How far reading is.
#[derive(Clone, PartialEq)]
pub(super) enum State {
    Empty,
    Reading {
        /// It takes long enough to speak of.
        is_slow: bool,
    },
    Read(Arc<Reading>),
    Failed(&'static str),
}

/// A handle: copy it into closures.
#[derive(Clone, Copy)]
pub(super) struct Work {
    pub(super) text: RwSignal<String>,
    pub(super) state: RwSignal<State>,
    pub(super) frameworks: Reference,
    workspace: Open,
    /// What is being read is a long text.
    is_long: StoredValue<bool>,
    /// Counts what was started, so that a late answer to an earlier text is dropped.
    turn: StoredValue<u32>,
}

/// Reading starts so long after the last key.
const PAUSE: Duration = Duration::from_millis(250);
/// Waiting is spoken of after this.
const SLOW: Duration = Duration::from_millis(500);
/// Reading a longer text is given up for a newer one; bytes.
const LONG_TEXT: usize = 150_000;
/// A longer text is no result; bytes.
pub(crate) const MOST_TEXT: usize = 4_000_000;
/// As large as the engine reads; bytes.
const MOST_FILE: usize = 20_000_000;
/// Years whose frameworks are fetched for one text.
const MOST_YEARS: usize = 5;

thread_local! {
    /// The text of the assessment looked at last, for those who come back to correct something.
    static KEPT: RefCell<Option<(AssessmentId, String)>> = const { RefCell::new(None) };
    /// The file read last. Its grid knows more of its tables than the text shows.
    static FILE: RefCell<Option<GridText>> = const { RefCell::new(None) };
}

impl Work {
    pub(super) fn new(workspace: Open) -> Self {
        let work = Self {
            text: RwSignal::new(String::new()),
            state: RwSignal::new(State::Empty),
            workspace,
            frameworks: use_reference(),
            is_long: StoredValue::new(false),
            turn: StoredValue::new(0),
        };
        // Fetched while the person looks for the text.
        study().start();
        let id = workspace.id_untracked();
        let kept = KEPT.with_borrow(|kept| match kept {
            Some((of, text)) if *of == id => Some(text.clone()),
            _ => None,
        });
        if let Some(text) = kept {
            work.take(text);
        }
        work
    }

    pub(super) fn workspace(self) -> Open {
        self.workspace
    }

    /// Whether there is neither a text nor a result yet.
    pub(super) fn is_empty(self) -> bool {
        let no_result = self.workspace().with_untracked(|record| record.assessment.is_empty());
        no_result && self.text.with_untracked(String::is_empty)
    }

    pub(super) fn reading(self) -> Option<Arc<Reading>> {
        match self.state.get() {
            State::Read(reading) if !reading.results.is_empty() || !reading.unread.is_empty() => {
                Some(reading)
            }
            _ => None,
        }
    }

    /// Takes what stands in the text box now, and reads it after a pause.
    pub(super) fn type_text(self, text: String) {
        self.keep(&text);
        self.text.set(text);
        let turn = self.next();
        set_timeout(
            move || {
                if self.is_current(turn) {
                    self.read_now();
                }
            },
            PAUSE,
        );
    }

    /// Takes a whole text and reads it at once.
    fn take(self, text: String) {
        self.keep(&text);
        self.text.set(text);
        self.read_now();
    }

    /// Takes the text of a file.
    pub(super) fn take_file(self, file: File) {
        let turn = self.begin();
        spawn_local(async move {
            let text = text_of(&file).await;
            if self.is_current(turn) {
                match text {
                    Ok(text) => self.take(text),
                    Err(problem) => self.state.set(State::Failed(problem)),
                }
            }
        });
    }

    /// Reads the text again, after a failure.
    pub(super) fn read_now(self) {
        let text = self.text.get_untracked();
        if text.trim().is_empty() {
            self.next();
            self.state.set(State::Empty);
        } else if text.len() > MOST_TEXT {
            self.next();
            self.state.set(State::Failed(wording::TOO_LONG));
        } else {
            let turn = self.begin();
            let is_long = text.len() > LONG_TEXT;
            self.is_long.set_value(is_long);
            spawn_local(async move {
                let read = self.read(text).await;
                // The page may have been left meanwhile: what is its own is not touched before that is known.
                if self.is_current(turn) {
                    self.state.set(match read {
                        Ok(reading) => State::Read(Arc::new(reading)),
                        Err(problem) => State::Failed(problem),
                    });
                }
            });
        }
    }

    async fn read(self, text: String) -> Result<Reading, &'static str> {
        let own = self.workspace().with_untracked(|record| record.assessment.fiscal_year);
        let known = self.frameworks;
        let years = years(text.clone()).await?;
        let frameworks = frameworks_for(known, years, Some(own)).await;
        read(text, frameworks).await
    }

    /// Reads the text as one of this year, whatever year it names.
    pub(super) async fn read_as(self, year: FiscalYear) -> Result<Reading, &'static str> {
        let text = self.text.get_untracked();
        let framework = self.frameworks.load(year).await;
        read(text, framework.ok().into_iter().collect()).await
    }

    fn begin(self) -> u32 {
        let is_reading = self.state.with_untracked(|state| matches!(state, State::Reading { .. }));
        if is_reading && self.is_long.get_value() {
            study().cancel();
        }
        self.is_long.set_value(false);
        let turn = self.next();
        self.state.set(State::Reading { is_slow: false });
        set_timeout(
            move || {
                if self.is_current(turn)
                    && self.state.with_untracked(|s| matches!(s, State::Reading { .. }))
                {
                    self.state.set(State::Reading { is_slow: true });
                }
            },
            SLOW,
        );
        turn
    }

    fn next(self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// False too once the page has been left.
    fn is_current(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn keep(self, text: &str) {
        let id = self.workspace().id_untracked();
        KEPT.set(Some((id, text.to_owned())));
    }
}

/// The years a text names, the likeliest first.
pub(crate) async fn years(text: String) -> Result<Vec<FiscalYear>, &'static str> {
    let output = study().run(StudyJob::years(source(text))).await;
    Ok(output.map_err(|fault| wording::not_read(&fault))?.answer)
}

/// What a text says, by these frameworks.
async fn read(text: String, frameworks: Vec<Arc<Framework>>) -> Result<Reading, &'static str> {
    if frameworks.is_empty() {
        return Err(wording::NO_FRAMEWORK);
    }
    let output = study().run(StudyJob::read(source(text), frameworks)).await;
    Ok(output.map_err(|fault| wording::not_read(&fault))?.answer)
}

/// The frameworks of the years a text names that the app knows; else of the open assessment's year.
pub(crate) async fn frameworks_for(
    frameworks: Reference,
    mut wanted: Vec<FiscalYear>,
    own: Option<FiscalYear>,
) -> Vec<Arc<Framework>> {
    let known = frameworks.load_years().await.unwrap_or_default();
    wanted.retain(|year| known.iter().any(|k| k.fiscal_year == *year));
    wanted.truncate(MOST_YEARS);
    if wanted.is_empty() {
        wanted.extend(own);
    }
    let mut loaded = Vec::new();
    for year in wanted {
        loaded.extend(frameworks.load(year).await.ok());
    }
    loaded
}

/// The text of a file: read here if it is text as pages and new programs write it, else by the engine.
pub(crate) async fn text_of(file: &File) -> Result<String, &'static str> {
    let name = file.name();
    let bytes = file::read(file, MOST_FILE).await.map_err(|error| wording::unread_file(&error))?;
    let is_plain = name.rsplit('.').next().is_some_and(|e| e.eq_ignore_ascii_case("txt"));
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if is_plain && !text.contains('\0') => return Ok(text),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    let output = office().run(OfficeJob::read_file(name, bytes)).await;
    let read = output.map_err(|fault| wording::no_text(&fault))?.answer;
    let text = read.text.clone();
    FILE.set(Some(read));
    Ok(text)
}

/// What the study engine reads: a text, with the grid of the file it came from if nobody changed it since.
pub(crate) fn source(text: String) -> StudySource {
    let grid = FILE.with_borrow(|file| {
        file.as_ref().filter(|file| file.text == text).map(|file| file.grid.clone())
    });
    StudySource { text, grid }
}
