//! The state of an open assessment and how it changes: plain data and one pure function.

mod action;
mod apply;
mod state;

pub use action::{Action, Effect, EffortOf, ItemsEdit, MeasureEdit, PaperEdit, PaperPicture};
pub use apply::apply;
pub(super) use apply::{has_only_a_name, replace};
pub use state::Workspace;
