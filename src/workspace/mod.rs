//! What is open: the state, the actions that change it, undo, autosave.
//!
//! `apply` is pure; the shell runs the effects it returns.

mod action;
mod record;

pub use action::{Action, Effect, apply};
pub use record::{AssessmentId, DocumentSettings, Record, Workspace};
