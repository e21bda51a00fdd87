//! The types that `frameworks/topics.toml` is deserialised into.

use serde::{Deserialize, Serialize};

use crate::FiscalYear;
use crate::framework::{Confidence, Provenance};

/// The topics of all years, how each continues from one year to the next, and the issues that analyses must treat.
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

/// A stable id (`oit.measures`) for what an indicator, question or item is about, whatever its number and title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: String,
    /// In Thai; our own wording, not a quotation of any year's title.
    pub label: String,
}

/// How some topics continue from one fiscal year to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub from: FiscalYear,
    pub to: FiscalYear,
    pub kind: RelationKind,
    /// The relation holds for each of these topics alone; if they are merged, for all of them together.
    pub topics: Vec<String>,
    /// The topics they are merged or split into; empty for other kinds.
    #[serde(default)]
    pub into: Vec<String>,
    /// The topic stays the same, but the answers offered, and so their points, change.
    #[serde(default)]
    pub scale_changed: bool,
    /// In Thai.
    pub reason: String,
    pub confidence: Confidence,
}

/// How topics continue. Differences between years are computed for [`RelationKind::Same`] only.
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

/// An issue that analyses of some years must treat, and the figures that bear on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    pub id: String,
    pub no: u8,
    pub title: String,
    pub years: Vec<FiscalYear>,
    pub indicators: Vec<u8>,
    pub topics: Vec<String>,
    /// The provenance of the title.
    pub provenance: Provenance,
    /// The provenance of the choice of indicators and topics.
    pub mapping_provenance: Provenance,
}

impl RelationKind {
    /// Whether the topics exist in the earlier year.
    pub fn has_before(self) -> bool {
        self != Self::New
    }
}

impl Relation {
    /// The topics of the later year that the relation leads to.
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

    /// The relation that continues or ends a topic of `year` in the next year.
    pub fn next(&self, year: FiscalYear, topic: &str) -> Option<&Relation> {
        self.relations
            .iter()
            .find(|r| r.from == year && r.kind.has_before() && r.topics.iter().any(|t| t == topic))
    }

    /// The issues whose [`Issue::years`] include this year, in order.
    pub fn issues_of(&self, year: FiscalYear) -> impl Iterator<Item = &Issue> {
        self.issues.iter().filter(move |i| i.years.contains(&year))
    }

    /// The issues that a year's result is analysed by, in order, and the year whose item lists them.
    ///
    /// A result is analysed for the measures of the next year, so that year's issues are used. If it has none (2569
    /// is provisional and its issues are unknown), those of the result's own year are used instead: they are the last
    /// that agencies were asked for, and agencies still order their plans by them (example 001).
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
