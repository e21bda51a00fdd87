//! The table of topics, relations and issues.

use serde::{Deserialize, Serialize};

use crate::FiscalYear;
use crate::framework::{Confidence, Provenance};

/// Every topic of every year, what becomes of it from one year to the next, and the issues of analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topics {
    #[serde(rename = "topic")]
    pub topics: Vec<Topic>,
    #[serde(rename = "relation")]
    pub relations: Vec<Relation>,
    #[serde(rename = "issue", default)]
    pub issues: Vec<Issue>,
}

/// A matter that keeps its id while its number, title and year change: `oit.measures`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: String,
    /// In Thai, ours: no quotation of any year's title.
    pub label: String,
}

/// What becomes of some topics from one fiscal year to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub from: FiscalYear,
    pub to: FiscalYear,
    pub kind: RelationKind,
    /// Each on its own; together where they are merged.
    pub topics: Vec<String>,
    /// What they are merged or split into; empty otherwise.
    #[serde(default)]
    pub into: Vec<String>,
    /// The matter stays, but the answers offered (and so the points) do not.
    #[serde(default)]
    pub scale_changed: bool,
    /// In Thai.
    pub reason: String,
    pub confidence: Confidence,
}

/// Differences are computed for `Same` only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    Same,
    Merged,
    Split,
    New,
    Ended,
    Unknown,
}

/// One of the issues an analysis has to treat in some years, and what of a result bears on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    pub id: String,
    pub no: u8,
    pub title: String,
    pub years: Vec<FiscalYear>,
    pub indicators: Vec<u8>,
    pub topics: Vec<String>,
    /// Where the title comes from.
    pub provenance: Provenance,
    /// Where the indicators and topics come from.
    pub mapping_provenance: Provenance,
}

impl RelationKind {
    /// Whether the topics exist in the earlier year.
    pub fn has_before(self) -> bool {
        self != Self::New
    }
}

impl Relation {
    /// The topics as they are called in the later year.
    pub fn after(&self) -> &[String] {
        match self.kind {
            RelationKind::Same | RelationKind::New => &self.topics,
            RelationKind::Merged | RelationKind::Split => &self.into,
            RelationKind::Ended | RelationKind::Unknown => &[],
        }
    }
}

impl Topics {
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|t| t.id == id)
    }

    /// What becomes of a topic of `year` in the next.
    pub fn next(&self, year: FiscalYear, topic: &str) -> Option<&Relation> {
        self.relations
            .iter()
            .find(|r| r.from == year && r.kind.has_before() && r.topics.iter().any(|t| t == topic))
    }

    /// The issues an analysis has to treat in a year, in order.
    pub fn issues_of(&self, year: FiscalYear) -> impl Iterator<Item = &Issue> {
        self.issues.iter().filter(move |i| i.years.contains(&year))
    }

    /// The issues a year's result is analysed by, in order, and the year whose item has them.
    ///
    /// A result is analysed for the measures of the year after it, so that year's issues come first. Where it has
    /// none (2569 is known only provisionally, and its issues not at all), those of the result's own year stand:
    /// they are the last ones agencies were asked for, and their plans are still ordered by them (example 001).
    pub fn issues_for(&self, result: FiscalYear) -> (FiscalYear, Vec<&Issue>) {
        let of = |year| (year, self.issues_of(year).collect::<Vec<_>>());
        let (asked, own) = (of(result.next()), of(result));
        if asked.1.is_empty() && !own.1.is_empty() { own } else { asked }
    }

    /// One of [`Self::issues_for`], by its number.
    pub fn issue_for(&self, result: FiscalYear, no: u8) -> Option<&Issue> {
        let (_, issues) = self.issues_for(result);
        issues.into_iter().find(|issue| issue.no == no)
    }
}
