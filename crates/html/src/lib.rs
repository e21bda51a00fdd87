//! The HTML writer: documents as sheets for the preview, the list of OIT items as a page, charts as SVG.
//!
//! - A **sheet** is a section of a document as one `div`, styled like paper by `style/paper.css`.
//! - The **OIT page** is a whole HTML file without scripts, for an agency's own website.
//! - A [`chart::ChartDrawing`] is a chart as [`chart::Mark`]s, which SVG and a canvas paint alike.
//!
//! Strings rather than views: they are small, and natively tested. Every text of a person is escaped, and looks are
//! classes and attributes, because the content security policy allows no inline style.

pub mod chart;
mod form;
mod markup;
mod oit_page;
mod sheet;
mod table;

pub use oit_page::oit_page;
pub use sheet::sheets;
