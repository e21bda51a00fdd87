//! What each official document says, as a [`Document`] value, and the tables that go to spreadsheets.
//!
//! Knows nothing of XML, HTML or PDF: writers turn a `Document` into those and add nothing.

pub mod document;
pub mod engine;
pub mod workbook;

pub use document::Document;
pub use workbook::Workbook;
