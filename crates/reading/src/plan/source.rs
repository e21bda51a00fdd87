//! Rows of cells as they stand in a text, whatever way the table came out of its file.

use std::ops::Range;

use super::lines;
use crate::SourceSpan;
use crate::grid::{Grid, GridFormat, LineIndex, RowLayout};
use crate::text::one_line;

/// One row, its cells as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    pub(super) cells: Vec<String>,
    /// From 0.
    pub(super) line: usize,
    pub(super) bytes: Range<usize>,
    pub(super) layout: Layout,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Row,
    /// Between bars: a line is a whole row.
    Barred,
    /// A row of more cells than are read.
    Endless,
    /// A line without cells right under a row: its last cell's, or what follows the table.
    Below,
    /// A line without cells elsewhere within a table.
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

/// Characters of a row shown where it is named.
const SHOWN: usize = 140;

/// The rows of a grid; those that a paper breaks over several lines are put together.
pub(super) fn rows(text: &str, grid: &Grid) -> Vec<RawRow> {
    let index = LineIndex::new(text);
    let rows = grid.rows.iter().map(|row| RawRow {
        cells: grid.words(row, text),
        line: index.line(row.bytes.start),
        bytes: row.bytes.clone(),
        layout: match row.layout {
            RowLayout::Cells => Layout::Row,
            RowLayout::Barred => Layout::Barred,
            RowLayout::Endless => Layout::Endless,
            RowLayout::Line => Layout::Apart,
        },
    });
    if grid.format == GridFormat::Page {
        return rows.filter(|row| row.layout == Layout::Row).collect();
    }
    lines::joined(rows)
}
