//! Suggested measures, found by the topics they improve, from which a person starts a measure of their own.
//!
//! Deserialised from `frameworks/measures.toml`. The wording is this project's own and not official. It names no year
//! or agency, since those are the person's to fill in.

mod check;
mod drafts;
mod library;

pub use check::{LibraryProblem, SuggestionText, check};
pub use drafts::{drafts_for, first_drafts};
pub use library::{Library, Offer, Suggestion, suggested};
