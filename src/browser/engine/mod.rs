//! The engines in their workers: each is started at its first job, kept, and restarted once after a crash.
//!
//! Messages are `{ json: string, bytes?: Uint8Array }` both ways. Jobs wait here until the worker has said hello,
//! because messages to a worker that does not listen yet are lost.

mod client;
mod outcome;
mod worker;

use engine::office::OfficeJob;
use engine::study::StudyJob;
use engine::typeset::TypesetJob;

pub use client::{EngineClient, Patience};
pub use outcome::{EngineFault, EngineOutput, Progress};

thread_local! {
    // The workers' classic scripts, relative to the page.
    static OFFICE: EngineClient<OfficeJob> =
        EngineClient::new("engines/office.js", Patience::default());
    static TYPESET: EngineClient<TypesetJob> =
        EngineClient::new("engines/typeset.js", Patience::LARGE_ENGINE);
    static STUDY: EngineClient<StudyJob> =
        EngineClient::new("engines/study.js", Patience::default());
}

/// Makes office files and reads files.
pub fn office() -> EngineClient<OfficeJob> {
    OFFICE.with(EngineClient::clone)
}

/// Sets documents as PDF.
pub fn typeset() -> EngineClient<TypesetJob> {
    TYPESET.with(EngineClient::clone)
}

/// Reads texts and searches for ways to a goal.
pub fn study() -> EngineClient<StudyJob> {
    STUDY.with(EngineClient::clone)
}
