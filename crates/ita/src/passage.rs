//! Paragraphs that a person rewrote, and which of the facts they were written from have changed since.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{AnalysedResult, Analysis, Score, Subject};

/// A paragraph in the person's own words. It replaces the draft until the person discards it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Passage {
    pub text: String,
    /// The figures in the draft at the time it was rewritten; `None` for a subject that had no score then.
    pub figures: BTreeMap<Subject, Option<Score>>,
    /// The other facts in the draft at that time, as displayed.
    pub terms: PassageTerms,
}

/// Facts other than figures that a paragraph mentions, as displayed; an empty string if unknown.
pub type PassageTerms = BTreeMap<PassageTerm, String>;

/// Rewritten paragraphs by their key: `analysis.indicator.3`, `analysis.issue.2`, `analysis.summary`.
pub type Passages = BTreeMap<String, Passage>;

/// A fact other than a subject's figure that a paragraph can mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageTerm {
    Target,
    /// The level that the analysis shows, else the published one.
    Level,
    /// The published total, which papers mention beside the computed one.
    AnnouncedTotal,
}

impl PassageTerm {
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "ค่าเป้าหมาย",
            Self::Level => "ระดับ",
            Self::AnnouncedTotal => "คะแนนรวมที่ประกาศ",
        }
    }
}

/// A fact that changed since a paragraph was written: both values as displayed, an empty string if unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageChange {
    pub of: PassageFact,
    pub then: String,
    pub now: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassageFact {
    Figure(Subject),
    Term(PassageTerm),
}

impl Passage {
    /// The facts that changed since the paragraph was written: figures in the order of subjects, then terms.
    pub fn changed(&self, now: AnalysedResult) -> Vec<PassageChange> {
        let figures = self.figures.iter().map(|(subject, then)| {
            let now = figure(now.analysis, *subject);
            (PassageFact::Figure(*subject), shown(*then), shown(now))
        });
        let terms = self
            .terms
            .iter()
            .map(|(term, then)| (PassageFact::Term(*term), then.clone(), now.term(*term)));
        figures
            .chain(terms)
            .filter(|(_, then, now)| then != now)
            .map(|(of, then, now)| PassageChange { of, then, now })
            .collect()
    }
}

impl AnalysedResult<'_> {
    /// A term's present value as displayed; empty if unknown.
    pub fn term(self, term: PassageTerm) -> String {
        match term {
            PassageTerm::Target => self.analysis.target.goal.to_string(),
            PassageTerm::Level => {
                let shown = self.analysis.level.shown;
                let level = shown.and_then(|index| self.framework.levels.get(index));
                let announced = self.assessment.level.as_deref().map(str::trim);
                let name = level.map(|level| level.name.as_str()).or(announced);
                name.unwrap_or_default().to_owned()
            }
            PassageTerm::AnnouncedTotal => {
                shown(self.assessment.scores.get(&Subject::Total).copied())
            }
        }
    }
}

/// The figure that paragraphs and pages show for a subject.
pub fn figure(analysis: &Analysis, subject: Subject) -> Option<Score> {
    match subject {
        Subject::Total => analysis.total,
        _ => analysis.row(subject)?.figure.value(),
    }
}

fn shown(score: Option<Score>) -> String {
    score.map_or_else(String::new, |score| score.to_string())
}
