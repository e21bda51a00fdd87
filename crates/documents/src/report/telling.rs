//! Text on its way to being a paragraph, with the subjects whose figures it gives.

use std::collections::BTreeMap;

use ita::analysis::Row;
use ita::passage::{Sources, Term, Terms, figure};
use ita::{Score, Subject};

use crate::facts::ResultFacts;

/// One line a paragraph; a line that begins with "- " is an entry of a list.
pub(crate) struct DraftText<'a> {
    facts: ResultFacts<'a>,
    text: String,
    figures: BTreeMap<Subject, Option<Score>>,
    terms: Terms,
}

impl<'a> DraftText<'a> {
    pub(crate) fn new(facts: ResultFacts<'a>) -> Self {
        Self { facts, text: String::new(), figures: BTreeMap::new(), terms: Terms::new() }
    }

    /// Goes on in the same line. Names and remarks are a person's: what would end the line becomes a space.
    pub(crate) fn say(&mut self, text: &str) {
        let at_start = self.text.is_empty() || self.text.ends_with('\n');
        let text = if at_start { text.trim_start() } else { text };
        self.text.extend(text.chars().map(|c| if ends_line(c) { ' ' } else { c }));
    }

    /// Goes on in a line of its own.
    pub(crate) fn line(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.say(text);
    }

    /// Goes on as an entry of a list.
    pub(crate) fn entry(&mut self, text: &str) {
        self.line("- ");
        self.say(text);
    }

    /// The text prints this subject's figure, compares it, or says that there is none.
    pub(crate) fn gives(&mut self, subject: Subject) {
        let figure = figure(self.facts.analysis, subject);
        self.figures.insert(subject, figure);
    }

    pub(crate) fn gives_all<'r>(&mut self, rows: impl IntoIterator<Item = &'r Row>) {
        for row in rows {
            self.gives(row.figure.subject);
        }
    }

    /// The text tells this, or is worded by it.
    pub(crate) fn tells(&mut self, term: Term) {
        let sources = Sources {
            framework: self.facts.framework,
            assessment: self.facts.assessment,
            analysis: self.facts.analysis,
        };
        self.terms.insert(term, sources.term(term));
    }

    pub(crate) fn into_parts(self) -> (String, BTreeMap<Subject, Option<Score>>, Terms) {
        (self.text, self.figures, self.terms)
    }
}

/// Whether a character ends a line, or has no place in one.
pub(crate) fn ends_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}
