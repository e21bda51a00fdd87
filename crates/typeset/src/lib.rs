//! The typesetting engine: documents to PDF.

mod breaks;
mod data;
mod pdf;
mod world;

use documents::engine::{Job, Outcome};
use engine::{Done, EngineError};

pub use pdf::pdf;

/// Does a job.
pub fn done(job: Job, _: &[u8]) -> Done<Outcome> {
    match job {
        Job::Pdf(document) => Ok((Outcome::Bytes, Some(pdf(&document)?))),
        _ => {
            Err(EngineError::Internal { detail: "asked for what another engine makes".to_owned() })
        }
    }
}
