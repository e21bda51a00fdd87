//! What the analysis report says by itself where a person may put words of their own.

use std::collections::BTreeMap;

use ita::passage::{Passage, Passages};
use ita::topics::Topics;
use ita::{Score, Subject};

use super::telling::Telling;
use super::{conclusion, indicators, issues};
use crate::facts::Facts;

/// A paragraph of the report as drafted from the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Key of the [`Passages`] that stands instead: `analysis.indicator.3`.
    pub place: String,
    /// What it is about, for whoever edits it; the report prints it before the text.
    pub heading: String,
    /// One line a paragraph. Lines that begin with "-" or a list's number are entries of a list.
    pub text: String,
    /// Every figure the text prints, compares, or says there is none of.
    ///
    /// Gaps and points to win follow from these and the target. The target itself, the announced level and
    /// an announced total beside a computed one are no figures: where only those change, a text may read
    /// otherwise although none of these did.
    pub figures: BTreeMap<Subject, Option<Score>>,
}

impl Draft {
    pub(crate) fn new(place: String, heading: String, telling: Telling) -> Self {
        let (text, figures) = telling.into_parts();
        Self {
            place,
            heading,
            text,
            figures,
        }
    }
}

/// Every paragraph of the analysis report that a person may change, in the report's order.
///
/// Indicators of which anything is known, issues where an analysis by issues is asked for and `topics` are
/// there, and the conclusion. Their texts are in Arabic digits; the report writes them in its numerals.
pub(super) fn drafts(facts: Facts, topics: Option<&Topics>) -> Vec<Draft> {
    let mut drafts = indicators::drafts(facts);
    drafts.extend(issues::drafts(facts, topics));
    drafts.extend(conclusion::draft(facts));
    drafts
}

/// The person's text in place of a draft, with the figures it was written for.
pub fn passage_of(draft: &Draft, text: String) -> Passage {
    Passage {
        text,
        figures: draft.figures.clone(),
    }
}

/// What is printed at a draft's place: the person's words, else the draft.
pub(crate) fn printed<'a>(draft: &'a Draft, passages: &'a Passages) -> &'a str {
    passages
        .get(&draft.place)
        .map_or(&draft.text, |passage| &passage.text)
}
