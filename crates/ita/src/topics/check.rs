//! Validates the topics against all years' frameworks. All problems are collected, so that one run shows everything
//! to correct.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::table::{Relation, RelationKind, Topics};
use crate::FiscalYear;
use crate::framework::{Framework, FrameworkPlace};

/// A mistake in the topics, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TopicProblem {
    Repeated {
        topic: String,
    },
    NoLabel {
        topic: String,
    },
    /// No year has the topic.
    Unused {
        topic: String,
    },
    /// A framework refers to a topic that is not in the table.
    Unknown {
        year: FiscalYear,
        place: FrameworkPlace,
        topic: String,
    },
    /// A relation between years that are not adjacent, or that have no framework.
    Years {
        from: FiscalYear,
        to: FiscalYear,
    },
    /// A relation names a topic that the year does not have.
    NotInYear {
        year: FiscalYear,
        kind: RelationKind,
        topic: String,
    },
    /// A topic of one of two adjacent years is covered by no relation, or by more than one.
    NotInOneRelation {
        from: FiscalYear,
        topic: String,
        side: RelationSide,
        relations: usize,
    },
    /// Wrong number of topics: a merger needs several and one in `into`, a split the reverse, other kinds at least one
    /// and an empty `into`.
    Shape {
        from: FiscalYear,
        kind: RelationKind,
        topic: String,
    },
    NoReason {
        from: FiscalYear,
        topic: String,
    },
    /// An issue names a topic or indicator that none of its years has, or a year without a framework.
    Issue {
        issue: String,
        unknown: String,
    },
}

/// One of the two years of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationSide {
    Before,
    After,
}

/// Finds every mistake in the topics, given the frameworks of all years.
pub fn check(topics: &Topics, years: &[Framework]) -> Vec<TopicProblem> {
    let mut found = Vec::new();
    let by_year: BTreeMap<_, _> = years.iter().map(|f| (f.fiscal_year, topics_of(f))).collect();
    table(topics, &by_year, &mut found);
    relations(topics, &by_year, &mut found);
    coverage(topics, years, &by_year, &mut found);
    issues(topics, years, &by_year, &mut found);
    found
}

type YearTopics<'a> = BTreeMap<&'a str, FrameworkPlace>;

fn topics_of(framework: &Framework) -> YearTopics<'_> {
    let indicators =
        framework.indicators.iter().map(|f| (f.topic.as_str(), FrameworkPlace::Indicator(f.no)));
    let questions =
        framework.questions.iter().map(|f| (f.topic.as_str(), FrameworkPlace::Question(f.code)));
    let items = framework.items.iter().map(|f| (f.topic.as_str(), FrameworkPlace::Item(f.code)));
    indicators.chain(questions).chain(items).collect()
}

fn table(
    topics: &Topics,
    by_year: &BTreeMap<FiscalYear, YearTopics<'_>>,
    found: &mut Vec<TopicProblem>,
) {
    let mut seen = BTreeSet::new();
    for topic in &topics.topics {
        let name = || topic.id.clone();
        if !seen.insert(topic.id.as_str()) {
            found.push(TopicProblem::Repeated { topic: name() });
        }
        if topic.label.trim().is_empty() {
            found.push(TopicProblem::NoLabel { topic: name() });
        }
        if !by_year.values().any(|y| y.contains_key(topic.id.as_str())) {
            found.push(TopicProblem::Unused { topic: name() });
        }
    }
    for (&year, of_year) in by_year {
        for (&topic, place) in of_year {
            if !seen.contains(topic) {
                found.push(TopicProblem::Unknown {
                    year,
                    place: place.clone(),
                    topic: topic.to_owned(),
                });
            }
        }
    }
}

fn relations(
    topics: &Topics,
    by_year: &BTreeMap<FiscalYear, YearTopics<'_>>,
    found: &mut Vec<TopicProblem>,
) {
    for relation in &topics.relations {
        let &Relation { from, to, kind, .. } = relation;
        let topic = relation.topics.first().cloned().unwrap_or_default();
        if relation.reason.trim().is_empty() {
            let topic = topic.clone();
            found.push(TopicProblem::NoReason { from, topic });
        }
        if !has_shape(relation) {
            found.push(TopicProblem::Shape { from, kind, topic });
        }
        let (Some(before), Some(after)) = (by_year.get(&from), by_year.get(&to)) else {
            found.push(TopicProblem::Years { from, to });
            continue;
        };
        if from.next() != to {
            found.push(TopicProblem::Years { from, to });
            continue;
        }
        let earlier: &[_] = if kind.has_before() { &relation.topics } else { &[] };
        for (year, of_year, names) in [(from, before, earlier), (to, after, relation.after())] {
            for topic in names {
                if !of_year.contains_key(topic.as_str()) {
                    let topic = topic.clone();
                    found.push(TopicProblem::NotInYear { year, kind, topic });
                }
            }
        }
    }
}

fn has_shape(relation: &Relation) -> bool {
    let (topics, into) = (relation.topics.len(), relation.into.len());
    match relation.kind {
        RelationKind::Merged => topics >= 2 && into == 1,
        RelationKind::Split => topics == 1 && into >= 2,
        RelationKind::Same | RelationKind::New | RelationKind::Ended | RelationKind::Unknown => {
            topics >= 1 && into == 0
        }
    }
}

/// Between two adjacent years exactly one relation must cover each topic of the earlier year, and one each topic of the
/// later.
fn coverage(
    topics: &Topics,
    years: &[Framework],
    by_year: &BTreeMap<FiscalYear, YearTopics<'_>>,
    found: &mut Vec<TopicProblem>,
) {
    for from in years.iter().map(|f| f.fiscal_year) {
        let (Some(before), Some(after)) = (by_year.get(&from), by_year.get(&from.next())) else {
            continue;
        };
        let mut counts: BTreeMap<(RelationSide, &str), usize> = BTreeMap::new();
        for relation in topics.relations.iter().filter(|r| r.from == from) {
            if relation.kind.has_before() {
                for topic in &relation.topics {
                    *counts.entry((RelationSide::Before, topic)).or_default() += 1;
                }
            }
            for topic in relation.after() {
                *counts.entry((RelationSide::After, topic)).or_default() += 1;
            }
        }
        for (side, of_year) in [(RelationSide::Before, before), (RelationSide::After, after)] {
            for &topic in of_year.keys() {
                let relations = counts.get(&(side, topic)).copied().unwrap_or(0);
                if relations != 1 {
                    let topic = topic.to_owned();
                    found.push(TopicProblem::NotInOneRelation { from, topic, side, relations });
                }
            }
        }
    }
}

fn issues(
    topics: &Topics,
    years: &[Framework],
    by_year: &BTreeMap<FiscalYear, YearTopics<'_>>,
    found: &mut Vec<TopicProblem>,
) {
    for issue in &topics.issues {
        let mut unknown = |what: String| {
            found.push(TopicProblem::Issue { issue: issue.id.clone(), unknown: what });
        };
        for year in issue.years.iter().filter(|y| !by_year.contains_key(y)) {
            unknown(year.to_string());
        }
        let its_years = || years.iter().filter(|f| issue.years.contains(&f.fiscal_year));
        for &no in &issue.indicators {
            if !its_years().any(|f| f.indicator(no).is_some()) {
                unknown(no.to_string());
            }
        }
        for topic in &issue.topics {
            let known = issue
                .years
                .iter()
                .filter_map(|y| by_year.get(y))
                .any(|y| y.contains_key(topic.as_str()));
            if !known {
                unknown(topic.clone());
            }
        }
    }
}

impl fmt::Display for TopicProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repeated { topic } => write!(f, "topic {topic}: given twice"),
            Self::NoLabel { topic } => write!(f, "topic {topic}: label is empty"),
            Self::Unused { topic } => write!(f, "topic {topic}: no year has it"),
            Self::Unknown { year, place, topic } => {
                write!(f, "{year}, {place}: topic {topic} is not in topics.toml")
            }
            Self::Years { from, to } => {
                write!(f, "relation {from} to {to}: not two known years in a row")
            }
            Self::NotInYear { year, kind, topic } => {
                write!(f, "relation {kind:?}: {year} has no {topic}")
            }
            Self::NotInOneRelation { from, topic, side, relations } => {
                let year = match side {
                    RelationSide::Before => *from,
                    RelationSide::After => from.next(),
                };
                let to = from.next();
                write!(
                    f,
                    "relations {from} to {to}: {topic} of {year} is in {relations} relations, not in one"
                )
            }
            Self::Shape { from, kind, topic } => {
                write!(f, "relation of {from}, {kind:?}, {topic}: wrong number of topics or into")
            }
            Self::NoReason { from, topic } => {
                write!(f, "relation of {from}, {topic}: reason is empty")
            }
            Self::Issue { issue, unknown } => {
                write!(f, "issue {issue}: {unknown} is in none of its years")
            }
        }
    }
}
