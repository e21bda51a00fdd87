//! Carries a plan over to a later year.

use std::cmp::Ordering;

use super::finding::Finding;
use super::list::Plan;
use super::measure::{DateText, Measure, Period};
use crate::Subject;
use crate::framework::Framework;
use crate::topics::{RelationKind, Topics};

impl Plan {
    /// The measures for the year of `to`, with all progress reset.
    ///
    /// Findings are translated to that year's codes; those without the same topic there are dropped. Dates
    /// move by the difference in years. The wording of a period is cleared if its dates are readable, since
    /// it would still describe the old dates.
    #[must_use]
    pub fn carried(&self, from: &Framework, to: &Framework, topics: &Topics) -> Self {
        let years = to.fiscal_year.get().saturating_sub(from.fiscal_year.get());
        let mut plan = Self::default();
        for measure in &self.measures {
            let answers = measure
                .answers
                .iter()
                .filter_map(|finding| renamed(*finding, from, to, topics))
                .collect();
            plan.add(Measure {
                answers,
                period: later(&measure.period, years),
                ..measure.afresh()
            });
        }
        plan
    }
}

fn later(period: &Period, years: u16) -> Period {
    let day = |text: &DateText| match text.date() {
        Some(date) => date.years_later(years).into(),
        None => text.clone(),
    };
    let words = match period.span() {
        Some(_) => String::new(),
        None => period.words.clone(),
    };
    Period { from: day(&period.from), to: day(&period.to), every: period.every, words }
}

/// The same finding in a later year's codes; `None` if its topic did not stay the same.
fn renamed(finding: Finding, from: &Framework, to: &Framework, topics: &Topics) -> Option<Finding> {
    match from.fiscal_year.cmp(&to.fiscal_year) {
        Ordering::Equal => return Some(finding),
        // Relations only lead forward in time.
        Ordering::Greater => return None,
        Ordering::Less => {}
    }
    match finding {
        // The same issue may have a different number in each year.
        Finding::Issue(no) => {
            let id = &topics.issue_for(from.fiscal_year, no)?.id;
            let (_, after) = topics.issues_for(to.fiscal_year);
            let same = after.into_iter().find(|issue| issue.id == *id)?;
            Some(Finding::Issue(same.no))
        }
        Finding::Subject(subject) => {
            renamed_subject(subject, from, to, topics).map(Finding::Subject)
        }
    }
}

fn renamed_subject(
    subject: Subject,
    from: &Framework,
    to: &Framework,
    topics: &Topics,
) -> Option<Subject> {
    let topic = from.topic(subject);
    let Some(topic) = topic else {
        // Instruments and the total are the same in every year; sub-indicators carry no topic.
        let same = matches!(subject, Subject::Total | Subject::Instrument(_));
        return same.then_some(subject);
    };
    let mut year = from.fiscal_year;
    while year < to.fiscal_year {
        let relation = topics.next(year, topic)?;
        if relation.kind != RelationKind::Same {
            return None;
        }
        year = year.next();
    }
    to.of_topic(topic)
}
