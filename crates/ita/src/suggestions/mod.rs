//! Suggested measures: drafts a person adapts, by the topics they improve.
//!
//! Read from `frameworks/measures.toml`. They are this project's own words, nothing official; years and
//! agencies are left to the person.

mod check;
mod drafts;
mod library;

pub use check::{LibraryProblem, SuggestionText, check};
pub use drafts::{drafts_for, first_drafts};
pub use library::{Library, Offer, Suggestion, suggested};
