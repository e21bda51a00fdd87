//! The papers of the open assessment.

use std::sync::Arc;

use documents::{Composed, OitPage, PaperInputs, PaperKind, Workbook, compose, oit_page, tables};

use super::Open;

impl Open {
    /// A paper as it is now; `None` while the year's framework is not there.
    ///
    /// What needs the year after (see [`Open::fetch_for_plan`]) is written anew when that comes.
    pub fn compose(self, kind: PaperKind) -> Option<Arc<Composed>> {
        self.with_inputs(|inputs| Arc::new(compose(kind, inputs)))
    }

    /// The tables of a paper as they are now.
    pub fn tables(self, kind: PaperKind) -> Option<Workbook> {
        self.with_inputs(|inputs| tables(kind, inputs))
    }

    /// The coming year's items with their addresses; `None` while that year's framework is not there.
    pub fn oit_page(self) -> Option<OitPage> {
        let coming = self.coming()?.ok()?;
        Some(self.with(|record| oit_page(&coming, &record.agency, &record.next_round)))
    }

    fn with_inputs<T>(self, make: impl FnOnce(&PaperInputs) -> T) -> Option<T> {
        let framework = self.framework()?;
        let analysis = self.analysis()?;
        let topics = self.reference().topics();
        let coming = self.coming().and_then(Result::ok);
        Some(self.with(|record| {
            make(&PaperInputs {
                framework: &framework,
                assessment: &record.assessment,
                analysis: &analysis,
                agency: &record.agency,
                topics: topics.as_deref(),
                coming: coming.as_deref(),
                plan: &record.plan,
                next_round: &record.next_round,
                passages: &record.passages,
                settings: &record.documents,
            })
        }))
    }
}
