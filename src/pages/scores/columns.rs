//! Which fields stand below each other: what a pasted column fills.

use std::sync::Arc;

use ita::Subject;

/// A run of fields, from the top down.
#[derive(Clone)]
pub(super) struct ScoreColumn(Arc<[Subject]>);

impl ScoreColumn {
    pub(super) fn new(subjects: impl IntoIterator<Item = Subject>) -> Self {
        Self(subjects.into_iter().collect())
    }

    /// The fields from one of them down.
    pub(super) fn from(&self, first: Subject) -> &[Subject] {
        let at = self.0.iter().position(|subject| *subject == first);
        at.map_or(&[], |at| &self.0[at..])
    }
}
