//! The papers of the open assessment.

use std::sync::Arc;

use documents::{Composed, OitPage, PaperInputs, PaperKind, Workbook, compose, oit_page, tables};
use ita::plan::{Finding, Measure};
use ita::suggestions::drafts_for;
use ita::{AnalysedResult, AssessmentInputs};
use leptos::prelude::*;

use super::Open;
use crate::browser::clock;
use crate::record::Record;

impl Open {
    /// Composes a paper from the current record; `None` until the year's framework has arrived.
    ///
    /// Parts that depend on the following year (see [`Open::fetch_for_plan`]) are recomposed when its framework
    /// arrives.
    pub fn compose(self, kind: PaperKind) -> Option<Arc<Composed>> {
        self.with_inputs(|inputs| Arc::new(compose(kind, inputs)))
    }

    /// The tables of a paper for the current record; `None` until the year's framework has arrived.
    pub fn tables(self, kind: PaperKind) -> Option<Workbook> {
        self.with_inputs(|inputs| tables(kind, inputs))
    }

    /// The coming year's items with their addresses; `None` until that year's framework has arrived.
    pub fn oit_page(self) -> Option<OitPage> {
        let coming = self.coming()?.ok()?;
        Some(self.with(|record| oit_page(&coming, &record.agency, &record.next_round)))
    }

    fn with_inputs<T>(self, make: impl FnOnce(&PaperInputs) -> T) -> Option<T> {
        self.with_known(|known, record| {
            make(&PaperInputs { known: *known, settings: &record.documents })
        })
    }

    /// Calls `read` with the inputs of papers and checks; `None` until the year's framework has arrived.
    pub fn with_known<T>(self, read: impl FnOnce(&AssessmentInputs, &Record) -> T) -> Option<T> {
        let framework = self.framework()?;
        let analysis = self.analysis()?;
        let topics = self.reference().topics().unwrap_or_default();
        let coming = self.coming().and_then(Result::ok);
        Some(self.with(|record| {
            let known = AssessmentInputs {
                result: AnalysedResult {
                    framework: &framework,
                    assessment: &record.assessment,
                    analysis: &analysis,
                },
                coming: coming.as_deref(),
                topics: &topics,
                agency: &record.agency,
                plan: &record.plan,
                passages: &record.passages,
                next_round: &record.next_round,
                today: clock::today(),
            };
            read(&known, record)
        }))
    }

    /// Draft measures for findings, from the suggested measures if they have been fetched.
    pub fn drafts_for(self, findings: &[Finding]) -> Vec<Measure> {
        let Some(framework) = untrack(|| self.framework()) else {
            return Vec::new();
        };
        let library = untrack(|| self.reference().library());
        drafts_for(&framework, library.as_deref(), self.coming_year_untracked(), findings)
    }
}
