//! Texts as people paste them, and what is read out of them.

mod plans;
mod results;
