//! The domain: what an ITA framework is, what a result says, and what follows from it.
//!
//! Pure: no clock, no I/O, no web, nothing of documents. Every figure shown anywhere comes from here.
//!
//! A [`Framework`] is a fiscal year's rules as data, an [`Assessment`] is one agency's result in it at
//! whatever depth it is known, and [`analyse`] gives everything that follows as an [`Analysis`]:
//!
//! - figures, published beside computed, from questions and items up to the total;
//! - the level, or every level the known figures allow and what leaves them open;
//! - the target, each subject's gap and points to win, and what to fix first;
//! - where a published figure is not what its parts give, and what would make it exact;
//! - what cannot be said.
//!
//! A published figure feeds upward, else the roll-up of all children; never a mean of the known part.
//! The EIT without a figure of its own is the mean of its published parts, else of its indicators.
//! [`what_if`] gives the assessment as it would be with other scores, a [`Scenario`] keeps such scores, and
//! [`path::path`] finds the least effort that reaches a goal. A [`plan::Plan`] says what is done about it, a
//! [`suggestions::Library`] what could be, [`next_round::NextRound`] what the coming year asks to publish, and
//! [`checks::checks`] what to look at before papers are signed.
//! Values are [`Score`]s in hundredths and [`Exact`] ratios; [`two_decimals`] is how the latter are shown.

pub mod agency;
pub mod analysis;
pub mod assessment;
pub mod checks;
pub mod comparison;
pub mod framework;
mod inputs;
pub mod next_round;
pub mod order;
pub mod passage;
pub mod path;
pub mod plan;
mod scenario;
mod score;
mod subject;
pub mod suggestions;
pub mod topics;

pub use analysis::{AnalysedResult, Analysis, analyse, level_of, what_if};
pub use assessment::Assessment;
pub use framework::Framework;
pub use inputs::AssessmentInputs;
pub use scenario::Scenario;
pub use score::{Exact, Gap, Score, ScoreError, round_hundredths, two_decimals};
pub use subject::{Instrument, ItemCode, QuestionCode, Subject, SubjectError};
pub use thai::FiscalYear;
