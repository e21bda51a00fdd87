//! A grid as lines of words, for readers that go line by line, and the mapping back to the text.

use std::borrow::Cow;
use std::ops::Range;

use super::markup::{Markup, MarkupPart};
use super::types::{GridFormat, GridRow, GridText, RowLayout};

/// The rows of a grid as lines: their cells between tabs or bars, without tags, entities written out.
pub(crate) struct FlatText<'a> {
    source: &'a str,
    words: Cow<'a, str>,
    /// Where each piece copied from the source begins: in `words`, and in the source.
    pieces: Vec<(usize, usize)>,
}

impl<'a> FlatText<'a> {
    pub(crate) fn new(source: &'a GridText) -> Self {
        let GridText { text: source, grid } = source;
        // Most texts are flat already; quoted cells go over lines, and the text of a file shows no covered cells.
        let is_flat = |row: &GridRow| {
            row.layout != RowLayout::Cells
                || !source[row.bytes.clone()].contains(['\n', '\r'])
                    && row.cells.iter().all(|cell| !cell.is_covered)
        };
        if grid.format == GridFormat::Plain && grid.rows.iter().all(is_flat) {
            return Self { source, words: Cow::Borrowed(source), pieces: vec![(0, 0)] };
        }
        let mut writer = FlatWriter { source, ..FlatWriter::default() };
        let mut line_from = 0;
        for row in &grid.rows {
            // What stands between rows of lines are their ends; between rows of a page it is markup.
            if grid.format != GridFormat::Page {
                writer.copy(line_from..row.bytes.start, false);
            }
            writer.row(row, grid.format);
            if grid.format == GridFormat::Page {
                writer.put('\n', row.bytes.end);
            }
            line_from = row.bytes.end;
        }
        Self { source, words: Cow::Owned(writer.words), pieces: writer.pieces }
    }

    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    pub(crate) fn source(&self) -> &'a str {
        self.source
    }

    /// The bytes of the source that a range of bytes of the words came from.
    pub(crate) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let of = |byte: usize| {
            let behind = self.pieces.partition_point(|(here, _)| *here <= byte);
            let (here, there) = behind.checked_sub(1).map_or((0, 0), |no| self.pieces[no]);
            floor(self.source, there + byte - here)
        };
        let start = of(range.start);
        // The end belongs to the piece of the last character: what follows may stand far behind.
        let last = self.words[range.clone()].char_indices().next_back();
        let end = last.map_or(start, |(at, c)| {
            let at = range.start + at;
            floor(self.source, of(at) + c.len_utf8())
        });
        start..end.max(start)
    }
}

#[derive(Default)]
struct FlatWriter<'a> {
    source: &'a str,
    words: String,
    pieces: Vec<(usize, usize)>,
}

impl FlatWriter<'_> {
    fn row(&mut self, row: &GridRow, format: GridFormat) {
        let has_tags = format != GridFormat::Plain;
        if row.layout != RowLayout::Cells {
            self.marked_up(row.bytes.clone(), has_tags, false);
            return;
        }
        for (no, cell) in row.cells.iter().enumerate() {
            if no > 0 {
                self.put('\t', cell.bytes.start);
            }
            self.marked_up(cell.bytes.clone(), has_tags, true);
        }
    }

    /// Writes a part of the source, its tags as spaces where they break lines.
    fn marked_up(&mut self, bytes: Range<usize>, has_tags: bool, in_cell: bool) {
        if !has_tags {
            self.copy(bytes, in_cell);
            return;
        }
        for (part, at) in Markup::new(&self.source[bytes.clone()]) {
            let at = bytes.start + at.start..bytes.start + at.end;
            match part {
                MarkupPart::Text(_) => self.copy(at, in_cell),
                MarkupPart::Entity(c) => self.put(if c.is_control() { ' ' } else { c }, at.start),
                MarkupPart::Tag(tag) if tag.breaks_line() => self.put(' ', at.start),
                MarkupPart::Tag(_) => {}
            }
        }
    }

    /// Copies a part of the source; in a cell what would end it becomes a space.
    fn copy(&mut self, bytes: Range<usize>, in_cell: bool) {
        let mut is_new = true;
        for (at, c) in self.source[bytes.clone()].char_indices() {
            if in_cell && ENDS_CELL.contains(&c) {
                self.put(' ', bytes.start + at);
                is_new = true;
                continue;
            }
            if is_new {
                self.pieces.push((self.words.len(), bytes.start + at));
                is_new = false;
            }
            self.words.push(c);
        }
    }

    fn put(&mut self, c: char, at: usize) {
        self.pieces.push((self.words.len(), at));
        self.words.push(c);
    }
}

const ENDS_CELL: [char; 8] = ['\t', '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// The cells of a flat line, in bytes: between tabs and bars, without the bars that frame it.
pub(crate) fn bordered(line: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut cells: Vec<Range<usize>> = line
        .split(['\t', '|'])
        .map(|cell| {
            let bytes = at..at + cell.len();
            at = bytes.end + 1;
            bytes
        })
        .collect();
    let is_blank = |bytes: &Range<usize>| line[bytes.clone()].trim().is_empty();
    if line.trim_start().starts_with('|') && cells.first().is_some_and(is_blank) {
        cells.remove(0);
    }
    if line.trim_end().ends_with('|') && cells.last().is_some_and(is_blank) {
        cells.pop();
    }
    cells
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::GridCell;

    /// Every word of the flat text comes from where it stands in the source.
    #[track_caller]
    fn check(source: &GridText, expected: &str) {
        let flat = FlatText::new(source);
        assert_eq!(flat.words(), expected);
        for word in expected.split(['\t', '\n', ' ', '|']).filter(|word| !word.is_empty()) {
            let at = expected.find(word).unwrap();
            assert_eq!(&source.text[flat.origin(&(at..at + word.len()))], word);
        }
    }

    #[test]
    fn lines_stay_as_they_are() {
        check(&"ก\tข\r\n| ค | ง |\n\nจ".into(), "ก\tข\r\n| ค | ง |\n\nจ");
    }

    #[test]
    fn a_row_is_one_line() {
        check(&"ก\t\"ข\nค\"\nง".into(), "ก\t\"ข ค\"\nง");
        check(&"<table><tr><td>ก\nข</td>\n<td>ค</td></tr></table>".into(), "ก ข\tค\n");
    }

    #[test]
    fn tags_and_entities_are_no_words() {
        check(&"<p>ก</p> ค".into(), " ก  ค");
        check(&"<table><tr><td colspan=2>ก&nbsp;<td>ข</table>".into(), "ก \t\tข\n");
    }

    #[test]
    fn covered_cells_of_a_file_keep_their_column() {
        let mut source = GridText::from("ก\tข");
        source.grid.rows[0].cells.insert(1, GridCell::covered("ก".len()));
        check(&source, "ก\t\tข");
    }
}
