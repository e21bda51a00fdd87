//! Where what was read contradicts itself, or the rules of its year.

use super::reader::{Fact, Reader};
use super::{Conflict, Finding, ValueRead};
use ita::analysis::LevelReason;
use ita::{Framework, Subject, analyse};

/// The conflict of several different figures or levels for one thing.
pub(super) fn twice(reader: &Reader, best: &Fact, others: &[&Fact]) -> Option<Conflict> {
    let place = |fact: &Fact| reader.text.place(fact.line, fact.at.clone());
    match &best.finding {
        Finding::Score { subject, .. } => {
            let mut differing: Vec<_> = others
                .iter()
                .filter_map(|f| match f.finding {
                    Finding::Score { score, .. } => Some((score, place(f))),
                    _ => None,
                })
                .collect();
            differing.dedup_by_key(|d| d.0);
            Some(Conflict::ScoreTwice { subject: *subject, others: differing })
        }
        Finding::Level(_) => Some(Conflict::LevelTwice {
            others: others
                .iter()
                .filter_map(|f| match &f.finding {
                    Finding::Level(name) => Some((name.clone(), place(f))),
                    _ => None,
                })
                .collect(),
        }),
        Finding::Passed { .. } | Finding::Weak { .. } => None,
    }
}

/// A total that does not follow from the indicators, a level the figures do not allow, a miscounted list.
pub(super) fn with_the_rules(
    reader: &Reader,
    framework: &Framework,
    values: &[ValueRead],
    conflicts: &mut Vec<Conflict>,
) {
    let findings = || values.iter().map(|v| v.finding.clone());
    let result = super::assessment(framework.fiscal_year, findings());
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
    let listed = findings()
        .filter(|f| matches!(f, Finding::Score { subject: Subject::Item(_), score } if score.hundredths() == 0))
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
