//! Spreadsheets: every visible sheet, row by row.

use std::fmt::Display;
use std::io::Cursor;

use calamine::{
    Data, DataRef, ExcelDateTime, Ods, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsb, Xlsx,
};
use engine::EngineError;

use super::broken;
use super::cells::TabbedLines;

/// Cell by cell: a stray cell far out must not make room for all the empty ones before it.
pub(super) fn xlsx(bytes: &[u8]) -> Result<String, EngineError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut text = SheetText::default();
    for name in visible(book.sheets_metadata()) {
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        text.start_sheet(name);
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            text.cell(row, column, &borrowed(cell.get_value()));
        }
        text.end_sheet();
    }
    Ok(text.finish())
}

pub(super) fn xlsb(bytes: &[u8]) -> Result<String, EngineError> {
    ranges(Xlsb::new(Cursor::new(bytes)).map_err(broken)?)
}

pub(super) fn ods(bytes: &[u8]) -> Result<String, EngineError> {
    ranges(Ods::new(Cursor::new(bytes)).map_err(broken)?)
}

/// A file of the old kind may as well be an old Word document or a locked file.
pub(super) fn xls(bytes: &[u8]) -> Result<String, EngineError> {
    if let Err(calamine::XlsxError::Password) = Xlsx::new(Cursor::new(bytes)) {
        return Err(EngineError::BrokenFile { detail: "password".to_owned() });
    }
    match Xls::new(Cursor::new(bytes)) {
        Ok(book) => ranges(book),
        Err(calamine::XlsError::Password) => {
            Err(EngineError::BrokenFile { detail: "password".to_owned() })
        }
        Err(_) => Err(EngineError::UnknownFile),
    }
}

fn ranges<'a, Book>(mut book: Book) -> Result<String, EngineError>
where
    Book: Reader<Cursor<&'a [u8]>, Error: Display>,
{
    let mut text = SheetText::default();
    for name in visible(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(broken)?;
        text.start_sheet(name);
        for (row, column, value) in range.used_cells() {
            let place = |no: usize| u32::try_from(no).unwrap_or(u32::MAX);
            text.cell(place(row), place(column), &owned(value));
        }
        text.end_sheet();
    }
    Ok(text.finish())
}

fn visible(sheets: &[Sheet]) -> Vec<String> {
    let is_shown = |sheet: &&Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    sheets.iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect()
}

/// The sheets read so far; each is named where there are several.
#[derive(Default)]
struct SheetText {
    sheets: Vec<(String, String)>,
    name: String,
    lines: TabbedLines,
    at: Option<(u32, u32)>,
}

impl SheetText {
    fn start_sheet(&mut self, name: String) {
        self.name = name;
        self.at = None;
    }

    /// Cells come in reading order; those between are empty.
    fn cell(&mut self, row: u32, column: u32, text: &str) {
        if text.is_empty() {
            return;
        }
        let next = match self.at {
            Some((last, after)) if last == row => after,
            Some(_) => {
                self.lines.end_row();
                0
            }
            None => 0,
        };
        for _ in next..column.min(next.saturating_add(MOST_EMPTY)) {
            self.lines.cell("");
        }
        self.lines.cell(text);
        self.at = Some((row, column.saturating_add(1)));
    }

    fn end_sheet(&mut self) {
        let lines = std::mem::take(&mut self.lines).finish();
        if !lines.is_empty() {
            self.sheets.push((std::mem::take(&mut self.name), lines));
        }
    }

    fn finish(self) -> String {
        if let [(_, only)] = self.sheets.as_slice() {
            return only.clone();
        }
        let lines = |(name, lines)| [name, "\n".to_owned(), lines];
        self.sheets.into_iter().flat_map(lines).collect()
    }
}

/// Farther apart than this, cells are no longer columns of one table.
const MOST_EMPTY: u32 = 64;

fn owned(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => decimal(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(date) => day(*date),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

fn borrowed(value: &DataRef) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(date) => day(*date),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// As a person would see it: without the noise of binary fractions.
fn decimal(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    if rounded.is_finite() { rounded.to_string() } else { number.to_string() }
}

fn day(date: ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
