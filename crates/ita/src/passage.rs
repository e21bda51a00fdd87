//! Paragraphs a person changed: kept as written, and compared with the facts they were written for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{AnalysedResult, Analysis, Score, Subject};

/// A paragraph in the person's words. It stands instead of the drafted one until it is taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Passage {
    pub text: String,
    /// The figures the draft gave when it was changed; a subject without one had none.
    pub figures: BTreeMap<Subject, Option<Score>>,
    /// What else the draft told then, as it is shown; empty where it was unknown.
    pub terms: PassageTerms,
}

/// What a paragraph tells beside figures, each with the words it had.
pub type PassageTerms = BTreeMap<PassageTerm, String>;

/// Changed paragraphs by their place: `analysis.indicator.3`, `analysis.issue.2`, `analysis.summary`.
pub type Passages = BTreeMap<String, Passage>;

/// What a text weighs figures by, or tells of the announced result beside the computed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageTerm {
    Target,
    /// The level shown, else the announced one.
    Level,
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

/// Something that is no longer what a paragraph was written for, in the words it is shown in; empty where unknown.
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
    /// What is otherwise now: figures in the order of subjects, then terms.
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
    /// What a term is now, as it is shown; empty where it is unknown.
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

/// The figure a paragraph gives for a subject: as the page shows it.
pub fn figure(analysis: &Analysis, subject: Subject) -> Option<Score> {
    match subject {
        Subject::Total => analysis.total,
        _ => analysis.row(subject)?.figure.value(),
    }
}

fn shown(score: Option<Score>) -> String {
    score.map_or_else(String::new, |score| score.to_string())
}
