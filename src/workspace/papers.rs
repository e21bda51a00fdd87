//! The papers of the open assessment.

use std::sync::Arc;

use documents::{Composed, Inputs, Kind, PaperSettings, compose};

use super::{Action, OpenWorkspace};
use crate::browser::clock;

impl OpenWorkspace {
    /// A paper as it is now; none while the year's framework is not there.
    ///
    /// What needs the year after (see [`OpenWorkspace::fetch_for_plan`]) is written anew when that comes.
    pub fn compose(self, kind: Kind) -> Option<Arc<Composed>> {
        let framework = self.framework()?;
        let analysis = self.analysis()?;
        let topics = self.topics();
        let coming = self.coming().and_then(Result::ok);
        self.with(|record| {
            let inputs = Inputs {
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
                today: clock::today(),
            };
            Arc::new(compose(kind, &inputs))
        })
    }

    /// Changes how a paper is wanted.
    pub fn edit_paper(self, kind: Kind, change: impl FnOnce(&mut PaperSettings)) {
        if let Some(mut settings) = self.with_untracked(|record| record.documents.clone()) {
            settings.edit(kind, change);
            self.dispatch(Action::SetDocuments(settings));
        }
    }
}
