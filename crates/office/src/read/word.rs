//! The text of a Word document: a line a paragraph, a line a table row.

use std::io::{BufReader, Cursor};

use engine::EngineError;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::broken;
use super::cells::TabbedLines;

/// What a person has typed; not headers, notes, deleted text, or the numbers Word makes for lists.
pub(super) fn read(bytes: &[u8], main_part: &str) -> Result<String, EngineError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let part = archive.by_name(main_part).map_err(broken)?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut walk = WordWalk::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(element) => walk.open(element.name().as_ref()),
            Event::Empty(element) => {
                walk.open(element.name().as_ref());
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
            Event::Eof => return Ok(walk.lines.finish()),
            _ => {}
        }
    }
}

/// Where in the document the reader is.
#[derive(Default)]
struct WordWalk {
    lines: TabbedLines,
    /// The paragraph, or inside a table the cell, read so far.
    text: String,
    /// A table inside a cell is read as that cell's text.
    tables: u32,
    in_text: bool,
    /// Inside what older programs are shown instead: the same text a second time.
    fallbacks: u32,
}

impl WordWalk {
    fn open(&mut self, name: &str) {
        match name {
            "mc:Fallback" => self.fallbacks += 1,
            "w:t" => self.in_text = true,
            "w:tbl" => {
                self.end_paragraph();
                self.tables += 1;
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
                self.lines.cell(&cell);
            }
            "w:tr" if self.tables == 1 => self.lines.end_row(),
            "w:tbl" => self.tables = self.tables.saturating_sub(1),
            _ => {}
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
            self.lines.paragraph(line);
        }
    }
}
