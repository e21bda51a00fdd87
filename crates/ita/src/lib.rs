//! The domain: what an ITA framework is, what a result says, and what follows from it.
//!
//! Pure: no clock, no I/O, no web, nothing of documents. Every figure shown anywhere comes from here.

pub mod agency;
pub mod analysis;
pub mod assessment;
pub mod framework;
pub mod reading;
mod score;
mod subject;
pub mod testing;
pub mod topics;

pub use analysis::{Analysis, analyse, level_of, what_if};
pub use assessment::Assessment;
pub use framework::Framework;
pub use score::{Exact, Gap, Score, ScoreError, two_decimals};
pub use subject::{Instrument, ItemCode, QuestionCode, Subject, SubjectError};
pub use thai::FiscalYear;
