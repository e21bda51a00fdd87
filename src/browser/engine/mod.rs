//! Talks to an engine in its worker: started at first use, kept, restarted once after a crash.
//!
//! Both ways a message is `{ json: string, bytes?: Uint8Array }`. The worker says `Hello` first; what is sent
//! before that is lost, so jobs wait for it here.

mod client;
mod worker;

use engine::EngineError;

pub use client::{Engine, Patience};

/// Makes files, and reads their text.
pub type Office = Engine<documents::engine::Job, documents::engine::Outcome>;
/// Sets documents as PDF.
pub type Typeset = Engine<documents::engine::Job, documents::engine::Outcome>;
/// Reads texts, and finds ways to a goal.
pub type Study = Engine<study::Job, study::Outcome>;

thread_local! {
    // The workers' classic scripts, relative to the page.
    static OFFICE: Office = Engine::new("engines/office.js", Patience::default());
    static TYPESET: Typeset = Engine::new("engines/typeset.js", Patience::for_a_large_one());
    static STUDY: Study = Engine::new("engines/study.js", Patience::default());
}

pub fn office() -> Office {
    OFFICE.with(Engine::clone)
}

pub fn typeset() -> Typeset {
    TYPESET.with(Engine::clone)
}

pub fn study() -> Study {
    STUDY.with(Engine::clone)
}

/// What a job gave: its outcome and the bytes that came beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineOutput<O> {
    pub outcome: O,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineFault {
    /// The engine could not be loaded: no connection, or a browser that cannot run it.
    #[error("the engine could not be loaded")]
    Unavailable,
    /// Of another version than the page, also after fetching it afresh: the page itself is old.
    #[error("the engine is of another version than the page")]
    WrongVersion,
    /// Twice with the same job.
    #[error("the engine crashed")]
    Crashed,
    #[error("the engine took too long")]
    TimedOut,
    #[error("cancelled")]
    Cancelled,
    #[error("the engine could not do the job")]
    Job(EngineError),
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The engine is being fetched and started.
    Loading,
    Working,
}
