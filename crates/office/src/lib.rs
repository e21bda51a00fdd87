//! The office engine: documents and tables to files, files to text.

mod docx;
mod framework_file;
mod jobs;
mod read;
mod text;
mod xlsx;
mod zip_files;

pub use docx::docx;
pub use framework_file::{framework_from_toml, framework_to_toml};
pub use jobs::done;
pub use read::{MOST_BYTES, read_text};
pub use xlsx::xlsx;
pub use zip_files::zip_files;
