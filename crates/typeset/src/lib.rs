//! The typesetting engine: documents to tagged PDF, set by typst.
//!
//! - A **job** ([`engine::typeset::TypesetJob`]) is what the app can ask; [`work`] does it.
//! - The **template** (`template.typ`) has the looks; texts come to it as data, never as markup.
//! - The **desk** is all that the typesetter can see: template, fonts and data.
//! - A **break** is a place in a Thai text where a line may end, found here and marked in the data.

mod breaks;
mod data;
mod pdf;
mod world;

use engine::typeset::TypesetJob;
use engine::{EngineAnswer, EngineError};

pub use pdf::pdf;

/// Does a job; there is never a file to read.
pub fn work(job: TypesetJob, _: &[u8]) -> Result<EngineAnswer, EngineError> {
    match job {
        TypesetJob::Pdf(document) => Ok(EngineAnswer::file(pdf(&document)?)),
    }
}
