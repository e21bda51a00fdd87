//! The office engine: documents and workbooks to office files, files to text, frameworks to and from TOML.
//!
//! - A **job** ([`engine::office::OfficeJob`]) is what the app can ask; [`work`] does it.
//! - A **document** becomes a .docx: a **package** of XML **parts** (text, styles, headers, charts, pictures).
//! - A **style** is the look of a role of paragraphs; Word shows it under its name.
//! - A **chart** is native: Word draws it from an embedded workbook.
//! - An **emblem** is the Garuda or the agency's seal, or an empty box of its size.
//! - A **workbook** becomes an .xlsx with one sheet per table.
//! - A **framework file** is a fiscal year's framework as TOML.

// rustdoc works out whether a type is `Send` through the whole schema of a Word file.
#![recursion_limit = "1024"]

mod docx;
mod framework_file;
mod jobs;
mod read;
mod text;
mod xlsx;
mod zip_files;

pub use docx::docx;
pub use framework_file::{framework_from_toml, framework_to_toml};
pub use jobs::work;
pub use read::{MOST_BYTES, read_file};
pub use xlsx::xlsx;
pub use zip_files::zip_files;
