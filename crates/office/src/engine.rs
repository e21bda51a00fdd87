//! The jobs, each answered with one reply.

use documents::engine::{EngineError, Job, Outcome, Reply, Request};
use serde::Deserialize;

use crate::{docx, framework_from_toml, framework_to_toml, read_text, xlsx};

/// A reply and the bytes that travel beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub reply: Reply,
    pub bytes: Option<Vec<u8>>,
}

/// Does the job of a request. `bytes` are the file it is about, if any.
pub fn answer(request: &Request, bytes: Option<&[u8]>) -> Answer {
    let (outcome, bytes) = done(&request.job, bytes.unwrap_or_default())
        .unwrap_or_else(|error| (Outcome::Failed(error), None));
    Answer {
        reply: Reply {
            id: request.id,
            outcome,
        },
        bytes,
    }
}

/// As [`answer`], from and to JSON. A request that cannot be read is answered with the number it has, if
/// that can be.
pub fn answer_json(request: &str, bytes: Option<&[u8]>) -> (String, Option<Vec<u8>>) {
    let answer = match serde_json::from_str(request) {
        Ok(request) => answer(&request, bytes),
        Err(error) => {
            let id = serde_json::from_str(request).map_or(0, |Numbered { id }| id);
            let failed = Outcome::Failed(EngineError::Internal {
                detail: error.to_string(),
            });
            Answer {
                reply: Reply {
                    id,
                    outcome: failed,
                },
                bytes: None,
            }
        }
    };
    // A reply has no map whose keys are not texts, and so is always JSON.
    let json = serde_json::to_string(&answer.reply).unwrap_or_default();
    (json, answer.bytes)
}

#[derive(Deserialize)]
struct Numbered {
    id: u32,
}

fn done(job: &Job, bytes: &[u8]) -> Result<(Outcome, Option<Vec<u8>>), EngineError> {
    Ok(match job {
        Job::Docx(document) => (Outcome::Bytes, Some(docx(document)?)),
        Job::Xlsx(workbook) => (Outcome::Bytes, Some(xlsx(workbook)?)),
        Job::ReadText { name } => (Outcome::Text(read_text(name, bytes)?), None),
        Job::FrameworkToToml(framework) => (Outcome::Text(framework_to_toml(framework)?), None),
        Job::FrameworkFromToml => (
            Outcome::Framework(Box::new(framework_from_toml(bytes)?)),
            None,
        ),
    })
}
