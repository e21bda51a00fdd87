//! The engines, each in a web worker that is started by its first job, reused, and restarted once after a crash.
//!
//! Messages are `{ json: string, bytes?: Uint8Array }` in both directions. Jobs are queued until the worker has
//! sent its greeting, because messages to a worker that is not listening yet are lost.

mod client;
mod outcome;
mod worker;

use engine::office::OfficeJob;
use engine::study::StudyJob;
use engine::typeset::TypesetJob;

pub use client::{EngineClient, Patience};
pub use outcome::{EngineFault, EngineOutput, Progress};

thread_local! {
    // Paths of the worker scripts (classic, not modules), relative to the page.
    static OFFICE: EngineClient<OfficeJob> =
        EngineClient::new("engines/office.js", Patience::default());
    static TYPESET: EngineClient<TypesetJob> =
        EngineClient::new("engines/typeset.js", Patience::LARGE_ENGINE);
    static STUDY: EngineClient<StudyJob> =
        EngineClient::new("engines/study.js", Patience::default());
}

/// The engine that writes office files and reads files.
pub fn office() -> EngineClient<OfficeJob> {
    OFFICE.with(EngineClient::clone)
}

/// The engine that typesets documents as PDF.
pub fn typeset() -> EngineClient<TypesetJob> {
    TYPESET.with(EngineClient::clone)
}

/// The engine that analyses texts and searches for paths to a goal.
pub fn study() -> EngineClient<StudyJob> {
    STUDY.with(EngineClient::clone)
}
