//! The rows of a text's lines: cells between tabs, some in quotes as spreadsheets copy them, or between bars.

use crate::work::count;

use super::types::{GridCell, GridRow, RowLayout};

/// More cells than this are no row of a table.
const MOST_CELLS: usize = 100;
/// Bytes of a quoted cell.
const LONGEST_CELL: usize = 40_000;

/// A row a line, or several lines where a quoted cell goes over them.
pub(super) fn rows(text: &str) -> Vec<GridRow> {
    let mut rows = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let row = row(text, at);
        let rest = &text[row.bytes.end..];
        let mark = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
        at = row.bytes.end + mark;
        rows.push(row);
    }
    rows
}

fn row(text: &str, start: usize) -> GridRow {
    let end = line_end(text, start);
    let line = &text[start..end];
    if !line.contains('\t') {
        if let Some(cells) = barred(line, start) {
            return GridRow { cells, bytes: start..end, layout: RowLayout::Barred };
        }
        if !line.starts_with('"') {
            let cells = vec![GridCell::new(start..end)];
            return GridRow { cells, bytes: start..end, layout: RowLayout::Line };
        }
    }
    let mut cells = Vec::new();
    let mut at = start;
    loop {
        if cells.len() == MOST_CELLS {
            let bytes = start..line_end(text, at);
            return GridRow { cells, bytes, layout: RowLayout::Endless };
        }
        let cell = quoted(text, at).unwrap_or_else(|| {
            let rest = &text[at..];
            let length = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
            GridCell::new(at..at + length)
        });
        let end = cell.bytes.end;
        cells.push(cell);
        if !text[end..].starts_with('\t') {
            let layout = if cells.len() > 1 { RowLayout::Cells } else { RowLayout::Line };
            return GridRow { cells, bytes: start..end, layout };
        }
        at = end + 1;
    }
}

fn line_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.find(['\n', '\r']).unwrap_or(rest.len())
}

/// A cell in quotes, of which inner ones are doubled.
fn quoted(text: &str, at: usize) -> Option<GridCell> {
    let inner = text[at..].strip_prefix('"')?;
    let mut from = 0;
    while from <= LONGEST_CELL {
        let quote = from + inner[from..].find('"')?;
        count(quote - from);
        let after = &inner[quote + 1..];
        if after.starts_with('"') {
            from = quote + 2;
        } else if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return Some(GridCell { is_quoted: true, ..GridCell::new(at..at + quote + 2) });
        } else {
            return None;
        }
    }
    None
}

/// The cells of a line between bars; the bars at both ends are its frame.
fn barred(line: &str, start: usize) -> Option<Vec<GridCell>> {
    let trimmed = line.trim();
    let led = trimmed.strip_prefix('|');
    let inner = led.unwrap_or(trimmed);
    let mut at = start + line.len() - line.trim_start().len() + usize::from(led.is_some());
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let end = at + inner.len();
    let mut cells = Vec::new();
    let mut escaped = false;
    for (bar, c) in inner.char_indices() {
        if c == '|' && !escaped && cells.len() + 1 < MOST_CELLS {
            let bar = end - inner.len() + bar;
            cells.push(GridCell::new(at..bar));
            at = bar + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    cells.push(GridCell::new(at..end));
    // A bar in a sentence makes no row of it.
    (cells.len() > 2 || led.is_some() && cells.len() > 1).then_some(cells)
}
