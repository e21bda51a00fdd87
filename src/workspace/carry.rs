//! Taking measures and agency over into another year.

use ita::agency::Agency;
use ita::plan::Plan;
use ita::{Assessment, FiscalYear};

use super::{FrameworkError, OpenError, OpenWorkspace};
use crate::record::{AssessmentId, Record};

/// Why nothing was taken over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CarryError {
    #[error("the assessment cannot be read: {0}")]
    NotRead(#[from] OpenError),
    #[error("a year's framework or the topics cannot be had: {0}")]
    Framework(#[from] FrameworkError),
}

impl OpenWorkspace {
    /// The measures of another assessment as a year names what they answer, with nothing done yet, and its agency.
    pub async fn carried(
        self,
        id: &AssessmentId,
        to: FiscalYear,
    ) -> Result<(Plan, Agency), CarryError> {
        let other = self.look_at(id)?;
        let frameworks = self.frameworks();
        let from = frameworks.load(other.assessment.fiscal_year).await?;
        let to = frameworks.load(to).await?;
        let topics = frameworks.load_topics().await?;
        Ok((other.plan.carried(&from, &to, &topics), other.agency))
    }

    /// Opens a new assessment of the year after with agency, people and measures of this one and nothing else.
    pub async fn begin_next_year(self, id: &AssessmentId) -> Result<AssessmentId, CarryError> {
        let year = self.look_at(id)?.assessment.fiscal_year.next();
        let (plan, agency) = self.carried(id, year).await?;
        Ok(self.create(Record { agency, plan, ..Record::new(Assessment::new(year)) }))
    }
}
