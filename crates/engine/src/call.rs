use std::marker::PhantomData;

/// A job with what belongs to it: `J` is the enum of an engine's jobs, `A` the type of this job's answer.
///
/// Made only by the constructors of the job enums, so that a job cannot be read as another one's answer.
/// Where `A` is `()`, the answer is the file whose bytes come beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineCall<J, A> {
    pub job: J,
    /// The file the job is about.
    pub bytes: Option<Vec<u8>>,
    answer: PhantomData<fn() -> A>,
}

impl<J, A> EngineCall<J, A> {
    pub(crate) fn new(job: J) -> Self {
        Self { job, bytes: None, answer: PhantomData }
    }

    #[cfg(feature = "office")]
    pub(crate) fn about(job: J, bytes: Vec<u8>) -> Self {
        Self { job, bytes: Some(bytes), answer: PhantomData }
    }
}
