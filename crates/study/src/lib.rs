//! The study engine: does what may take longer than a frame, off the main thread. It reads texts and searches for
//! ways to a goal; the jobs are [`StudyJob`]s.

use engine::study::StudyJob;
use engine::{EngineAnswer, EngineError};
use ita::Framework;

/// Does a job; there is never a file.
pub fn work(job: StudyJob, _: &[u8]) -> Result<EngineAnswer, EngineError> {
    match job {
        StudyJob::Years { text } => EngineAnswer::value(&reading::years(&text)),
        StudyJob::Read { text, frameworks } => {
            let frameworks: Vec<&Framework> = frameworks.iter().map(AsRef::as_ref).collect();
            EngineAnswer::value(&reading::read(&text, &frameworks))
        }
        StudyJob::ReadPlan { text, frameworks, issues } => {
            let frameworks: Vec<&Framework> = frameworks.iter().map(AsRef::as_ref).collect();
            let issues: Vec<(u8, &str)> =
                issues.iter().map(|(no, title)| (*no, title.as_str())).collect();
            EngineAnswer::value(&reading::read_plan(&text, &frameworks, &issues))
        }
        StudyJob::Path { framework, assessment, goal, terms } => {
            EngineAnswer::value(&ita::path::path(&framework, &assessment, goal, &terms))
        }
    }
}
