//! Rows of a grid, with their cells as editable text.

use std::ops::Range;

use crate::result::SourceSpan;
use crate::words::text::one_line;

/// One row with the text of its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    pub(super) cells: Vec<String>,
    /// Index of the line it begins in, from 0.
    pub(super) line: usize,
    pub(super) bytes: Range<usize>,
    pub(super) layout: Layout,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Row,
    /// Between bars: a line is a whole row.
    Barred,
    /// More cells than are read.
    Endless,
    /// A line without cells right below a row: it continues the last cell or follows the table.
    Below,
    /// A line without cells elsewhere.
    Apart,
}

impl RawRow {
    pub(super) fn place(&self, text: &str) -> SourceSpan {
        let given = &text[self.bytes.clone()];
        let given = given.trim_end();
        let bytes = self.bytes.start..self.bytes.start + given.len();
        let cut = given.char_indices().nth(SHOWN).map(|(i, _)| i);
        let mut excerpt = one_line(&given[..cut.unwrap_or(given.len())]);
        if cut.is_some() {
            excerpt.push('…');
        }
        SourceSpan { line: self.line + 1, bytes, mark: 0..excerpt.len(), excerpt }
    }
}

/// Characters of a row in its excerpt.
const SHOWN: usize = 140;
