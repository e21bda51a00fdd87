//! The library of suggestions, and which of them are offered for a result.

use serde::{Deserialize, Serialize};
use thai::Span;

use crate::framework::Framework;
use crate::plan::{Every, Finding, Measure, MeasureKind, Period, Plan, Step, coverage};
use crate::topics::{Issue, Topics};
use crate::{Analysis, Exact, FiscalYear, Instrument, Subject};

/// All suggested measures, in the order in which they are offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    #[serde(rename = "suggestion")]
    pub suggestions: Vec<Suggestion>,
}

/// A suggested measure. All texts are in Thai.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// A stable id in Latin letters.
    pub id: String,
    /// The ids of the [`Topics`] that it improves.
    pub topics: Vec<String>,
    pub kind: MeasureKind,
    /// Begins with the Thai word for `kind`.
    pub name: String,
    /// The weakness it addresses, worded as in an analysis.
    pub finding: String,
    /// Without leading numbers.
    pub steps: Vec<String>,
    /// The responsible units and positions, the leading one first.
    pub units: Vec<String>,
    /// How its progress is monitored and reported.
    pub follow_up: String,
    /// The measurable criterion of its success.
    pub criterion: String,
    #[serde(default, skip_serializing_if = "is_once")]
    pub every: Every,
}

/// A finding that no measure answers yet, and the suggestions that could answer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<'a> {
    pub finding: Finding,
    /// Points of the total to win; `None` for issues and for subjects without a score.
    pub win: Option<Exact>,
    /// The closest match first; empty if the library has no match.
    pub suggestions: Vec<&'a Suggestion>,
}

impl Library {
    pub fn suggestion(&self, id: &str) -> Option<&Suggestion> {
        self.suggestions.iter().find(|s| s.id == id)
    }

    /// The suggestions that improve a topic.
    pub fn of_topic(&self, topic: &str) -> impl Iterator<Item = &Suggestion> {
        self.suggestions.iter().filter(move |s| s.improves(topic))
    }

    /// The suggestions that improve a subject: those of its own topic, or of its indicator's topic if there are none.
    ///
    /// Instruments and parts have no topic of their own and take those of all their indicators: a result that is
    /// known only by instrument would otherwise be offered nothing. The total has no suggestions.
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

    /// The suggestions for an issue: those of its own topics, then those of its indicators' topics.
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

    /// Makes a measure, not yet begun, that answers the given findings and lasts the whole fiscal year.
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

/// Suggestions for every finding that no measure answers yet: subjects by points to win, then those only marked weak,
/// then the issues that the result is analysed by.
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
