//! Finds where a result contradicts itself or the rules of its year.

use super::reader::{ReadFact, Reader};
use crate::result::{Conflict, Statement, ValueRead};
use ita::analysis::LevelReason;
use ita::{Framework, Subject, analyse};

/// The conflict between different scores or levels for the same subject.
pub(crate) fn twice(reader: &Reader, best: &ReadFact, others: &[&ReadFact]) -> Option<Conflict> {
    let place = |fact: &ReadFact| reader.text.place(fact.line, fact.at.clone());
    match &best.statement {
        Statement::Score { subject, .. } => {
            let mut differing: Vec<_> = others
                .iter()
                .filter_map(|f| match f.statement {
                    Statement::Score { score, .. } => Some((score, place(f))),
                    _ => None,
                })
                .collect();
            differing.dedup_by_key(|d| d.0);
            Some(Conflict::ScoreTwice { subject: *subject, others: differing })
        }
        Statement::Level(_) => Some(Conflict::LevelTwice {
            others: others
                .iter()
                .filter_map(|f| match &f.statement {
                    Statement::Level(name) => Some((name.clone(), place(f))),
                    _ => None,
                })
                .collect(),
        }),
        Statement::Passed { .. } | Statement::Weak { .. } => None,
    }
}

/// Adds conflicts for a total that does not follow from the indicators, a level that the scores do not allow, and a
/// list whose items are miscounted.
pub(crate) fn with_the_rules(
    reader: &Reader,
    framework: &Framework,
    values: &[ValueRead],
    conflicts: &mut Vec<Conflict>,
) {
    let statements = || values.iter().map(|v| v.statement.clone());
    let result = crate::result::assessment(framework.fiscal_year, statements());
    let analysis = analyse(framework, &result);
    if let (Some(read), Some(computed)) = (result.scores.get(&Subject::Total), analysis.total)
        && *read != computed
    {
        conflicts.push(Conflict::Total { read: *read, computed });
    }
    if let Some(read) = &result.level {
        let unknown_name =
            !framework.levels.is_empty() && !framework.levels.iter().any(|l| l.name == *read);
        if unknown_name || analysis.level.reason == LevelReason::Contradicted {
            conflicts.push(Conflict::Level {
                read: read.clone(),
                possible: analysis
                    .level
                    .possible
                    .iter()
                    .map(|i| framework.levels[*i].name.clone())
                    .collect(),
            });
        }
    }
    let listed = statements()
        .filter(|f| matches!(f, Statement::Score { subject: Subject::Item(_), score } if score.hundredths() == 0))
        .count();
    if let Some(claim) = reader.claims.first()
        && listed > 0
        && claim.failed != listed
    {
        conflicts.push(Conflict::FailedItems {
            claimed: claim.failed,
            listed,
            place: reader.text.place(claim.line, claim.at.clone()),
        });
    }
}
