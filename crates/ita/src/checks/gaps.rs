//! Weak subjects that no measure answers, and issues that nothing treats.

use std::cmp::Reverse;

use super::check::{Check, error, warning};
use super::fault::CheckFault;
use super::fix::Fix;
use super::target::CheckTarget;
use crate::analysis::TargetReason;
use crate::order::sort_by_key;
use crate::plan::{Coverage, Finding, coverage};
use crate::topics::Issue;
use crate::{AssessmentInputs, Exact, Framework, Subject};

pub(super) fn check(inputs: &AssessmentInputs, found: &mut Vec<Check>) {
    let coverage =
        coverage(inputs.result.framework, inputs.result.analysis, inputs.topics, inputs.plan);
    let mut weak = grouped(inputs.result.framework, &coverage);
    // Like the ranking: the greatest win first.
    sort_by_key(&mut weak, |group| Reverse(group.win));
    for group in weak.iter().filter(|group| !group.left.is_empty()) {
        found.push(unanswered(inputs, group));
    }
    let (year, issues) = inputs.topics.issues_for(inputs.result.framework.fiscal_year);
    let numbers = untreated(inputs, &coverage);
    // Where the next year's issues are unknown, those of the result's year are offered but not required.
    if year == inputs.coming_year() && !numbers.is_empty() {
        let is_official = |issue: &&Issue| issue.provenance.basis.is_official();
        let fault =
            CheckFault::UntreatedIssues { numbers, is_official: issues.iter().all(is_official) };
        found.push(warning(CheckTarget::Gaps, fault));
    }
}

/// The weak subjects of one indicator, or a single one outside of all indicators.
struct WeakGroup {
    subject: Subject,
    /// What `left` would win, in points of the total.
    win: Exact,
    /// Subjects that no measure answers, the greatest win first.
    left: Vec<Subject>,
    is_answered_in_part: bool,
}

/// In the order of the ranking.
fn grouped(framework: &Framework, coverage: &Coverage) -> Vec<WeakGroup> {
    let zero = Exact::from_integer(0);
    let mut groups: Vec<WeakGroup> = Vec::new();
    for row in &coverage.rows {
        let Finding::Subject(finding) = row.finding else {
            continue;
        };
        let subject = heading(framework, finding);
        let at = groups.iter().position(|group| group.subject == subject).unwrap_or_else(|| {
            let left = Vec::new();
            groups.push(WeakGroup { subject, win: zero, left, is_answered_in_part: false });
            groups.len() - 1
        });
        let group = &mut groups[at];
        if row.by.is_empty() {
            group.win += row.win.unwrap_or(zero);
            group.left.push(finding);
        } else {
            group.is_answered_in_part = true;
        }
    }
    groups
}

/// The indicator a subject belongs to, or the subject itself where there is no such indicator.
fn heading(framework: &Framework, subject: Subject) -> Subject {
    std::iter::successors(Some(subject), |at| framework.parent(*at))
        .find(|at| matches!(at, Subject::Indicator(_)))
        .unwrap_or(subject)
}

fn unanswered(inputs: &AssessmentInputs, group: &WeakGroup) -> Check {
    let analysis = inputs.result.analysis;
    let row = analysis.row(group.subject);
    // At the top level the target is 100: a figure below that is not an error of the result.
    let is_below = analysis.target.reason != TargetReason::Full
        && row.is_some_and(|row| {
            row.passed == Some(false) || row.gap.is_some_and(|gap| !gap.is_met())
        });
    let win = (group.win > Exact::from_integer(0)).then_some(group.win);
    let subject = group.subject;
    let check = if group.is_answered_in_part {
        let left = group.left.clone();
        warning(CheckTarget::Gaps, CheckFault::PartlyAnswered { subject, left, win })
    } else if is_below {
        error(CheckTarget::Gaps, CheckFault::Unanswered { subject, win })
    } else {
        warning(CheckTarget::Gaps, CheckFault::Unanswered { subject, win })
    };
    check.fixed_by(Fix::AddMeasureFor(Finding::Subject(subject)))
}

/// Issues that no measure answers, whether by number or by subject, and no paragraph is written for.
fn untreated(inputs: &AssessmentInputs, coverage: &Coverage) -> Vec<u8> {
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
