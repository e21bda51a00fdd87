//! Assessments in memory: the state of an open one and how it changes (`core`), and three handles for pages.
//!
//! [`Open`] is the open assessment, [`Shelf`] all assessments in this browser, and [`Reference`] the data shared
//! by all assessments. `core` and `store` do not depend on a browser.

mod core;
mod kept;
mod open;
mod reference;
mod save_state;
mod shelf;
mod store;

pub use self::core::{
    Action, Effect, EffortOf, ItemsEdit, MeasureEdit, PaperEdit, PaperPicture, Workspace, apply,
};
pub use open::{Open, Theirs, use_open};
pub use reference::{KnownYear, Reference, ReferenceError, use_reference};
pub use save_state::{Notice, OpenError, SaveFailure, SaveState};
pub use shelf::{CarryError, Shelf, StorageSpace, follow_list, provide_shelf, use_shelf};
