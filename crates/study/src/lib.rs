//! The study engine: does what may take longer than a frame, off the main thread. It reads texts and searches for
//! ways to a goal; the jobs are [`StudyJob`]s.

use engine::study::{StudyJob, StudySource};
use engine::{EngineAnswer, EngineError};
use ita::Framework;
use reading::grid::GridText;

/// Does a job; there is never a file.
pub fn work(job: StudyJob, _: &[u8]) -> Result<EngineAnswer, EngineError> {
    match job {
        StudyJob::Years { source } => EngineAnswer::value(&reading::years(&grid_text(source))),
        StudyJob::Read { source, frameworks } => {
            let frameworks: Vec<&Framework> = frameworks.iter().map(AsRef::as_ref).collect();
            EngineAnswer::value(&reading::read(&grid_text(source), &frameworks))
        }
        StudyJob::ReadPlan { source, frameworks, issues } => {
            let frameworks: Vec<&Framework> = frameworks.iter().map(AsRef::as_ref).collect();
            let issues: Vec<(u8, &str)> =
                issues.iter().map(|(no, title)| (*no, title.as_str())).collect();
            EngineAnswer::value(&reading::read_plan(&grid_text(source), &frameworks, &issues))
        }
        StudyJob::Path { framework, assessment, goal, terms } => {
            EngineAnswer::value(&ita::path::path(&framework, &assessment, goal, &terms))
        }
    }
}

fn grid_text(StudySource { text, grid }: StudySource) -> GridText {
    match grid {
        Some(grid) => GridText { text, grid },
        None => GridText::of_text(text),
    }
}
