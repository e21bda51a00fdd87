use std::sync::Arc;

use engine::Done;
use ita::{FiscalYear, Framework};
use serde::{Deserialize, Serialize};

use crate::{Reading, read, years};

/// What the engine can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// [`years`] of a text.
    Years { text: String },
    /// [`read`] a text.
    Read {
        text: String,
        frameworks: Vec<Arc<Framework>>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Years(Vec<FiscalYear>),
    Read(Reading),
}

/// Does a job; none has a file beside it.
pub fn done(job: Job, _: &[u8]) -> Done<Outcome> {
    let outcome = match job {
        Job::Years { text } => Outcome::Years(years(&text)),
        Job::Read { text, frameworks } => {
            let frameworks: Vec<&Framework> = frameworks.iter().map(AsRef::as_ref).collect();
            Outcome::Read(read(&text, &frameworks))
        }
    };
    Ok((outcome, None))
}
