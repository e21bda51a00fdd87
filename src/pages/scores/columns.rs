//! Columns of fields, which a pasted column fills.

use std::sync::Arc;

use ita::Subject;

/// The subjects of a column of fields, from top to bottom.
#[derive(Clone)]
pub(super) struct ScoreColumn(Arc<[Subject]>);

impl ScoreColumn {
    pub(super) fn new(subjects: impl IntoIterator<Item = Subject>) -> Self {
        Self(subjects.into_iter().collect())
    }

    /// The subjects from `first` to the end.
    pub(super) fn from(&self, first: Subject) -> &[Subject] {
        let at = self.0.iter().position(|subject| *subject == first);
        at.map_or(&[], |at| &self.0[at..])
    }
}
