//! The rows of a plan, from the grid of its text.

use super::lines;
use super::raw_row::{Layout, RawRow};
use crate::grid::{Grid, GridFormat, LineIndex, RowLayout};

/// The rows of a grid; rows broken over several lines are put together.
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
