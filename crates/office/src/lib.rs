//! The office engine: documents and tables to files, files to text.

mod docx;
mod text;
mod xlsx;

pub use docx::docx;
pub use xlsx::xlsx;
