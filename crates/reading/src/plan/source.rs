//! Rows of cells as they stand in a text, whatever way the table came out of its file.

use std::ops::Range;

use super::{html, lines};
use crate::SourceSpan;
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
    pub(super) fn new(cells: Vec<String>, line: usize, bytes: Range<usize>) -> Self {
        Self { cells, line, bytes, layout: Layout::Row }
    }

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

pub(super) fn rows(text: &str) -> Vec<RawRow> {
    if html::has_table(text) { html::rows(text) } else { lines::rows(text) }
}

/// Counts the lines of a text from byte to byte; only ever onwards.
#[derive(Clone, Default)]
pub(super) struct LineCounter<'a> {
    text: &'a str,
    line: usize,
    at: usize,
}

impl<'a> LineCounter<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }

    /// The line of a byte, from 0.
    pub(super) fn at(&mut self, byte: usize) -> usize {
        if let Some(passed) = self.text.get(self.at..byte) {
            let returned = passed.matches('\r').count();
            let ends =
                |c| matches!(c, '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
            self.line += returned + passed.matches(ends).count() - passed.matches("\r\n").count();
            self.at = byte;
        }
        self.line
    }
}
