//! What the analysis report says by itself where a person may put words of their own.

use std::collections::BTreeMap;

use ita::passage::{Passage, Passages, Terms};
use ita::topics::Topics;
use ita::{Score, Subject};

use super::telling::DraftText;
use super::{conclusion, indicators, issues};
use crate::facts::ResultFacts;

/// A paragraph of the report as drafted from the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageDraft {
    /// Key of the [`Passages`] that stands instead: `analysis.indicator.3`.
    pub place: String,
    /// What it is about, for whoever edits it; the report prints it before the text.
    pub heading: String,
    /// One line a paragraph. Lines that begin with "-" or a list's number are entries of a list.
    pub text: String,
    /// Every figure the text prints, compares, or says there is none of.
    pub figures: BTreeMap<Subject, Option<Score>>,
    /// What it is worded by beside them: gaps and points to win follow from figures and the target.
    pub terms: Terms,
}

impl PassageDraft {
    pub(crate) fn new(place: String, heading: String, telling: DraftText) -> Self {
        let (text, figures, terms) = telling.into_parts();
        Self { place, heading, text, figures, terms }
    }
}

/// Every paragraph of the analysis report that a person may change, in the report's order.
///
/// Indicators of which anything is known, issues where an analysis by issues is asked for and `topics` are
/// there, and the conclusion. Their texts are in Arabic digits; the report writes them in its numerals.
pub(super) fn drafts(facts: ResultFacts, topics: Option<&Topics>) -> Vec<PassageDraft> {
    let mut drafts = indicators::drafts(facts);
    drafts.extend(issues::drafts(facts, topics));
    drafts.extend(conclusion::draft(facts));
    drafts
}

/// The person's text in place of a draft, with the figures it was written for.
pub fn passage_of(draft: &PassageDraft, text: String) -> Passage {
    Passage { text, figures: draft.figures.clone(), terms: draft.terms.clone() }
}

/// What is printed at a draft's place: the person's words, else the draft.
pub(crate) fn printed<'a>(draft: &'a PassageDraft, passages: &'a Passages) -> &'a str {
    passages.get(&draft.place).map_or(&draft.text, |passage| &passage.text)
}
