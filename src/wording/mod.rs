//! What went wrong, in Thai: one sentence for each error, whichever page meets it.

mod carry;
mod engine;
mod file;
mod reference;
mod save;
mod score;

pub use self::carry::carry_error;
pub use self::engine::{EngineWork, engine_fault};
pub use self::file::{DOWNLOAD_REFUSED, FileRole, NOT_A_BACKUP_SIZE, file_error};
pub use self::reference::reference_error;
pub use self::save::{SaveWork, save_failure};
pub use self::score::score_error;
