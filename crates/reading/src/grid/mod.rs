//! One grid for every source: rows of cells with their place in the text, out of pasted lines and web pages. The
//! engine `office` makes the grids of Word files and spreadsheets.
//!
//! The readers of results (`read`) and of plans (`read_plan`) both stand on it. A grid owns no text:
//! rows and cells are ranges of bytes of the text they came from, so that a value read from a cell can be shown where
//! it stands. This module knows nothing of ITA and of the readers: `office` uses it alone.

mod flat;
mod html;
mod line_index;
mod lines;
mod markup;
mod types;

pub use self::types::{Grid, GridCell, GridFormat, GridRow, GridText, RowLayout};

pub(crate) use self::flat::{FlatText, bordered};
pub(crate) use self::line_index::LineIndex;
pub(crate) use self::markup::{Markup, MarkupPart, Tag};

impl Grid {
    /// The grid of a text that was pasted or read from a file of text.
    ///
    /// Takes time in proportion to the length of the text, whatever stands in it.
    pub fn of_text(text: &str) -> Self {
        if html::has_table(text) {
            return Self { rows: html::rows(text), format: GridFormat::Page };
        }
        Self { rows: lines::rows(text), format: GridFormat::of_lines(text) }
    }
}

impl GridText {
    /// A text without a file behind it.
    pub fn of_text(text: String) -> Self {
        let grid = Grid::of_text(&text);
        Self { text, grid }
    }
}

impl From<&str> for GridText {
    fn from(text: &str) -> Self {
        Self::of_text(text.to_owned())
    }
}
