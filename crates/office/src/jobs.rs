//! The jobs, each answered once.

use documents::engine::{Job, Outcome};
use engine::{Done, EngineError};

use crate::{docx, framework_from_toml, framework_to_toml, read_text, xlsx, zip_files};

/// Does a job. `bytes` are the file it is about, empty if there is none.
pub fn done(job: Job, bytes: &[u8]) -> Done<Outcome> {
    Ok(match job {
        Job::Pdf(_) => {
            return Err(EngineError::Internal {
                detail: "asked for what another engine makes".to_owned(),
            });
        }
        Job::Zip(files) => (Outcome::Bytes, Some(zip_files(&files, bytes)?)),
        Job::Docx(document) => (Outcome::Bytes, Some(docx(&document)?)),
        Job::Xlsx(workbook) => (Outcome::Bytes, Some(xlsx(&workbook)?)),
        Job::ReadText { name } => (Outcome::Text(read_text(&name, bytes)?), None),
        Job::FrameworkToToml(framework) => (Outcome::Text(framework_to_toml(&framework)?), None),
        Job::FrameworkFromToml => (Outcome::Framework(Box::new(framework_from_toml(bytes)?)), None),
    })
}
