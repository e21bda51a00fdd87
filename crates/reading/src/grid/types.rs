//! Rows and cells, and where they stand in a text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The rows of a text, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    pub rows: Vec<GridRow>,
    /// What the cells hold besides words.
    pub format: GridFormat,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GridFormat {
    /// Nothing: every character counts.
    #[default]
    Plain,
    /// Tags and entities within lines, as they come out of editors and text recognition.
    Tagged,
    /// The source of a page with a table; [`RowLayout::Line`] rows stand outside of tables.
    Page,
}

impl GridFormat {
    /// The format of a text that is not the source of a page.
    pub fn of_lines(text: &str) -> Self {
        if text.contains("</") { Self::Tagged } else { Self::Plain }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// In columns: where a cell spans several, the others are there and marked as covered.
    pub cells: Vec<GridCell>,
    /// In the text, in bytes.
    pub bytes: Range<usize>,
    pub layout: RowLayout,
}

/// How a row's cells are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowLayout {
    /// One cell: a line of prose, or a cell in quotes that goes over several lines.
    Line,
    /// By tabs, by tags or as cells of a file; what is empty keeps its place.
    Cells,
    /// By bars: a line is a whole row.
    Barred,
    /// A row of more cells than are read; only the first ones are listed.
    Endless,
}

/// One cell: where it stands, and how far it reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridCell {
    /// In the text, in bytes, with its quotes. Empty for a covered cell.
    pub bytes: Range<usize>,
    /// Columns and rows it spans, itself included.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub across: u16,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub down: u16,
    /// Another cell, to its left or above, reaches over it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_covered: bool,
    /// Its text stands in quotes, the quotes within are doubled.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_quoted: bool,
}

// Most cells are plain, and a grid of thousands goes from one engine to another as JSON.
fn one() -> u16 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn is_one(span: &u16) -> bool {
    *span == 1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

impl GridCell {
    pub fn new(bytes: Range<usize>) -> Self {
        Self { bytes, across: 1, down: 1, is_covered: false, is_quoted: false }
    }

    /// A cell that another one reaches over.
    pub fn covered(at: usize) -> Self {
        Self { is_covered: true, ..Self::new(at..at) }
    }
}

impl Grid {
    /// The words of a row's cells, still with the tags and entities the text has.
    pub fn words(&self, row: &GridRow, text: &str) -> Vec<String> {
        let words = |cell: &GridCell| {
            let words = &text[cell.bytes.clone()];
            let inner = words.strip_prefix('"').and_then(|words| words.strip_suffix('"'));
            match (inner, row.layout, self.format) {
                (Some(inner), _, _) if cell.is_quoted => inner.replace("\"\"", "\""),
                (_, RowLayout::Barred, _) => words.replace("\\|", "|"),
                // In a page's source a line end is a space.
                (_, _, GridFormat::Page) => words.replace(char::is_control, " "),
                _ => words.to_owned(),
            }
        };
        row.cells.iter().map(words).collect()
    }
}

impl GridRow {
    /// The same row in a text that has `bytes` more before it.
    #[must_use]
    pub fn moved(mut self, bytes: usize) -> Self {
        let moved = |range: &Range<usize>| range.start + bytes..range.end + bytes;
        self.bytes = moved(&self.bytes);
        for cell in &mut self.cells {
            cell.bytes = moved(&cell.bytes);
        }
        self
    }
}

/// A text with its grid: what is read from a file, where the file knows more of its tables than the text shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridText {
    /// As a person would read it: a line a row, cells between tabs.
    pub text: String,
    pub grid: Grid,
}
