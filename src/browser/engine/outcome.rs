use engine::EngineError;

/// What a call gave: the value of its type, and the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineOutput<A> {
    pub answer: A,
    /// Empty where the answer is a value alone.
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineFault {
    /// No connection, or a browser that cannot run the engine.
    #[error("the engine could not be loaded")]
    Unavailable,
    /// Another protocol than the page's, even when fetched past every cache: the page itself is old.
    #[error("the engine is of another version than the page")]
    WrongVersion,
    /// Twice at the same job.
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
