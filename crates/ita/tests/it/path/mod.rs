//! The path to a goal: against an oracle that tries every set of changes, and on results like those of real agencies.

mod brute;
mod reached;
mod small;
mod tried;
mod unreached;

use ita::path::{ChangeSet, Goal, Path, PathChange, PathTerms, path};
use ita::{Assessment, Score, Subject, two_decimals};
use testkit::{framework, result, score, subject};

/// The scores of example 002, by indicator.
pub(crate) const Y2568: &str =
    "1 99.43, 2 100, 3 100, 4 100, 5 100, 6 100, 7 100, 8 100, 9 100, 10 85.00";

pub(crate) fn path_to(result: &Assessment, goal: Goal, terms: &PathTerms) -> Path {
    path(&framework(result.fiscal_year.get()), result, goal, terms)
}

pub(crate) fn total(least: &str) -> Goal {
    Goal::Total(score(least))
}

/// A result of 2568 with every question at 80 and every item at 100, except these at 0.
pub(crate) fn full(missing: &str) -> Assessment {
    let mut result = result(2568, "");
    for subject in framework(2568).subjects() {
        let score = match subject {
            Subject::Question(_) => "80",
            Subject::Item(_) => "100",
            _ => continue,
        };
        result.scores.insert(subject, self::score(score));
    }
    for code in missing.split_whitespace() {
        result.scores.insert(subject(code), Score::ZERO);
    }
    result
}

/// Effort 1 for an item and 3 for a step of any other subject; `locked` may not change.
pub(crate) fn terms(locked: &str) -> PathTerms {
    PathTerms {
        question: 3.try_into().unwrap(),
        indicator: 3.try_into().unwrap(),
        locked: locked.split_whitespace().map(subject).collect(),
        ..PathTerms::even()
    }
}

/// The effort, each change with its points, and the total after them: `"1: O24 0.00→100.00 +2.50 = 82.93"`.
pub(crate) fn shown(set: &ChangeSet) -> String {
    let change = |change: &PathChange| {
        let points = two_decimals(change.points);
        format!("{} {}→{} +{points}", change.subject, change.from, change.to)
    };
    let changes: Vec<_> = set.changes.iter().map(change).collect();
    let total = set.total.map_or(String::new(), |total| total.to_string());
    format!("{}: {} = {total}", set.effort, changes.join(", "))
}

#[track_caller]
pub(crate) fn check(path: &Path, expected: &[&str]) {
    let sets: Vec<_> = path.sets.iter().map(shown).collect();
    assert_eq!(sets, expected, "{:?}", path.finding);
}
