use engine::EngineError;

/// The result of a job: a typed answer, and the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineOutput<A> {
    pub answer: A,
    /// Empty if the job produces no file.
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineFault {
    /// There is no connection, or the browser cannot run the engine.
    #[error("the engine could not be loaded")]
    Unavailable,
    /// The engine's protocol differs from the page's even when fetched bypassing all caches: the page is outdated.
    #[error("the engine is of another version than the page")]
    WrongVersion,
    /// Two crashes on the same job.
    #[error("the engine crashed")]
    Crashed,
    #[error("the engine took too long")]
    TimedOut,
    #[error("cancelled")]
    Cancelled,
    #[error("the engine could not do the job")]
    Job(EngineError),
}

/// The progress of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The engine is being fetched and started.
    Loading,
    Working,
}
