//! The library of suggestions, and what it offers for a result.

use serde::{Deserialize, Serialize};
use thai::Span;

use crate::framework::Framework;
use crate::plan::{Every, Finding, Measure, MeasureKind, Period, Plan, Step, coverage};
use crate::topics::{Issue, Topics};
use crate::{Analysis, Exact, FiscalYear, Instrument, Subject};

/// Every suggested measure, in the order they are offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    #[serde(rename = "suggestion")]
    pub suggestions: Vec<Suggestion>,
}

/// One suggested measure; all texts in Thai.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// Names it for good, in Latin letters.
    pub id: String,
    /// What it improves; ids of [`Topics`].
    pub topics: Vec<String>,
    pub kind: MeasureKind,
    /// Begins with what `kind` is called.
    pub name: String,
    /// What should become better, as an analysis says it.
    pub finding: String,
    /// Without numbers.
    pub steps: Vec<String>,
    /// Responsible units and positions, the leading one first.
    pub units: Vec<String>,
    /// How it is followed up and reported.
    pub follow_up: String,
    /// By what it will have succeeded; measurable.
    pub criterion: String,
    #[serde(default, skip_serializing_if = "is_once")]
    pub every: Every,
}

/// A finding that no measure answers yet, and what could.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<'a> {
    pub finding: Finding,
    /// Points of the total to win; none for what has no score, and for issues.
    pub win: Option<Exact>,
    /// The closest first; empty where the library has none.
    pub suggestions: Vec<&'a Suggestion>,
}

impl Library {
    pub fn suggestion(&self, id: &str) -> Option<&Suggestion> {
        self.suggestions.iter().find(|s| s.id == id)
    }

    /// What improves a topic.
    pub fn of_topic(&self, topic: &str) -> impl Iterator<Item = &Suggestion> {
        self.suggestions.iter().filter(move |s| s.improves(topic))
    }

    /// What improves a subject: by its own topic, else by its indicator's.
    ///
    /// An instrument and a part have no topic: theirs are those of their indicators, as a result known by
    /// instrument only would be offered nothing else. The total has none.
    pub fn for_subject(&self, framework: &Framework, subject: Subject) -> Vec<&Suggestion> {
        let indicators_of = |code: Instrument| {
            framework
                .indicators
                .iter()
                .filter(move |indicator| indicator.instrument == code)
                .map(|indicator| indicator.topic.as_str())
        };
        match subject {
            Subject::Total => Vec::new(),
            Subject::Instrument(code) => self.of_topics(indicators_of(code)),
            Subject::Part(_) => self.of_topics(indicators_of(Instrument::Eit)),
            Subject::Indicator(_)
            | Subject::SubIndicator { .. }
            | Subject::Question(_)
            | Subject::Item(_) => {
                let own = self.of_topics(framework.topic(subject));
                match framework.parent(subject) {
                    Some(parent) if own.is_empty() && !is_indicator(subject) => {
                        self.for_subject(framework, parent)
                    }
                    _ => own,
                }
            }
        }
    }

    /// What improves an issue: by its own topics, then by its indicators'.
    pub fn for_issue(&self, framework: &Framework, issue: &Issue) -> Vec<&Suggestion> {
        let indicators = issue
            .indicators
            .iter()
            .filter_map(|no| framework.indicator(*no))
            .map(|indicator| indicator.topic.as_str());
        self.of_topics(issue.topics.iter().map(String::as_str).chain(indicators))
    }

    /// Each suggestion once, in the order of the topics.
    fn of_topics<'t>(&self, topics: impl IntoIterator<Item = &'t str>) -> Vec<&Suggestion> {
        let mut found: Vec<&Suggestion> = Vec::new();
        for topic in topics {
            for suggestion in self.suggestions.iter().filter(|s| s.improves(topic)) {
                if !found.iter().any(|known| known.id == suggestion.id) {
                    found.push(suggestion);
                }
            }
        }
        found
    }
}

impl Suggestion {
    pub fn improves(&self, topic: &str) -> bool {
        self.topics.iter().any(|of| of == topic)
    }

    /// A measure that answers the given findings, not yet begun, for a whole fiscal year.
    pub fn draft(&self, year: FiscalYear, answers: impl IntoIterator<Item = Finding>) -> Measure {
        let step = |text: &String| Step { text: text.clone(), done: false };
        Measure {
            answers: answers.into_iter().collect(),
            finding: self.finding.clone(),
            name: self.name.clone(),
            kind: self.kind,
            steps: self.steps.iter().map(step).collect(),
            units: self.units.clone(),
            period: Period { every: self.every, ..Span::year(year).into() },
            follow_up: self.follow_up.clone(),
            criterion: self.criterion.clone(),
            ..Measure::default()
        }
    }
}

/// What could answer the findings that no measure answers yet, by points to win; then what is marked weak
/// and the issues the result is analysed by.
pub fn suggested<'a>(
    framework: &Framework,
    analysis: &Analysis,
    topics: &Topics,
    library: &'a Library,
    plan: &Plan,
) -> Vec<Offer<'a>> {
    let issue = |no: u8| topics.issue_for(framework.fiscal_year, no);
    coverage(framework, analysis, topics, plan)
        .unanswered()
        .map(|row| Offer {
            finding: row.finding,
            win: row.win,
            suggestions: match row.finding {
                Finding::Subject(subject) => library.for_subject(framework, subject),
                Finding::Issue(no) => {
                    issue(no).map(|issue| library.for_issue(framework, issue)).unwrap_or_default()
                }
            },
        })
        .collect()
}

fn is_indicator(subject: Subject) -> bool {
    matches!(subject, Subject::Indicator(_))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn is_once(every: &Every) -> bool {
    *every == Every::Once
}
