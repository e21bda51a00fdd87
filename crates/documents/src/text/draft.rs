//! Passages drafted from the data, with the figures they are worded by.

use std::collections::BTreeMap;

use ita::AnalysedResult;
use ita::analysis::Row;
use ita::passage::{Passage, PassageTerm, PassageTerms, figure};
use ita::{Score, Subject};

use super::passage::ends_line;
use crate::facts::ResultFacts;

/// A passage of a paper as drafted from the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageDraft {
    /// Key of the person's own text in [`ita::passage::Passages`]: `analysis.indicator.3`.
    pub place: String,
    /// What the passage is about, for whoever edits it; the analysis prints it before the text.
    pub heading: String,
    /// One paragraph a line. Lines that start with "-" or a list number are entries of a list.
    pub text: String,
    /// Every figure the text prints, compares, or reports as unknown (`None`).
    pub figures: BTreeMap<Subject, Option<Score>>,
    /// What else the wording depends on. Gaps and points to win follow from figures and target.
    pub terms: PassageTerms,
}

impl PassageDraft {
    pub(crate) fn new(place: String, heading: String, text: DraftText) -> Self {
        let DraftText { text, figures, terms, .. } = text;
        Self { place, heading, text, figures, terms }
    }
}

/// The person's text in place of a draft, with the figures it was written for.
pub fn passage_of(draft: &PassageDraft, text: String) -> Passage {
    Passage { text, figures: draft.figures.clone(), terms: draft.terms.clone() }
}

/// A text under construction that records which figures it depends on.
///
/// One paragraph a line; a line that starts with "- " is an entry of a list.
pub(crate) struct DraftText<'a> {
    facts: ResultFacts<'a>,
    text: String,
    figures: BTreeMap<Subject, Option<Score>>,
    terms: PassageTerms,
}

impl<'a> DraftText<'a> {
    pub(crate) fn new(facts: ResultFacts<'a>) -> Self {
        Self { facts, text: String::new(), figures: BTreeMap::new(), terms: PassageTerms::new() }
    }

    /// Continues the current line. Names and remarks are typed by a person, so line ends in them become spaces.
    pub(crate) fn say(&mut self, text: &str) {
        let at_start = self.text.is_empty() || self.text.ends_with('\n');
        let text = if at_start { text.trim_start() } else { text };
        self.text.extend(text.chars().map(|c| if ends_line(c) { ' ' } else { c }));
    }

    /// Starts a new line.
    pub(crate) fn line(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.say(text);
    }

    /// Starts a new entry of a list.
    pub(crate) fn entry(&mut self, text: &str) {
        self.line("- ");
        self.say(text);
    }

    /// Records that the text prints or compares the subject's figure, or says that it is unknown.
    pub(crate) fn uses(&mut self, subject: Subject) {
        let figure = figure(self.facts.analysis, subject);
        self.figures.insert(subject, figure);
    }

    pub(crate) fn uses_all<'r>(&mut self, rows: impl IntoIterator<Item = &'r Row>) {
        for row in rows {
            self.uses(row.figure.subject);
        }
    }

    /// Records that the text prints the term or is worded by it.
    pub(crate) fn uses_term(&mut self, term: PassageTerm) {
        let result = AnalysedResult {
            framework: self.facts.framework,
            assessment: self.facts.assessment,
            analysis: self.facts.analysis,
        };
        self.terms.insert(term, result.term(term));
    }
}
