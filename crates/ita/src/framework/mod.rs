//! A fiscal year's rules as data: instruments, indicators, questions, items and levels.
//!
//! Deserialised from `frameworks/<year>.toml`. Every fact has its provenance.

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
