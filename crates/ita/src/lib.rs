//! The domain: what an ITA framework is, what a result says, and what follows from it.
//!
//! Pure: no clock, no I/O, no web, no documents. Every figure shown anywhere in the app is computed here.
//!
//! The ten nouns of the crate:
//!
//! - a **framework** ([`Framework`]) is the rules of one fiscal year as data: instruments, indicators, questions,
//!   items and levels, each fact with its source;
//! - a **subject** ([`Subject`]) is anything that has a score: the total, an instrument, a part of the EIT, an
//!   indicator, a sub-indicator, a question or an item;
//! - a **score** ([`Score`]) is a value from 0.00 to 100.00, held in hundredths;
//! - an **assessment** ([`Assessment`]) is one agency's published result of one fiscal year, at whatever depth it is
//!   known;
//! - an **analysis** ([`Analysis`]) is everything that [`analyse`] derives from an assessment and its framework;
//! - a **level** ([`framework::Level`]) is the grade that the total and the lowest instrument give;
//! - a **gap** ([`Gap`]) is target minus score;
//! - the **points to win** ([`analysis::Row::win`]) are what raising a subject to its goal adds to the total;
//! - a **measure** ([`plan::Measure`]) is what the agency will do to improve; a [`plan::Plan`] holds all of them;
//! - a **check** ([`checks::checks`]) is something to look at before papers are signed.
//!
//! Beside these, [`what_if`] computes the assessment as it would be with other scores, a [`Scenario`] keeps such
//! scores, [`path::path`] searches for the changes of least effort that reach a goal, a [`suggestions::Library`] has
//! drafts of measures, and [`next_round::NextRound`] is the work on the coming year's items.
//!
//! Three rules hold for all figures. A published figure feeds upward; where there is none, the roll-up of all
//! children does, never the mean of the known ones only. An EIT without a published figure is the mean of its
//! published parts, else of its indicators. Means and shares are [`Exact`] ratios and are rounded only where the
//! assessment itself rounds, or for display by [`two_decimals`].

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
