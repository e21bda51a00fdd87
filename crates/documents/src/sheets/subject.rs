//! Subjects in cells.

use ita::Subject;

use crate::facts::ResultFacts;

pub(super) fn code(subject: Subject) -> String {
    match subject {
        Subject::Total => "รวม".to_owned(),
        _ => subject.to_string(),
    }
}

/// The name of a subject whose code stands in another column.
pub(super) fn plain_name(facts: ResultFacts, subject: Subject) -> String {
    match subject {
        Subject::Total => facts.name(subject),
        _ => facts.framework.name(subject).unwrap_or_default().to_owned(),
    }
}
