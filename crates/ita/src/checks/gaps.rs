//! What is weak and no measure answers, and issues nobody treats.

use std::cmp::Reverse;

use super::{Check, Fault, Fix, Inputs, Place, error, warning};
use crate::analysis::TargetReason;
use crate::order::sort_by_key;
use crate::plan::{Coverage, Finding, coverage};
use crate::topics::Issue;
use crate::{Exact, Framework, Subject};

pub(super) fn check(inputs: &Inputs, found: &mut Vec<Check>) {
    let coverage = coverage(inputs.framework, inputs.analysis, inputs.topics, inputs.plan);
    let mut weak = grouped(inputs.framework, &coverage);
    // What is worth most first, as in the ranking.
    sort_by_key(&mut weak, |group| Reverse(group.win));
    for group in weak.iter().filter(|group| !group.left.is_empty()) {
        found.push(unanswered(inputs, group));
    }
    let (year, issues) = inputs.topics.issues_for(inputs.framework.fiscal_year);
    let numbers = untreated(inputs, &coverage);
    // Issues of the result's own year are offered where the next year's are not known, but nobody asks for them.
    if year == inputs.year() && !numbers.is_empty() {
        let is_official = |issue: &&Issue| issue.provenance.basis.is_official();
        let fault = Fault::UntreatedIssues { numbers, is_official: issues.iter().all(is_official) };
        found.push(warning(Place::Gaps, fault));
    }
}

/// What is weak under one indicator, or by itself where it belongs to none.
struct Group {
    subject: Subject,
    /// Points of the total to win with what no measure answers.
    win: Exact,
    /// What no measure answers, the most to win first.
    left: Vec<Subject>,
    is_answered_in_part: bool,
}

/// In the order of the ranking.
fn grouped(framework: &Framework, coverage: &Coverage) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in &coverage.rows {
        let Finding::Subject(finding) = row.finding else {
            continue;
        };
        let subject = heading(framework, finding);
        let at = groups.iter().position(|group| group.subject == subject);
        let at = at.unwrap_or_else(|| {
            groups.push(Group {
                subject,
                win: Exact::from_integer(0),
                left: Vec::new(),
                is_answered_in_part: false,
            });
            groups.len() - 1
        });
        let group = &mut groups[at];
        if row.by.is_empty() {
            group.win += row.win.unwrap_or_else(|| Exact::from_integer(0));
            group.left.push(finding);
        } else {
            group.is_answered_in_part = true;
        }
    }
    groups
}

/// The indicator a subject belongs to; itself if none.
fn heading(framework: &Framework, subject: Subject) -> Subject {
    let mut at = subject;
    loop {
        if matches!(at, Subject::Indicator(_)) {
            return at;
        }
        match framework.parent(at) {
            Some(parent) => at = parent,
            None => return subject,
        }
    }
}

fn unanswered(inputs: &Inputs, group: &Group) -> Check {
    let row = inputs.analysis.row(group.subject);
    // At the top level the target is 100: what lies below it then is no fault of the result.
    let is_below = inputs.analysis.target.reason != TargetReason::Full
        && row.is_some_and(|row| {
            row.passed == Some(false) || row.gap.is_some_and(|gap| !gap.is_met())
        });
    let win = (group.win > Exact::from_integer(0)).then_some(group.win);
    let subject = group.subject;
    let check = if group.is_answered_in_part {
        let left = group.left.clone();
        warning(Place::Gaps, Fault::PartlyAnswered { subject, left, win })
    } else if is_below {
        error(Place::Gaps, Fault::Unanswered { subject, win })
    } else {
        warning(Place::Gaps, Fault::Unanswered { subject, win })
    };
    check.fixed_by(Fix::AddMeasureFor(Finding::Subject(subject)))
}

/// The issues that no measure answers, by name or by what it names, and that no paragraph is written for.
fn untreated(inputs: &Inputs, coverage: &Coverage) -> Vec<u8> {
    let has_passage = |no: u8| {
        let passage = inputs.passages.get(&format!("analysis.issue.{no}"));
        passage.is_some_and(|passage| !passage.text.trim().is_empty())
    };
    coverage
        .unanswered()
        .filter_map(|row| match row.finding {
            Finding::Issue(no) => Some(no),
            Finding::Subject(_) => None,
        })
        .filter(|no| !has_passage(*no))
        .collect()
}
