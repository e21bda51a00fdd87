//! Reads spreadsheets: every visible sheet, row by row.

use std::fmt::Display;
use std::io::Cursor;

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, Reader, Sheet, SheetType, SheetVisible, Xls,
    Xlsb, Xlsx,
};
use engine::EngineError;
use reading::grid::GridText;

use super::broken::broken;
use super::writer::GridWriter;

/// Reads cell by cell: a range would allocate all the empty cells before a stray one far out.
pub(super) fn xlsx(bytes: &[u8]) -> Result<GridText, EngineError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut sheets = Sheets::default();
    for name in visible(book.sheets_metadata()) {
        let merged = book.merge_cells_by_sheet_name(&name).map_err(broken)?;
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        let mut sheet = SheetWriter::new(merged);
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            sheet.cell(row, column, &borrowed(cell.get_value()));
        }
        sheets.add(name, sheet);
    }
    Ok(sheets.finish())
}

pub(super) fn xlsb(bytes: &[u8]) -> Result<GridText, EngineError> {
    ranges(Xlsb::new(Cursor::new(bytes)).map_err(broken)?, |_, _| Vec::new())
}

pub(super) fn ods(bytes: &[u8]) -> Result<GridText, EngineError> {
    ranges(Ods::new(Cursor::new(bytes)).map_err(broken)?, |_, _| Vec::new())
}

/// The old format is shared by old Word documents and by locked files of the new format.
pub(super) fn xls(bytes: &[u8]) -> Result<GridText, EngineError> {
    if let Err(calamine::XlsxError::Password) = Xlsx::new(Cursor::new(bytes)) {
        return Err(EngineError::BrokenFile { detail: "password".to_owned() });
    }
    match Xls::new(Cursor::new(bytes)) {
        Ok(book) => {
            ranges(book, |book, name| book.merge_cells_by_sheet_name(name).unwrap_or_default())
        }
        Err(calamine::XlsError::Password) => {
            Err(EngineError::BrokenFile { detail: "password".to_owned() })
        }
        Err(_) => Err(EngineError::UnknownFile),
    }
}

/// `merged` gives the merged cells of a sheet by its name, where the format's reader knows them.
fn ranges<'a, Book>(
    mut book: Book,
    merged: impl Fn(&Book, &str) -> Vec<Dimensions>,
) -> Result<GridText, EngineError>
where
    Book: Reader<Cursor<&'a [u8]>, Error: Display>,
{
    let mut sheets = Sheets::default();
    for name in visible(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(broken)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut sheet = SheetWriter::new(moved(merged(&book, &name), top, left));
        for (row, column, value) in range.used_cells() {
            let place = |no: usize| u32::try_from(no).unwrap_or(u32::MAX);
            sheet.cell(place(row), place(column), &owned(value));
        }
        sheets.add(name, sheet);
    }
    Ok(sheets.finish())
}

/// Merged cells counted from the first used cell of their sheet, as its used cells are.
fn moved(merged: Vec<Dimensions>, top: u32, left: u32) -> Vec<Dimensions> {
    let inside = |merged: Dimensions| {
        let place =
            |(row, column): (u32, u32)| Some((row.checked_sub(top)?, column.checked_sub(left)?));
        Some(Dimensions { start: place(merged.start)?, end: place(merged.end)? })
    };
    merged.into_iter().filter_map(inside).collect()
}

fn visible(sheets: &[Sheet]) -> Vec<String> {
    let is_shown = |sheet: &&Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    sheets.iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect()
}

/// The sheets read so far; each is named where there are several.
#[derive(Default)]
struct Sheets {
    read: Vec<(String, GridText)>,
}

impl Sheets {
    fn add(&mut self, name: String, sheet: SheetWriter) {
        let sheet = sheet.writer.finish();
        if !sheet.text.is_empty() {
            self.read.push((name, sheet));
        }
    }

    fn finish(mut self) -> GridText {
        if self.read.len() == 1
            && let Some((_, only)) = self.read.pop()
        {
            return only;
        }
        let mut all = GridWriter::default();
        for (name, sheet) in self.read {
            all.lines(&name);
            all.append(sheet);
        }
        all.finish()
    }
}

/// Writes one sheet, cell by cell.
struct SheetWriter {
    writer: GridWriter,
    merged: Merged,
    /// Row and column after the last cell.
    at: Option<(u32, u32)>,
}

impl SheetWriter {
    fn new(merged: Vec<Dimensions>) -> Self {
        Self { writer: GridWriter::default(), merged: Merged::new(merged), at: None }
    }

    /// Cells come in reading order; those between are empty.
    fn cell(&mut self, row: u32, column: u32, text: &str) {
        if text.is_empty() {
            return;
        }
        let next = match self.at {
            Some((last, after)) if last == row => after,
            Some(_) => {
                self.writer.end_row();
                0
            }
            None => 0,
        };
        self.merged.go_to(row);
        for column in next..column.min(next.saturating_add(MOST_EMPTY)) {
            if self.merged.covers(row, column) {
                self.writer.empty_covered_cell();
            } else {
                self.writer.cell("");
            }
        }
        let (across, down) = self.merged.span(row, column);
        self.writer.spanning_cell(text, across, down);
        self.at = Some((row, column.saturating_add(1)));
    }
}

/// The merged cells of a sheet, gone through row by row.
struct Merged {
    /// Those that begin in a later row, the next one last.
    later: Vec<Dimensions>,
    /// Those that reach the row.
    here: Vec<Dimensions>,
}

impl Merged {
    fn new(mut merged: Vec<Dimensions>) -> Self {
        merged.sort_unstable_by_key(|merged| std::cmp::Reverse(merged.start));
        Self { later: merged, here: Vec::new() }
    }

    fn go_to(&mut self, row: u32) {
        self.here.retain(|merged| merged.end.0 >= row);
        while let Some(next) = self.later.pop_if(|next| next.start.0 <= row) {
            if next.end.0 >= row && self.here.len() < MOST_MERGED {
                self.here.push(next);
            }
        }
    }

    /// Whether a merged cell that begins elsewhere reaches over a cell.
    fn covers(&self, row: u32, column: u32) -> bool {
        let columns = |merged: &Dimensions| merged.start.1..=merged.end.1;
        self.here
            .iter()
            .any(|merged| columns(merged).contains(&column) && merged.start != (row, column))
    }

    /// Columns and rows that the cell at a place spans.
    fn span(&self, row: u32, column: u32) -> (u16, u16) {
        let length = |from: u32, to: u32| {
            u16::try_from(to.saturating_sub(from).saturating_add(1)).unwrap_or(u16::MAX)
        };
        let merged = self.here.iter().find(|merged| merged.start == (row, column));
        merged.map_or((1, 1), |m| (length(m.start.1, m.end.1), length(m.start.0, m.end.0)))
    }
}

/// Merged cells in one row that are told apart; bounds the time for damaged files.
const MOST_MERGED: usize = 200;
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

/// A number without the noise of binary fractions, as the spreadsheet shows it.
fn decimal(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    if rounded.is_finite() { rounded.to_string() } else { number.to_string() }
}

fn day(date: ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
