//! The findings that a measure can answer.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::analysis::Row;
use crate::framework::Framework;
use crate::topics::Topics;
use crate::{Analysis, Subject, SubjectError};

/// A subject of the result, or one of the issues that the analysis has to address in some years.
///
/// Serialized as the subject's own text, or as `issue3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    Subject(Subject),
    /// By its number, from 1.
    Issue(u8),
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subject(subject) => subject.fmt(f),
            Self::Issue(no) => write!(f, "issue{no}"),
        }
    }
}

impl FromStr for Finding {
    type Err = SubjectError;

    fn from_str(text: &str) -> Result<Self, SubjectError> {
        match text.strip_prefix("issue").map(str::parse) {
            Some(Ok(no)) => Ok(Self::Issue(no)),
            Some(Err(_)) => Err(SubjectError(text.to_owned())),
            None => text.parse().map(Self::Subject),
        }
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Finding {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// The findings a plan has to answer: first the subjects with points to win, in ranking order; then other
/// subjects that are marked weak, or failed without a score and without a ranked subject below them; then the
/// year's issues.
pub fn findings_of(framework: &Framework, analysis: &Analysis, topics: &Topics) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        analysis.ranking.iter().map(|ranked| Finding::Subject(ranked.subject)).collect();
    let is_failed = |row: &&Row| {
        let subject = row.figure.subject;
        let has_ranked_part = || {
            let mut ranked = analysis.ranking.iter();
            ranked.any(|below| framework.is_above(subject, below.subject))
        };
        row.passed == Some(false) && row.figure.value().is_none() && !has_ranked_part()
    };
    let rows = analysis.rows.iter();
    for row in rows.filter(|row| row.weak.is_some() || is_failed(row)) {
        let finding = Finding::Subject(row.figure.subject);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    let (_, issues) = topics.issues_for(framework.fiscal_year);
    findings.extend(issues.iter().map(|issue| Finding::Issue(issue.no)));
    findings
}
