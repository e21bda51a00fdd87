//! Which findings are answered by which measures.

use super::finding::{Finding, findings_of};
use super::list::Plan;
use super::measure::{MeasureId, Status};
use crate::framework::Framework;
use crate::topics::Topics;
use crate::{Analysis, Exact, Subject};

/// The findings with the measures that answer each. Cancelled measures are ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// In the order of [`findings_of`].
    pub rows: Vec<CoverageRow>,
    /// Points of the total score to win on findings that at least one measure answers; exact.
    pub answered: Exact,
    /// Points of the total score to win on all findings; exact.
    pub winnable: Exact,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    pub finding: Finding,
    /// Points of the total score to win; `None` for issues and for subjects outside the ranking.
    pub win: Option<Exact>,
    /// The measures that answer the finding, in the plan's order.
    pub by: Vec<(MeasureId, AnswerKind)>,
}

/// How a measure answers a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// The measure names the finding itself.
    Direct,
    /// The measure names something the finding belongs to, such as the indicator of a question.
    Above,
    /// The measure names a part of the finding, such as a question of an indicator or an indicator of an issue.
    Below,
}

impl Coverage {
    pub fn unanswered(&self) -> impl Iterator<Item = &CoverageRow> {
        self.rows.iter().filter(|row| row.by.is_empty())
    }
}

pub fn coverage(
    framework: &Framework,
    analysis: &Analysis,
    topics: &Topics,
    plan: &Plan,
) -> Coverage {
    let mut answered = Exact::from_integer(0);
    let mut winnable = Exact::from_integer(0);
    let mut rows = Vec::new();
    for finding in findings_of(framework, analysis, topics) {
        let win = match finding {
            Finding::Subject(subject) => analysis
                .ranking
                .iter()
                .find(|ranked| ranked.subject == subject)
                .map(|ranked| ranked.win),
            Finding::Issue(_) => None,
        };
        let by: Vec<_> = plan
            .measures
            .iter()
            .filter(|measure| measure.status() != Status::Cancelled)
            .filter_map(|measure| {
                let answer = measure
                    .answers
                    .iter()
                    .filter_map(|answer| how(framework, topics, *answer, finding))
                    .min_by_key(|answer| *answer as u8)?;
                Some((measure.id, answer))
            })
            .collect();
        let points = win.unwrap_or_else(|| Exact::from_integer(0));
        winnable += points;
        if !by.is_empty() {
            answered += points;
        }
        rows.push(CoverageRow { finding, win, by });
    }
    Coverage { rows, answered, winnable }
}

/// How a measure that names `named` answers `finding`; `None` if it does not.
fn how(
    framework: &Framework,
    topics: &Topics,
    named: Finding,
    finding: Finding,
) -> Option<AnswerKind> {
    if named == finding {
        return Some(AnswerKind::Direct);
    }
    match (named, finding) {
        (Finding::Subject(named), Finding::Subject(finding)) => {
            if framework.is_above(named, finding) {
                Some(AnswerKind::Above)
            } else if framework.is_above(finding, named) {
                Some(AnswerKind::Below)
            } else {
                None
            }
        }
        (Finding::Subject(named), Finding::Issue(no)) => {
            treats(framework, topics, named, no).then_some(AnswerKind::Below)
        }
        (Finding::Issue(no), Finding::Subject(finding)) => {
            treats(framework, topics, finding, no).then_some(AnswerKind::Above)
        }
        (Finding::Issue(_), Finding::Issue(_)) => None,
    }
}

/// An indicator linked to more issues than this is too general: naming it does not answer any of them, and naming
/// one of them does not answer the indicator.
const MOST_ISSUES: usize = 2;

/// Whether a subject is linked to the issue with number `no`.
fn treats(framework: &Framework, topics: &Topics, subject: Subject, no: u8) -> bool {
    let (_, issues) = topics.issues_for(framework.fiscal_year);
    let Some(issue) = issues.iter().find(|issue| issue.no == no) else {
        return false;
    };
    let topic = match subject {
        Subject::Indicator(indicator) => {
            let bears = |issue: &&&crate::topics::Issue| issue.indicators.contains(&indicator);
            // The disclosure indicator, for example, is linked to nearly all issues.
            return bears(&issue) && issues.iter().filter(bears).count() <= MOST_ISSUES;
        }
        Subject::Question(code) => framework.question(code).map(|q| &q.topic),
        Subject::Item(code) => framework.item(code).map(|i| &i.topic),
        Subject::Total
        | Subject::Instrument(_)
        | Subject::Part(_)
        | Subject::SubIndicator { .. } => None,
    };
    topic.is_some_and(|topic| issue.topics.contains(topic))
}
