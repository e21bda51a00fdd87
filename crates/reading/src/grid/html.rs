//! The rows of a page's source: tables row by row, and the lines outside of them.

use std::ops::Range;

use super::markup::{Markup, MarkupPart, Tag};
use super::types::{GridCell, GridRow, RowLayout};

/// Whether a text is the source of a page with a table.
pub(super) fn has_table(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    (lower.contains("<td") || lower.contains("<th")) && lower.contains("<tr")
}

/// Every filled row and line; a table within a cell is part of that cell.
pub(super) fn rows(text: &str) -> Vec<GridRow> {
    let mut page = PageRows { text, ..PageRows::default() };
    for (part, bytes) in Markup::new(text) {
        match part {
            MarkupPart::Tag(tag) => page.tag(&tag, &bytes),
            MarkupPart::Text(words) => page.words(words, &bytes),
            MarkupPart::Entity(_) => page.extend_line(bytes),
        }
    }
    page.end_row(text.len());
    page.end_line();
    page.rows
}

#[derive(Default)]
struct PageRows<'a> {
    text: &'a str,
    rows: Vec<GridRow>,
    /// How many tables the place is in.
    tables: u32,
    /// The row that is read: where it begins, and its cells.
    row: Option<usize>,
    cells: Vec<GridCell>,
    /// The cell that is read, as far as its opening tag says.
    cell: Option<GridCell>,
    /// The line outside of tables.
    line: Option<Range<usize>>,
    /// A column of which a cell reaches over so many rows to come.
    reaching: Vec<(usize, u16)>,
}

/// Columns or rows a cell may span.
const MOST_SPANNED: u16 = 40;

impl PageRows<'_> {
    fn words(&mut self, words: &str, bytes: &Range<usize>) {
        let mut at = bytes.start;
        for (no, line) in words.split('\n').enumerate() {
            if no > 0 {
                self.end_line();
            }
            if !line.trim().is_empty() {
                self.extend_line(at..at + line.len());
            }
            at += line.len() + 1;
        }
    }

    fn extend_line(&mut self, bytes: Range<usize>) {
        if self.cell.is_none() {
            self.line.get_or_insert(bytes.clone()).end = bytes.end;
        }
    }

    fn end_line(&mut self) {
        if let Some(bytes) = self.line.take() {
            let cells = vec![GridCell::new(bytes.clone())];
            self.rows.push(GridRow { cells, bytes, layout: RowLayout::Line });
        }
    }

    fn tag(&mut self, tag: &Tag, bytes: &Range<usize>) {
        if tag.breaks_line() {
            self.end_line();
        }
        match (tag.name.as_str(), tag.closes) {
            ("table", false) => {
                self.tables += 1;
                if self.tables == 1 {
                    self.reaching.clear();
                }
            }
            ("table", true) => {
                if self.tables <= 1 {
                    self.end_row(bytes.start);
                }
                self.tables = self.tables.saturating_sub(1);
            }
            _ if self.tables > 1 => {}
            ("tr", false) => {
                self.end_row(bytes.start);
                self.row = Some(bytes.start);
            }
            ("tr", true) => {
                self.end_cell(bytes.start);
                self.end_row(bytes.end);
            }
            ("td" | "th", false) => {
                self.end_cell(bytes.start);
                self.row.get_or_insert(bytes.start);
                let span = |name| {
                    let value = tag.value(name).and_then(|n| n.trim().parse::<u16>().ok());
                    value.unwrap_or(1).clamp(1, MOST_SPANNED)
                };
                let (across, down) = (span("colspan"), span("rowspan"));
                let cell = GridCell::new(bytes.end..bytes.end);
                self.cell = Some(GridCell { across, down, ..cell });
            }
            ("td" | "th", true) => self.end_cell(bytes.start),
            _ => {}
        }
    }

    fn end_cell(&mut self, end: usize) {
        let Some(mut cell) = self.cell.take() else { return };
        cell.bytes.end = end;
        self.skip_reached(cell.bytes.start);
        let column = self.cells.len();
        let GridCell { across, down, .. } = cell;
        let covered = GridCell::covered(cell.bytes.end);
        if down > 1 && self.reaching.len() < usize::from(MOST_SPANNED) {
            self.reaching.extend((0..usize::from(across)).map(|no| (column + no, down)));
        }
        self.cells.push(cell);
        self.cells.extend((1..across).map(|_| covered.clone()));
    }

    /// Adds the cells that one of an earlier row reaches over.
    fn skip_reached(&mut self, at: usize) {
        while self.reaching.iter().any(|(column, _)| *column == self.cells.len()) {
            self.cells.push(GridCell::covered(at));
        }
    }

    fn end_row(&mut self, end: usize) {
        self.end_cell(end);
        self.skip_reached(end);
        let cells = std::mem::take(&mut self.cells);
        let Some(start) = self.row.take() else {
            return;
        };
        for (_, rows) in &mut self.reaching {
            *rows -= 1;
        }
        self.reaching.retain(|(_, rows)| *rows > 0);
        if cells.iter().any(|cell| !self.text[cell.bytes.clone()].trim().is_empty()) {
            self.rows.push(GridRow { cells, bytes: start..end, layout: RowLayout::Cells });
        }
    }
}
