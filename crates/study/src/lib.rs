//! The study engine: what may take longer than a frame. Reads results out of texts, finds ways to a goal.

use std::sync::Arc;

use engine::Done;
use ita::path::{Goal, Path, PathTerms};
use ita::{Assessment, FiscalYear, Framework};
use reading::{PlanReading, Reading};
use serde::{Deserialize, Serialize};

/// What the engine can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// [`reading::years`] of a text.
    Years { text: String },
    /// [`reading::read`] a text.
    Read { text: String, frameworks: Vec<Arc<Framework>> },
    /// [`reading::read_plan`] of a text, with the issues' numbers and titles.
    ReadPlan { text: String, frameworks: Vec<Arc<Framework>>, issues: Vec<(u8, String)> },
    /// [`ita::path::path`] from a result to a goal.
    Path { framework: Arc<Framework>, assessment: Box<Assessment>, goal: Goal, terms: PathTerms },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Years(Vec<FiscalYear>),
    Read(Reading),
    ReadPlan(PlanReading),
    Path(Path),
}

/// Does a job; none has a file beside it, and none fails.
pub fn done(job: Job, _: &[u8]) -> Done<Outcome> {
    let outcome = match job {
        Job::Years { text } => Outcome::Years(reading::years(&text)),
        Job::Read { text, frameworks } => {
            let frameworks: Vec<&Framework> = frameworks.iter().map(AsRef::as_ref).collect();
            Outcome::Read(reading::read(&text, &frameworks))
        }
        Job::ReadPlan { text, frameworks, issues } => {
            let frameworks: Vec<&Framework> = frameworks.iter().map(AsRef::as_ref).collect();
            let issues: Vec<(u8, &str)> =
                issues.iter().map(|(no, title)| (*no, title.as_str())).collect();
            Outcome::ReadPlan(reading::read_plan(&text, &frameworks, &issues))
        }
        Job::Path { framework, assessment, goal, terms } => {
            Outcome::Path(ita::path::path(&framework, &assessment, goal, &terms))
        }
    };
    Ok((outcome, None))
}
