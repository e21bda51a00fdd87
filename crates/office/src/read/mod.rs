//! Reads files into the text a person would see in them and the grid of its rows and cells.

mod broken;
mod csv;
mod encoding;
mod spreadsheet;
mod word;
mod writer;
mod zipped;

use engine::EngineError;
use reading::grid::GridText;

use crate::text;
use zipped::ZippedKind;

/// The largest file that is read, and the largest unpacked size of a zipped one.
pub const MOST_BYTES: u64 = 20_000_000;
const MOST_UNPACKED: u64 = 200_000_000;

const ZIP: &[u8] = b"PK\x03\x04";
/// The format of Office before 2007, and of newer files locked by a password.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const PDF: &[u8] = b"%PDF-";
const RTF: &[u8] = b"{\\rtf";

/// Reads a file: a line for each paragraph or table row, with its grid. The content decides what kind of file it is; the
/// name only whether text is a table of comma-separated values, where the content leaves that open.
pub fn read_file(name: &str, bytes: &[u8]) -> Result<GridText, EngineError> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MOST_BYTES {
        return Err(EngineError::TooLarge { bytes: size, most: MOST_BYTES });
    }
    let read = if bytes.starts_with(ZIP) {
        match zipped::kind(bytes, MOST_UNPACKED)? {
            ZippedKind::Word { main_part } => word::read(bytes, &main_part)?,
            ZippedKind::Excel => spreadsheet::xlsx(bytes)?,
            ZippedKind::BinaryExcel => spreadsheet::xlsb(bytes)?,
            ZippedKind::OpenDocument => spreadsheet::ods(bytes)?,
        }
    } else if bytes.starts_with(OLE) {
        spreadsheet::xls(bytes)?
    } else if bytes.starts_with(PDF) || bytes.starts_with(RTF) {
        return Err(EngineError::UnknownFile);
    } else {
        let text = encoding::decode(bytes).ok_or(EngineError::UnknownFile)?;
        let pasted = || GridText::of_text(text::clean(&text).into_owned());
        csv::read(name, &text).unwrap_or_else(pasted)
    };
    if read.text.trim().is_empty() {
        return Err(EngineError::EmptyFile);
    }
    Ok(read)
}
