//! Compares results of several years side by side.
//!
//! Subjects are matched by topic, because the same number means different things in different years. A difference is
//! computed only where the topic stayed the same from each year to the next; where it was merged or split, began or
//! ended, the comparison says so, with the reason.

use crate::framework::Confidence;
use crate::passage::figure;
use crate::topics::{Relation, RelationKind, Topics};
use crate::{AnalysedResult, FiscalYear, Framework, Gap, Instrument, QuestionCode, Score, Subject};

/// One subject over the years: a row of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonLine {
    pub matter: Matter,
    /// One for each year, in the order of the years.
    pub cells: Vec<ComparisonCell>,
}

/// What a line compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    Total,
    Instrument(Instrument),
    /// An indicator, question or item, identified by its topic.
    Topic {
        kind: TopicKind,
        id: String,
        /// In Thai.
        label: String,
    },
}

/// Which kind of subject a topic belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TopicKind {
    Indicator,
    Question,
    Item,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonCell {
    /// The subject that has the topic in this year; `None` if the year has no such subject.
    pub subject: Option<Subject>,
    pub score: Option<Score>,
    /// Compared with the previous year in the list.
    pub change: ScoreChange,
}

/// How a figure compares with that of the previous year in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScoreChange {
    /// There is no previous year, or one of the two figures is unknown.
    Unknown,
    /// Later minus earlier.
    By {
        gap: Gap,
        /// The answers offered, and so their points, differ from the previous year's.
        scale_changed: bool,
    },
    /// The topic changed between the two years, so the figures are not comparable.
    Different(TopicBreak),
}

/// Why figures of two years are not comparable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicBreak {
    pub kind: RelationKind,
    /// Labels of the topics that it was merged or split into, or that it came from.
    pub others: Vec<String>,
    /// In Thai; empty if no relation is recorded.
    pub reason: String,
    pub confidence: Confidence,
}

/// Compares results, given in ascending order of their years.
///
/// The total comes first, then instruments, indicators, questions and items, each kind in the framework order of the
/// latest year, followed by what only earlier years have. A line without a score in any year is left out.
pub fn compare(topics: &Topics, years: &[AnalysedResult]) -> Vec<ComparisonLine> {
    let mut lines = vec![whole(topics, years, Matter::Total, Subject::Total)];
    lines.extend(Instrument::ALL.map(|instrument| {
        let subject = Subject::Instrument(instrument);
        whole(topics, years, Matter::Instrument(instrument), subject)
    }));
    for kind in [TopicKind::Indicator, TopicKind::Question, TopicKind::Item] {
        let mut known: Vec<&str> = Vec::new();
        for year in years.iter().rev() {
            for (topic, _) in topics_of(year.framework, kind) {
                if !known.contains(&topic) {
                    known.push(topic);
                }
            }
        }
        lines.extend(known.into_iter().map(|id| line(topics, years, kind, id)));
    }
    lines.retain(|line| line.cells.iter().any(|cell| cell.score.is_some()));
    lines
}

/// A year's topics of one kind, each with its subject, in framework order.
fn topics_of(framework: &Framework, kind: TopicKind) -> Vec<(&str, Subject)> {
    match kind {
        TopicKind::Indicator => framework
            .indicators
            .iter()
            .map(|i| (i.topic.as_str(), Subject::Indicator(i.no)))
            .collect(),
        TopicKind::Question => framework
            .questions
            .iter()
            .map(|q| (q.topic.as_str(), Subject::Question(q.code)))
            .collect(),
        TopicKind::Item => {
            framework.items.iter().map(|i| (i.topic.as_str(), Subject::Item(i.code))).collect()
        }
    }
}

/// The line of the total or of an instrument, which every year has.
///
/// Their difference is always computed, but marked where the answers of a question below them changed.
fn whole(
    topics: &Topics,
    years: &[AnalysedResult],
    matter: Matter,
    subject: Subject,
) -> ComparisonLine {
    let mut cells: Vec<ComparisonCell> = Vec::new();
    for (at, year) in years.iter().enumerate() {
        let score = figure(year.analysis, subject);
        let change = match at.checked_sub(1).map(|before| (&years[before], cells[before].score)) {
            Some((earlier, Some(before))) => {
                score.map_or(ScoreChange::Unknown, |score| ScoreChange::By {
                    gap: Gap::between(before, score),
                    scale_changed: surveys_changed(topics, earlier, year, subject),
                })
            }
            _ => ScoreChange::Unknown,
        };
        cells.push(ComparisonCell { subject: Some(subject), score, change });
    }
    ComparisonLine { matter, cells }
}

/// Whether the answers to any question below the total or an instrument changed between two years.
fn surveys_changed(
    topics: &Topics,
    earlier: &AnalysedResult,
    later: &AnalysedResult,
    subject: Subject,
) -> bool {
    let (from, to) = (earlier.framework.fiscal_year, later.framework.fiscal_year);
    let changed =
        topics.relations.iter().filter(|r| r.scale_changed && r.from >= from && r.to <= to);
    let asked: Vec<_> = earlier
        .framework
        .questions
        .iter()
        .filter(|question| match (subject, question.code) {
            (Subject::Instrument(Instrument::Iit), code) => {
                matches!(code, QuestionCode::Internal(_))
            }
            (Subject::Instrument(Instrument::Eit), code) => {
                matches!(code, QuestionCode::External(_))
            }
            (Subject::Instrument(Instrument::Oit), _) => false,
            _ => true,
        })
        .map(|question| &question.topic)
        .collect();
    changed.flat_map(|r| &r.topics).any(|topic| asked.contains(&topic))
}

fn line(topics: &Topics, years: &[AnalysedResult], kind: TopicKind, id: &str) -> ComparisonLine {
    let subject_in = |year: &AnalysedResult| {
        let all = topics_of(year.framework, kind);
        all.into_iter().find(|(topic, _)| *topic == id).map(|(_, subject)| subject)
    };
    let mut cells: Vec<ComparisonCell> = Vec::new();
    for (at, year) in years.iter().enumerate() {
        let subject = subject_in(year);
        let score = subject.and_then(|subject| figure(year.analysis, subject));
        let change = at.checked_sub(1).map_or(ScoreChange::Unknown, |before| {
            let years = (years[before].framework.fiscal_year, year.framework.fiscal_year);
            change(topics, id, years, &cells[before], (subject, score))
        });
        cells.push(ComparisonCell { subject, score, change });
    }
    let label = topics.topic(id).map_or(id, |topic| topic.label.as_str());
    let matter = Matter::Topic { kind, id: id.to_owned(), label: label.to_owned() };
    ComparisonLine { matter, cells }
}

fn change(
    topics: &Topics,
    id: &str,
    (from, to): (FiscalYear, FiscalYear),
    before: &ComparisonCell,
    (subject, score): (Option<Subject>, Option<Score>),
) -> ScoreChange {
    match (before.subject, subject) {
        (None, None) => ScoreChange::Unknown,
        (Some(_), _) => match onward(topics, id, from, to) {
            Err(relation) => ScoreChange::Different(
                relation
                    .map_or_else(TopicBreak::unrecorded, |r| TopicBreak::of(topics, r, r.after())),
            ),
            Ok(scale_changed) => match (before.score, score) {
                (Some(before), Some(score)) => {
                    ScoreChange::By { gap: Gap::between(before, score), scale_changed }
                }
                _ => ScoreChange::Unknown,
            },
        },
        (None, Some(_)) => {
            let came = topics.relations.iter().find(|r| {
                r.from >= from
                    && r.to <= to
                    && r.kind != RelationKind::Same
                    && r.after().iter().any(|topic| topic == id)
            });
            ScoreChange::Different(came.map_or_else(TopicBreak::unrecorded, |relation| {
                let from: &[String] = match relation.kind {
                    RelationKind::New => &[],
                    _ => &relation.topics,
                };
                TopicBreak::of(topics, relation, from)
            }))
        }
    }
}

/// Follows a topic from one year to another and returns whether its scale changed on the way.
///
/// Otherwise returns the relation that ended the topic, or `None` if no relation of the topic is recorded.
fn onward<'a>(
    topics: &'a Topics,
    id: &str,
    from: FiscalYear,
    to: FiscalYear,
) -> Result<bool, Option<&'a Relation>> {
    let mut scale_changed = false;
    let mut year = from;
    while year < to {
        let relation = topics.next(year, id).ok_or(None)?;
        if relation.kind != RelationKind::Same {
            return Err(Some(relation));
        }
        scale_changed |= relation.scale_changed;
        year = relation.to;
    }
    Ok(scale_changed)
}

impl TopicBreak {
    fn of(topics: &Topics, relation: &Relation, others: &[String]) -> Self {
        let label = |id: &String| topics.topic(id).map_or_else(|| id.clone(), |t| t.label.clone());
        Self {
            kind: relation.kind,
            others: others.iter().map(label).collect(),
            reason: relation.reason.clone(),
            confidence: relation.confidence,
        }
    }

    fn unrecorded() -> Self {
        Self {
            kind: RelationKind::Unknown,
            others: Vec::new(),
            reason: String::new(),
            confidence: Confidence::Low,
        }
    }
}
