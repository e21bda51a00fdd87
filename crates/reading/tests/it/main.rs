//! Texts as people paste them, and what is read out of them.

mod grid;
mod plans;
mod results;
