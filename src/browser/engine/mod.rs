//! Talks to an engine in its worker: started at first use, kept, restarted once after a crash.
//!
//! Both ways a message is `{ json: string, bytes?: Uint8Array }`. The worker says `Hello` first; what is sent
//! before that is lost, so jobs wait for it here.

mod client;
mod worker;

use documents::engine::{EngineError, Job, Outcome};

pub use client::{Engine, Patience};

/// The worker's classic script, relative to the page.
const OFFICE: &str = "engines/office.js";

thread_local! {
    static ENGINE: Engine = Engine::new(OFFICE, Patience::default());
}

/// What a job gave: its outcome, which is never `Failed`, and the bytes that came beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineOutput {
    pub outcome: Outcome,
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

/// Does a job. `bytes` are the file it is about, if any.
pub async fn run(job: Job, bytes: Option<Vec<u8>>) -> Result<EngineOutput, EngineFault> {
    run_with(job, bytes, |_| {}).await
}

/// As [`run`], saying how far it is.
pub async fn run_with(
    job: Job,
    bytes: Option<Vec<u8>>,
    progress: impl Fn(Progress) + 'static,
) -> Result<EngineOutput, EngineFault> {
    let engine = ENGINE.with(Engine::clone);
    engine.run(job, bytes, progress).await
}

/// Ends whatever the engine is doing; those who wait get [`EngineFault::Cancelled`].
pub fn cancel() {
    ENGINE.with(Engine::clone).cancel();
}
