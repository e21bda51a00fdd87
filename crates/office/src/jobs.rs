use engine::office::OfficeJob;
use engine::{EngineAnswer, EngineError};

use crate::docx::docx;
use crate::framework_file::{framework_from_toml, framework_to_toml};
use crate::read::read_file;
use crate::xlsx::xlsx;
use crate::zip_files::zip_files;

/// Does a job. `bytes` are the file it is about, empty if there is no such file.
pub fn work(job: OfficeJob, bytes: &[u8]) -> Result<EngineAnswer, EngineError> {
    match job {
        OfficeJob::Docx(document) => Ok(EngineAnswer::file(docx(&document)?)),
        OfficeJob::Xlsx(workbook) => Ok(EngineAnswer::file(xlsx(&workbook)?)),
        OfficeJob::Zip(files) => Ok(EngineAnswer::file(zip_files(&files, bytes)?)),
        OfficeJob::ReadFile { name } => EngineAnswer::value(&read_file(&name, bytes)?),
        OfficeJob::FrameworkToToml(framework) => {
            EngineAnswer::value(&framework_to_toml(&framework)?)
        }
        OfficeJob::FrameworkFromToml => EngineAnswer::value(&framework_from_toml(bytes)?),
    }
}
