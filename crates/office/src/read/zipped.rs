//! Tells the kind of a zipped file, and whether it is safe to unpack.

use std::io::{self, Cursor, Read};

use engine::EngineError;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::broken::broken;

pub(super) enum ZippedKind {
    Word { main_part: String },
    Excel,
    BinaryExcel,
    OpenDocument,
}

/// The kind of a file whose parts unpack to at most `most` bytes together. Every part is unpacked once to find out: the
/// size stated in the file may be wrong.
pub(super) fn kind(bytes: &[u8], most: u64) -> Result<ZippedKind, EngineError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let kind = told(&mut archive)?;
    let mut left = most;
    for no in 0..archive.len() {
        let part = archive.by_index(no).map_err(broken)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(broken)?;
        left = left.checked_sub(unpacked).ok_or(EngineError::TooLarge { bytes: most + 1, most })?;
    }
    Ok(kind)
}

fn told(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<ZippedKind, EngineError> {
    let has = |name| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        return Ok(ZippedKind::Excel);
    }
    if has("xl/workbook.bin") {
        return Ok(ZippedKind::BinaryExcel);
    }
    if let Some(main_part) = word_main_part(archive) {
        return Ok(ZippedKind::Word { main_part });
    }
    match part(archive, "mimetype", 200).as_deref() {
        Some(b"application/vnd.oasis.opendocument.spreadsheet") => Ok(ZippedKind::OpenDocument),
        _ => Err(EngineError::UnknownFile),
    }
}

/// The name of the main part of a Word document. Word for the web does not call it `document.xml`.
fn word_main_part(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    let types = part(archive, "[Content_Types].xml", 1_000_000)?;
    let mut reader = Reader::from_reader(types.as_slice());
    loop {
        match reader.read_event().ok()? {
            Event::Empty(element) | Event::Start(element)
                if element.local_name().as_ref() == "Override" =>
            {
                let value = |name: &str| {
                    let attribute = element.try_get_attribute(name).ok()??;
                    Some(attribute.value.into_owned())
                };
                let kind = value("ContentType")?;
                if kind.contains("word") && kind.ends_with(".main+xml") {
                    return Some(value("PartName")?.trim_start_matches('/').to_owned());
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, most: u64) -> Option<Vec<u8>> {
    let part = archive.by_name(name).ok()?;
    let mut bytes = Vec::new();
    part.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
