//! What the engine `study` can be asked: what may take longer than a frame, without any file.

use std::sync::Arc;

use ita::path::{Goal, Path, PathTerms};
use ita::{Assessment, FiscalYear, Framework};
use reading::grid::Grid;
use reading::{PlanReading, Reading};
use serde::{Deserialize, Serialize};

use crate::call::EngineCall;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StudyJob {
    Years { source: StudySource },
    Read { source: StudySource, frameworks: Vec<Arc<Framework>> },
    ReadPlan { source: StudySource, frameworks: Vec<Arc<Framework>>, issues: Vec<(u8, String)> },
    Path { framework: Arc<Framework>, assessment: Box<Assessment>, goal: Goal, terms: PathTerms },
}

/// A text to read, with the grid of the file it came from. The grid of any other text is made by the engine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudySource {
    pub text: String,
    pub grid: Option<Grid>,
}

pub type StudyCall<A> = EngineCall<StudyJob, A>;

impl StudyJob {
    /// Asks for the years a text names ([`reading::years`]).
    pub fn years(source: StudySource) -> StudyCall<Vec<FiscalYear>> {
        EngineCall::new(Self::Years { source })
    }

    /// Asks for the result that a text states ([`reading::read`]).
    pub fn read(source: StudySource, frameworks: Vec<Arc<Framework>>) -> StudyCall<Reading> {
        EngineCall::new(Self::Read { source, frameworks })
    }

    /// Asks for the measures that a text states ([`reading::read_plan`]); `issues` are numbers and titles.
    pub fn read_plan(
        source: StudySource,
        frameworks: Vec<Arc<Framework>>,
        issues: Vec<(u8, String)>,
    ) -> StudyCall<PlanReading> {
        EngineCall::new(Self::ReadPlan { source, frameworks, issues })
    }

    /// Asks for the way from a result to a goal ([`ita::path::path`]).
    pub fn path(
        framework: Arc<Framework>,
        assessment: Assessment,
        goal: Goal,
        terms: PathTerms,
    ) -> StudyCall<Path> {
        EngineCall::new(Self::Path { framework, assessment: Box::new(assessment), goal, terms })
    }
}
