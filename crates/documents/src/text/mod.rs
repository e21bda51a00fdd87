//! Sentences and paragraphs, before it is decided on which paper they stand.

pub(crate) mod differences;
pub(crate) mod draft;
pub(crate) mod numerals;
pub(crate) mod passage;
pub(crate) mod standing;
pub mod wording;
