//! Puts rows together that are broken over several lines.
//!
//! Spreadsheets put a cell with line breaks in quotes, but text copied from a paper just breaks. A line with no more
//! cells than its row still lacks continues the last cell of the row, unless it is a row of its own.

use super::head::{PlanHead, is_all_heads};
use super::raw_row::{Layout, RawRow};
use crate::words::letters::squeeze;
use ita::plan::step_starts;

pub(super) fn joined(lines: impl Iterator<Item = RawRow>) -> Vec<RawRow> {
    let mut rows = Rows::default();
    for line in lines {
        rows.add(line);
    }
    rows.end();
    rows.done
}

/// The rows put together so far.
#[derive(Default)]
struct Rows {
    done: Vec<RawRow>,
    /// The number of columns, once the header is known.
    width: Option<usize>,
    /// Whether the last row is a header that may continue.
    in_head: bool,
    /// Whether the last row may continue: its cells are separated by tabs.
    open: bool,
    /// Lines without cells since the last row.
    held: Vec<RawRow>,
    blank: bool,
}

/// Longest header row, in bytes.
const LONGEST_HEAD: usize = 2_000;
/// Most lines that one cell may continue over.
const MOST_HELD: usize = 200;

impl Rows {
    fn add(&mut self, mut row: RawRow) {
        if row.layout == Layout::Apart {
            self.add_line(row);
            return;
        }
        if let Some(head) = self.whole_head(&mut row).or_else(|| PlanHead::read(&row.cells)) {
            self.settle();
            self.width = Some(head.width());
            self.in_head = row.layout == Layout::Row;
            self.open = self.in_head;
            self.done.push(row);
        } else if is_all_heads(&row.cells) {
            // The header of another table, or a second header row.
            self.settle();
            self.width = self.width.filter(|width| *width == row.cells.len());
            self.in_head = false;
            self.open = false;
            self.done.push(row);
        } else if self.goes_on(&row) {
            self.go_on(row);
        } else {
            self.settle();
            self.in_head = false;
            self.open = row.layout == Layout::Row;
            self.done.push(row);
        }
        self.blank = false;
    }

    fn add_line(&mut self, mut row: RawRow) {
        if row.cells[0].trim().is_empty() {
            self.blank = true;
            return;
        }
        if self.width.is_none() {
            self.open = false;
            self.held.clear();
            return;
        }
        if self.head_goes_on(&row) {
            self.go_on(row);
            self.read_head_again();
            return;
        }
        row.layout = if self.blank || !self.open { Layout::Apart } else { Layout::Below };
        if self.held.len() < MOST_HELD {
            self.held.push(row);
        } else {
            self.open = false;
        }
    }

    /// The header that a row and the one above make together.
    fn whole_head(&mut self, row: &mut RawRow) -> Option<PlanHead> {
        let begins = row.cells.first().is_some_and(|cell| !cell.trim().is_empty());
        let last = self.done.last().filter(|_| begins && self.head_goes_on(row))?;
        let same = last.cells.len() == row.cells.len()
            && last.cells.iter().zip(&row.cells).all(|(a, b)| squeeze(a) == squeeze(b));
        let mut cells = last.cells.clone();
        go_on(&mut cells, row.cells.clone());
        let whole = PlanHead::read(&cells).filter(|_| !same);
        if whole.is_some() {
            row.cells = cells;
            row.line = last.line;
            row.bytes.start = last.bytes.start;
            self.done.pop();
        }
        whole
    }

    /// Whether a line right below a header continues it.
    fn head_goes_on(&self, row: &RawRow) -> bool {
        let Some(last) = self.done.last().filter(|_| self.in_head && !self.blank) else {
            return false;
        };
        self.held.is_empty()
            && last.bytes.len() < LONGEST_HEAD
            && row.layout != Layout::Barred
            && is_all_heads(&row.cells)
    }

    fn read_head_again(&mut self) {
        let head = self.done.last().and_then(|row| PlanHead::read(&row.cells));
        self.width = head.map(|head| head.width()).or(self.width);
    }

    /// Whether a row continues the one above.
    fn goes_on(&self, row: &RawRow) -> bool {
        let (Some(width), Some(last), true) = (self.width, self.done.last(), self.open) else {
            return false;
        };
        if self.in_head || row.layout == Layout::Endless {
            return false;
        }
        let tabs = row.cells.len() - 1;
        let (has, would_have) = (last.cells.len(), last.cells.len() + tabs);
        has < width && tabs + 1 < width && would_have <= width && !self.counts_rows(&row.cells[0])
    }

    /// Whether a line begins with the number after that of the last row, and is not the next step in its last cell.
    fn counts_rows(&self, cell: &str) -> bool {
        let (Some(number), Some(last)) = (leading_number(cell), self.done.last()) else {
            return false;
        };
        let of_row = last.cells.first().and_then(|first| leading_number(first));
        let held = self.held.iter().rev().find_map(|line| leading_number(&line.cells[0]));
        let before = held.or_else(|| {
            let steps = step_starts(last.cells.last()?).len();
            u32::try_from(steps).ok()
        });
        let follows = |number_before: Option<u32>| number_before.is_some_and(|n| n + 1 == number);
        follows(of_row) && !follows(before)
    }

    fn go_on(&mut self, row: RawRow) {
        let held = std::mem::take(&mut self.held);
        let Some(last) = self.done.last_mut() else {
            return;
        };
        for line in held {
            go_on(&mut last.cells, line.cells);
        }
        go_on(&mut last.cells, row.cells);
        last.bytes.end = row.bytes.end;
    }

    /// Passes the held lines on as they are.
    fn settle(&mut self) {
        self.done.append(&mut self.held);
    }

    fn end(&mut self) {
        self.settle();
    }
}

/// The number in front of a text: "๒. …", "2) …".
fn leading_number(text: &str) -> Option<u32> {
    let start: String = text.trim_start().chars().take(4).collect();
    let start = thai::arabic_digits(&start);
    let digits = start.find(|c: char| !c.is_ascii_digit()).unwrap_or(start.len());
    let closed = start[digits..].starts_with(['.', ')']);
    start[..digits].parse().ok().filter(|_| closed)
}

/// Appends the rest of a row; its first cell continues the last cell of the row.
pub(super) fn go_on(row: &mut Vec<String>, rest: Vec<String>) {
    let mut rest = rest.into_iter();
    if let (Some(last), Some(first)) = (row.last_mut(), rest.next()) {
        last.push('\n');
        last.push_str(&first);
    }
    row.extend(rest);
}
