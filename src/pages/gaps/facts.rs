use std::sync::Arc;

use ita::agency::Agency;
use ita::analysis::Row;
use ita::{Analysis, Assessment, Framework, Subject};

use crate::workspace::Open;

/// The data that every part of the page is rendered from.
#[derive(Clone)]
pub(super) struct Facts {
    pub(super) framework: Arc<Framework>,
    pub(super) analysis: Arc<Analysis>,
    pub(super) assessment: Assessment,
    pub(super) agency: Agency,
}

impl Facts {
    /// `None` until the year's framework is loaded.
    pub(super) fn of(open: Open) -> Option<Self> {
        let framework = open.framework()?;
        let analysis = open.analysis()?;
        let (assessment, agency) = open.with(|r| (r.assessment.clone(), r.agency.clone()));
        Some(Self { framework, analysis, assessment, agency })
    }

    /// The rows of some subjects, in framework order.
    pub(super) fn rows(&self, wanted: fn(Subject) -> bool) -> impl Iterator<Item = &Row> {
        self.analysis.rows.iter().filter(move |row| wanted(row.figure.subject))
    }

    pub(super) fn level_name(&self, index: usize) -> &str {
        self.framework.levels.get(index).map_or("", |level| level.name.as_str())
    }
}
