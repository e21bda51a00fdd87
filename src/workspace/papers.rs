//! The papers of the open assessment.

use std::sync::Arc;

use documents::{
    Composed, OitPage, PaperInputs, PaperKind, PaperSettings, Workbook, compose, oit_page, tables,
};

use super::{Action, Field, OpenWorkspace};
use crate::record::DocumentSettings;

impl OpenWorkspace {
    /// A paper as it is now; none while the year's framework is not there.
    ///
    /// What needs the year after (see [`OpenWorkspace::fetch_for_plan`]) is written anew when that comes.
    pub fn compose(self, kind: PaperKind) -> Option<Arc<Composed>> {
        self.with_inputs(|inputs| Arc::new(compose(kind, inputs)))
    }

    /// The tables of a paper as they are now.
    pub fn tables(self, kind: PaperKind) -> Option<Workbook> {
        self.with_inputs(|inputs| tables(kind, inputs))
    }

    /// The coming year's items with their addresses; none while that year's framework is not there.
    pub fn oit_page(self) -> Option<OitPage> {
        let coming = self.coming()?.ok()?;
        self.with(|record| oit_page(&coming, &record.agency, &record.next_round))
    }

    fn with_inputs<T>(self, make: impl FnOnce(&PaperInputs) -> T) -> Option<T> {
        let framework = self.framework()?;
        let analysis = self.analysis()?;
        let topics = self.topics();
        let coming = self.coming().and_then(Result::ok);
        self.with(|record| {
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
        })
    }

    /// Changes how papers are wanted.
    pub fn edit_documents(self, change: impl FnOnce(&mut DocumentSettings)) {
        self.change_documents(None, change);
    }

    /// Changes how a paper is wanted.
    pub fn edit_paper(self, kind: PaperKind, change: impl FnOnce(&mut PaperSettings)) {
        self.change_documents(None, |documents| documents.edit(kind, change));
    }

    /// As [`OpenWorkspace::edit_paper`], where a text of it is typed into.
    pub fn type_paper(
        self,
        kind: PaperKind,
        field: &'static str,
        change: impl FnOnce(&mut PaperSettings),
    ) {
        let typing = Some(Field::Paper(kind, field));
        self.change_documents(typing, |documents| documents.edit(kind, change));
    }

    fn change_documents(self, typing: Option<Field>, change: impl FnOnce(&mut DocumentSettings)) {
        if let Some(mut documents) = self.with_untracked(|record| record.documents.clone()) {
            change(&mut documents);
            self.dispatch(Action::SetDocuments { documents, typing });
        }
    }
}
