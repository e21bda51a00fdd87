//! What is open: the state, the actions that change it, undo, autosave.
//!
//! `apply` is pure; the shell runs the effects it returns.

mod carry;
mod core;
mod frameworks;
mod handle;
mod library;
mod list;
mod papers;
mod planning;
mod safekeeping;
mod save_state;
mod saving;
mod shell;

pub use self::core::{Action, Effect, Field, Workspace, apply};
pub use carry::CarryError;
pub use frameworks::{FrameworkError, Frameworks, Year, use_frameworks};
pub use handle::{OpenWorkspace, provide_workspace, use_workspace};
pub use list::follow_list;
pub use safekeeping::Space;
pub use save_state::{Notice, OpenError, SaveFailure, SaveState};
