//! Plans: the measures taken after a result, the findings they answer, and their progress.
//!
//! A plan belongs to the result of year R; it is carried out, reported and assessed in year R+1.

mod carry;
mod coverage;
mod edit;
mod finding;
mod list;
mod measure;
mod progress;
mod rounds;
mod steps;

pub use coverage::{AnswerKind, Coverage, CoverageRow, coverage};
pub use edit::Bulk;
pub use finding::{Finding, findings_of};
pub use list::{Plan, Round};
pub(crate) use measure::is_web_address;
pub use measure::{
    DateText, Every, Evidence, Measure, MeasureId, MeasureKind, MeasurePart, Period, Report,
    RoundId, Status, StatusChange,
};
pub use progress::{Due, PlanProgress, expected};
pub use steps::{Step, clean_step, numbered_steps, revised, step_starts};
