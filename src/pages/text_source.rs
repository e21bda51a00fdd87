//! Texts to read, from files too, and the frameworks needed to read them.

use std::cell::RefCell;
use std::sync::Arc;

use engine::office::OfficeJob;
use engine::study::{StudyJob, StudySource};
use ita::{FiscalYear, Framework};
use reading::grid::GridText;

use crate::browser::engine::{EngineFault, office, study};
use crate::browser::file::{self, File};
use crate::wording::{EngineWork, FileRole, engine_fault, file_error};
use crate::workspace::Reference;

/// The longest text that is read, in bytes: no result or plan is as long.
pub(crate) const MOST_TEXT: usize = 4_000_000;
/// The largest file that the engine reads, in bytes.
const MOST_FILE: usize = 20_000_000;
/// How many years' frameworks are loaded for one text.
const MOST_YEARS: usize = 5;

thread_local! {
    /// The file read last, kept because its grid describes tables more exactly than its text.
    static FILE: RefCell<Option<GridText>> = const { RefCell::new(None) };
}

/// Shown for a text longer than [`MOST_TEXT`].
pub(crate) const TOO_LONG: &str =
    "ข้อความยาวเกินไป (เกินประมาณ 1.3 ล้านตัวอักษร) โปรดวางเฉพาะส่วนที่มีผลการประเมิน";

/// Why the study engine could not read a text.
pub(crate) fn not_read(fault: &EngineFault) -> String {
    engine_fault(fault, EngineWork::ReadText)
}

/// The fiscal years that a text names, most likely first.
pub(crate) async fn years(text: String) -> Result<Vec<FiscalYear>, String> {
    let output = study().run(StudyJob::years(study_source(text))).await;
    Ok(output.map_err(|fault| not_read(&fault))?.answer)
}

/// The frameworks of the known years that a text names; else that of the open assessment.
pub(crate) async fn frameworks_for(
    reference: Reference,
    mut wanted: Vec<FiscalYear>,
    own: Option<FiscalYear>,
) -> Vec<Arc<Framework>> {
    let known = reference.load_years().await.unwrap_or_default();
    wanted.retain(|year| known.iter().any(|k| k.fiscal_year == *year));
    wanted.truncate(MOST_YEARS);
    if wanted.is_empty() {
        wanted.extend(own);
    }
    let mut loaded = Vec::new();
    for year in wanted {
        loaded.extend(reference.load(year).await.ok());
    }
    loaded
}

/// The text of a file: decoded here if it is a .txt file in UTF-8, else read by the engine.
pub(crate) async fn text_of(file: &File) -> Result<String, String> {
    let name = file.name();
    let bytes = file::read(file, MOST_FILE)
        .await
        .map_err(|error| file_error(error, FileRole::Text).to_owned())?;
    let is_plain = name.rsplit('.').next().is_some_and(|e| e.eq_ignore_ascii_case("txt"));
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if is_plain && !text.contains('\0') => return Ok(text),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    let output = office().run(OfficeJob::read_file(name, bytes)).await;
    let read = output.map_err(|fault| engine_fault(&fault, EngineWork::ReadFile))?.answer;
    let text = read.text.clone();
    FILE.set(Some(read));
    Ok(text)
}

/// The input of the study engine: a text, with the grid of its file if the text was not edited since.
pub(crate) fn study_source(text: String) -> StudySource {
    let grid = FILE.with_borrow(|file| {
        file.as_ref().filter(|file| file.text == text).map(|file| file.grid.clone())
    });
    StudySource { text, grid }
}
