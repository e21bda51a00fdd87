//! Carrying measures and agency over into another year.

use ita::agency::Agency;
use ita::plan::Plan;
use ita::{Assessment, FiscalYear};

use super::Shelf;
use crate::record::{AssessmentId, Record};
use crate::workspace::reference::ReferenceError;
use crate::workspace::save_state::OpenError;

/// Why nothing was carried over.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CarryError {
    #[error("the assessment cannot be read: {0}")]
    NotRead(#[from] OpenError),
    #[error("the framework of a year, or the topics, cannot be had: {0}")]
    Reference(#[from] ReferenceError),
}

impl Shelf {
    /// The measures of another assessment with their progress reset and their findings mapped to the year `to`,
    /// and its agency.
    pub async fn carried(
        self,
        id: &AssessmentId,
        to: FiscalYear,
    ) -> Result<(Plan, Agency), CarryError> {
        let other = self.look_at(id)?;
        let reference = self.parts().reference;
        let from = reference.load(other.assessment.fiscal_year).await?;
        let to = reference.load(to).await?;
        let topics = reference.load_topics().await?;
        Ok((other.plan.carried(&from, &to, &topics), other.agency))
    }

    /// Opens a new assessment of the following year with the agency, signatories and measures of this one.
    pub async fn begin_next_year(self, id: &AssessmentId) -> Result<AssessmentId, CarryError> {
        let year = self.look_at(id)?.assessment.fiscal_year.next();
        let (plan, agency) = self.carried(id, year).await?;
        Ok(self.create(Record { agency, plan, ..Record::new(Assessment::new(year)) }))
    }
}
