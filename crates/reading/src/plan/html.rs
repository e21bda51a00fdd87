//! The rows of tables in a page's source.

use super::markup::Tag;
use super::source::{LineCounter, RawRow};

/// Whether a text is the source of a page with a table.
pub(super) fn has_table(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    (lower.contains("<td") || lower.contains("<th")) && lower.contains("<tr")
}

/// Every row of every table; a table within a cell is that cell's text.
pub(super) fn rows(text: &str) -> Vec<RawRow> {
    let mut walk = TableWalk { lines: LineCounter::new(text), ..TableWalk::default() };
    let mut at = 0;
    let mut comments = true;
    while let Some(open) = text[at..].find('<').map(|i| at + i) {
        walk.text(&text[at..open]);
        at = open;
        let rest = &text[open..];
        let comment = (comments && rest.starts_with("<!--")).then(|| rest.find("-->"));
        // Where no comment ends any more, none is looked for again.
        comments &= comment != Some(None);
        if let Some(Some(end)) = comment {
            at += end + "-->".len();
        } else if let Some(tag) = Tag::at(rest) {
            at += tag.length;
            walk.tag(&tag, &rest[..tag.length], open, at);
        } else {
            walk.text("<");
            at += 1;
        }
    }
    walk.text(&text[at..]);
    walk.end_row(text.len());
    walk.rows
}

#[derive(Default)]
struct TableWalk<'a> {
    lines: LineCounter<'a>,
    rows: Vec<RawRow>,
    tables: u32,
    row: Vec<String>,
    /// Where the row begins.
    start: Option<usize>,
    cell: Option<String>,
    /// How many columns and rows the cell spans.
    span: (usize, usize),
    /// A column of which a cell spans so many rows to come.
    spans: Vec<(usize, usize)>,
}

/// Columns or rows a cell may span.
const MOST_SPANNED: usize = 40;

impl TableWalk<'_> {
    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
    }

    fn tag(&mut self, tag: &Tag, written: &str, from: usize, to: usize) {
        match (tag.name.as_str(), tag.closes) {
            ("table", false) => {
                self.tables += 1;
                if self.tables > 1 {
                    self.text(written);
                } else {
                    self.spans.clear();
                }
            }
            ("table", true) => {
                if self.tables > 1 {
                    self.text(written);
                } else {
                    self.end_row(from);
                }
                self.tables = self.tables.saturating_sub(1);
            }
            (_, _) if self.tables > 1 => self.text(written),
            ("tr", false) => {
                self.end_row(from);
                self.start = Some(from);
            }
            ("tr", true) => self.end_row(to),
            ("td" | "th", false) => {
                self.end_cell();
                self.start.get_or_insert(from);
                let number = |name| {
                    let value = tag.value(name).and_then(|n| n.trim().parse::<usize>().ok());
                    value.unwrap_or(1).clamp(1, MOST_SPANNED)
                };
                self.span = (number("colspan"), number("rowspan"));
                self.cell = Some(String::new());
            }
            ("td" | "th", true) => self.end_cell(),
            _ => self.text(written),
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        self.skip_spanned();
        let (columns, rows) = self.span;
        if rows > 1 && self.spans.len() < MOST_SPANNED {
            for column in 0..columns {
                self.spans.push((self.row.len() + column, rows));
            }
        }
        self.row.push(cell);
        for _ in 1..columns {
            self.row.push(String::new());
        }
    }

    /// Empty cells where one of an earlier row reaches down.
    fn skip_spanned(&mut self) {
        while self.spans.iter().any(|s| s.0 == self.row.len()) {
            self.row.push(String::new());
        }
    }

    fn end_row(&mut self, end: usize) {
        self.end_cell();
        self.skip_spanned();
        let Some(start) = self.start.take() else {
            return;
        };
        for span in &mut self.spans {
            span.1 -= 1;
        }
        self.spans.retain(|s| s.1 > 0);
        let cells = std::mem::take(&mut self.row);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            let line = self.lines.at(start);
            self.rows.push(RawRow::new(cells, line, start..end));
        }
    }
}
