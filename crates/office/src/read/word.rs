//! The text of a Word document: a line for each paragraph and each table row.

use std::io::{BufReader, Cursor};

use engine::EngineError;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use reading::grid::GridText;
use zip::ZipArchive;

use super::broken::broken;
use super::writer::GridWriter;

/// Reads the body: without headers, notes, deleted text and the numbers that Word generates for lists.
pub(super) fn read(bytes: &[u8], main_part: &str) -> Result<GridText, EngineError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let part = archive.by_name(main_part).map_err(broken)?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut walk = WordWalk::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(element) => walk.open(&element),
            Event::Empty(element) => {
                walk.open(&element);
                walk.close(element.name().as_ref());
            }
            Event::End(element) => walk.close(element.name().as_ref()),
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                if let Some(c) = reference.resolve_char_ref().map_err(broken)? {
                    walk.text(c.encode_utf8(&mut [0; 4]));
                } else if let Some(text) = resolve_predefined_entity(&reference) {
                    walk.text(text);
                }
            }
            Event::Eof => return Ok(walk.writer.finish()),
            _ => {}
        }
    }
}

/// The position in the document and the text read so far.
#[derive(Default)]
struct WordWalk {
    writer: GridWriter,
    /// The text of the current paragraph, or inside a table of the current cell.
    text: String,
    /// Nesting depth of tables. A table inside a cell is read as text of that cell.
    tables: u32,
    in_text: bool,
    /// The properties of the current cell.
    columns: u16,
    merge: VerticalMerge,
    /// Nesting depth of fallbacks for older programs, which repeat the text.
    fallbacks: u32,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum VerticalMerge {
    #[default]
    None,
    Start,
    /// The cell is covered by the one above.
    Continued,
}

/// Columns a cell may span; Word allows no more.
const MOST_COLUMNS: u16 = 63;

impl WordWalk {
    fn open(&mut self, element: &BytesStart) {
        let name = element.name();
        match name.as_ref() {
            "mc:Fallback" => self.fallbacks += 1,
            "w:t" => self.in_text = true,
            "w:tbl" => {
                self.end_paragraph();
                self.tables += 1;
                if self.tables == 1 {
                    self.writer.start_table();
                }
            }
            "w:tc" if self.tables == 1 => {
                self.columns = 1;
                self.merge = VerticalMerge::None;
            }
            "w:gridSpan" if self.tables == 1 => self.columns = columns(element),
            "w:vMerge" if self.tables == 1 => {
                self.merge = match value(element).as_deref() {
                    Some("restart") => VerticalMerge::Start,
                    _ => VerticalMerge::Continued,
                };
            }
            "w:gridBefore" if self.tables == 1 => {
                for _ in 0..columns(element) {
                    self.writer.covered_cell();
                }
            }
            "w:tab" => self.push("\t"),
            "w:br" | "w:cr" => self.push("\n"),
            "w:noBreakHyphen" => self.push("-"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "mc:Fallback" => self.fallbacks = self.fallbacks.saturating_sub(1),
            "w:t" => self.in_text = false,
            "w:p" => self.end_paragraph(),
            "w:tc" if self.tables == 1 => {
                let cell = std::mem::take(&mut self.text);
                self.cell(&cell);
            }
            "w:tr" if self.tables == 1 => self.writer.end_row(),
            "w:tbl" => self.tables = self.tables.saturating_sub(1),
            _ => {}
        }
    }

    fn cell(&mut self, text: &str) {
        if self.merge == VerticalMerge::Continued && text.trim().is_empty() {
            self.writer.continued_cell();
        } else {
            self.writer.spanning_cell(text, self.columns, 1);
        }
        for _ in 1..self.columns {
            self.writer.covered_cell();
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        if self.fallbacks == 0 {
            self.text.push_str(text);
        }
    }

    fn end_paragraph(&mut self) {
        if self.tables > 0 {
            self.push(" ");
            return;
        }
        for line in std::mem::take(&mut self.text).split('\n') {
            self.writer.lines(line);
        }
    }
}

fn value(element: &BytesStart) -> Option<String> {
    let attribute = element.try_get_attribute("w:val").ok()??;
    Some(attribute.value.into_owned())
}

/// The number of columns an element gives.
fn columns(element: &BytesStart) -> u16 {
    let columns = value(element).and_then(|value| value.parse::<u16>().ok());
    columns.unwrap_or(1).clamp(1, MOST_COLUMNS)
}
