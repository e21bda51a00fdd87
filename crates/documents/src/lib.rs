//! What each official document says, as a [`Document`] value, and the tables that go to spreadsheets.
//!
//! Knows nothing of XML, HTML or PDF: writers turn a `Document` into those and add nothing.

mod calendar;
pub mod charts;
mod compose;
pub mod csv;
pub mod document;
mod facts;
mod finish;
mod kind;
mod next_round;
mod numerals;
mod oit_page;
mod paper;
mod papers;
mod report;
mod roll_up;
pub mod settings;
pub mod sheets;
mod tables;
pub mod wording;
pub mod workbook;

pub use calendar::calendar;
pub use compose::{Composed, Missing, PaperInputs, compose};
pub use document::Document;
pub use facts::name;
pub use kind::PaperKind;
pub use next_round::{NextRoundList, next_round_list};
pub use oit_page::{OitEntry, OitGroup, OitPage, oit_page};
pub use report::{PassageDraft, passage_of};
pub use settings::{PaperSettings, Settings};
pub use tables::tables;
pub use workbook::Workbook;
