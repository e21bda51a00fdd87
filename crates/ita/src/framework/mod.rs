//! A fiscal year's assessment: instruments, indicators, questions, items, levels.
//!
//! Read from `frameworks/<year>.toml`; every fact carries where it comes from.

mod check;
mod facts;
mod problem;
mod spot;

pub use check::check;
pub use facts::{
    Basis, CalendarEntry, Confidence, Framework, FrameworkTarget, IndicatorFact, InstrumentFact,
    ItemFact, Level, MeasuresPair, PartFact, Polarity, Provenance, QuestionFact, Scale,
    ScaleAnswer, SubIndicatorFact, SubQuestion, Wording,
};
pub use problem::{FrameworkFault, FrameworkField, FrameworkPlace, FrameworkProblem};
pub use spot::{CorrectionError, FrameworkFact, Spot};
