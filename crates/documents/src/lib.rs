//! What each official paper says, as a [`Document`] value, and the tables that go to spreadsheets.
//!
//! Knows nothing of XML, HTML or PDF: writers turn a `Document` into those and add nothing. The ten nouns of the crate:
//!
//! - a **paper** ([`PaperKind`]) is one of the official documents an agency makes: analysis, plan, report, memo, order,
//!   announcement;
//! - a **document** ([`Document`]) is a paper as blocks of final text, ready for a writer;
//! - a **block** ([`document::Block`]) is a paragraph, table, chart, signature or the like;
//! - a **workbook** ([`Workbook`]) is a set of sheets of typed cells for spreadsheets and CSV;
//! - the **inputs** ([`PaperInputs`]) are everything papers are made from: the result, the plan, the person's choices;
//! - the **settings** ([`Settings`]) are the person's choices on the look and the parts of papers;
//! - a **part** ([`settings::PaperPart`]) is a section of a paper that can be left out or moved;
//! - a **passage** is a text of a paper that a person can replace, kept under its place (`analysis.indicator.3`);
//! - a **draft** ([`PassageDraft`]) is the text of a passage made from the data, with the figures it depends on;
//! - the **maker** is a paper being written: its blocks, drafts and sheets so far, and what is [`Missing`].
//!
//! Modules import only from those below: `compose` and `tables` → `papers` → `maker` → `text`, `charts`, `sheets` →
//! `facts` → `inputs` → `settings` → `document`, `workbook`.

mod calendar;
pub mod charts;
mod compose;
pub mod csv;
pub mod document;
mod facts;
mod inputs;
mod maker;
mod missing;
mod papers;
pub mod settings;
pub mod sheets;
mod tables;
mod text;
mod typed_table;
pub mod workbook;

pub use calendar::calendar;
pub use compose::{Composed, compose};
pub use document::Document;
pub use facts::name;
pub use inputs::PaperInputs;
pub use missing::Missing;
pub use settings::{PaperKind, PaperSettings, Settings};
pub use sheets::{NextRoundList, OitEntry, OitGroup, OitPage, next_round_list, oit_page};
pub use tables::tables;
pub use text::draft::{PassageDraft, passage_of};
pub use text::wording;
pub use workbook::Workbook;
