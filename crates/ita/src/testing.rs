//! Assessments in one line, for tests of this crate and of those above it.

use crate::{Assessment, FiscalYear, Subject};

/// An assessment from pairs of subject and score, separated by commas: `"total 45.38, 1 86.27, O31 0"`.
///
/// # Panics
/// Where a subject or a score is none: a test with such a text is wrong.
pub fn assessment(year: FiscalYear, scores: &str) -> Assessment {
    let mut assessment = Assessment::new(year);
    for pair in scores.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
        let (subject, score) = pair.split_once(' ').expect("a subject and a score");
        assessment
            .scores
            .insert(subject.parse().expect("a subject"), score.trim().parse().expect("a score"));
    }
    assessment
}

/// A subject by what it is written as: `"9.1"`, `"O31"`.
///
/// # Panics
/// Where the text names none.
pub fn subject(text: &str) -> Subject {
    text.parse().expect("a subject")
}
