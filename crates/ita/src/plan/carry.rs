//! Taking a plan on into the next year.

use std::cmp::Ordering;

use super::finding::Finding;
use super::list::Plan;
use super::measure::{DateText, Measure, Period};
use crate::Subject;
use crate::framework::Framework;
use crate::topics::{RelationKind, Topics};

impl Plan {
    /// The measures for the year after, with nothing done yet. What they answer is named as that year names
    /// it; what has no same matter there is dropped. Days move on by a year; words for the period go where
    /// there are days to print instead.
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

/// A finding as another year names it.
fn renamed(finding: Finding, from: &Framework, to: &Framework, topics: &Topics) -> Option<Finding> {
    match from.fiscal_year.cmp(&to.fiscal_year) {
        Ordering::Equal => return Some(finding),
        // Relations lead from a year to the next, never back.
        Ordering::Greater => return None,
        Ordering::Less => {}
    }
    match finding {
        // The same issue may have another number there.
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
