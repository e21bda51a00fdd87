//! The words of a text: levelled lines, their numbers, and what they name.

pub(crate) mod agencies;
pub(crate) mod cues;
pub(crate) mod label;
pub(crate) mod letters;
pub(crate) mod levels;
pub(crate) mod names;
mod number_context;
pub(crate) mod numbers;
pub(crate) mod text;
mod wording;
pub(crate) mod years;
