//! What an open assessment is and how it changes: plain data and one pure function.

mod action;
mod apply;
mod state;

pub use action::{Action, Effect};
pub use apply::apply;
pub(super) use apply::commit;
pub use state::{Field, Workspace};
