//! Random frameworks and results, small enough to try every set.

use std::fmt;
use std::num::NonZeroU32;

use ita::path::{Goal, PathTerms};
use ita::{Assessment, Framework, Score, Subject};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use testkit::assessment;

use super::brute::{movers, number};
use super::framework;

/// How many sets are tried at most.
const MOST_SETS: usize = 300;

/// A small framework, a result, and terms that leave no more than [`MOST_SETS`] sets.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) framework: Framework,
    pub(crate) assessment: Assessment,
    pub(crate) terms: PathTerms,
}

impl fmt::Debug for Case {
    /// Leaves out the framework, which would hide what matters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.framework.fiscal_year)?;
        for subject in self.framework.subjects() {
            write!(f, " {subject}")?;
            if let Some(score) = self.assessment.scores.get(&subject) {
                write!(f, "={score}")?;
            }
            if let Some(passed) = self.assessment.passed.get(&subject) {
                write!(f, "?{passed}")?;
            }
            if let Some(effort) = self.terms.own.get(&subject) {
                write!(f, "x{effort}")?;
            }
            if self.terms.locked.contains(&subject) {
                f.write_str("!")?;
            }
        }
        Ok(())
    }
}

/// A goal, relative to what a case can reach.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ask {
    /// The total of some set, plus some hundredths.
    Total(Index, u16),
    /// For every instrument the lowest instrument score of some set.
    EveryInstrument(Index),
    /// The lower of two levels. The minimums of each are the total of one set and a tested figure of another.
    Level([Index; 2], [Index; 2]),
    Any(Goal),
}

pub(crate) fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        3 => (any::<Index>(), 0..2_u16).prop_map(|(set, more)| Ask::Total(set, more)),
        2 => any::<Index>().prop_map(Ask::EveryInstrument),
        4 => (any::<[Index; 2]>(), any::<[Index; 2]>()).prop_map(|(a, b)| Ask::Level(a, b)),
        1 => score().prop_map(|score| Ask::Any(Goal::Total(score))),
    ]
}

/// A score, mostly one with few steps left to 100.
fn score() -> impl Strategy<Value = Score> {
    let hundredths = prop_oneof![
        4 => 8000..=10_000_u16,
        2 => select(vec![0, 5000, 7500, 8500, 9000, 9250, 9499, 9500, 9750, 10_000]),
        1 => 0..=10_000_u16,
        2 => (160..=200_u16).prop_map(|halves| halves * 50),
    ];
    hundredths.prop_map(|hundredths| Score::from_hundredths(hundredths).unwrap())
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    let year = select(vec![2563_u16, 2566, 2568]);
    let parts = select(vec![0.01, 0.5, 0.99]);
    (year, vec(0..4_usize, 24), 0.0..1.0_f64, 0.0..1.0_f64, parts).prop_flat_map(
        |(year, sizes, leaves, parents, parts)| {
            let framework = small(year, &sizes);
            let known = |subject: Subject| match subject {
                Subject::Question(_) | Subject::Item(_) => 1.0 - leaves.powi(6),
                Subject::Part(_) => parts,
                _ => parents.powi(3),
            };
            let subjects = framework.subjects();
            let scores: Vec<_> = subjects
                .iter()
                .map(|&s| {
                    let score = proptest::option::weighted(known(s).clamp(0.01, 0.99), score());
                    let effort = proptest::option::weighted(0.4, 1..4_u32);
                    (score, effort, proptest::bool::weighted(0.04))
                })
                .collect();
            let flags = vec((any::<Index>(), any::<bool>()), 0..2);
            (scores, proptest::option::weighted(0.2, flags)).prop_map(move |(facts, flags)| {
                let mut assessment = assessment(framework.fiscal_year, "");
                let mut terms = PathTerms::even();
                for (&subject, (score, effort, is_locked)) in subjects.iter().zip(facts) {
                    assessment.scores.extend(score.map(|score| (subject, score)));
                    let effort = effort.and_then(NonZeroU32::new);
                    terms.own.extend(effort.map(|effort| (subject, effort)));
                    if is_locked {
                        terms.locked.insert(subject);
                    }
                }
                for (subject, passed) in flags.into_iter().flatten() {
                    assessment.passed.insert(*subject.get(&subjects), passed);
                }
                // Locks the subjects with most steps until few enough sets are left.
                let mut free = movers(&framework, &assessment, &terms);
                while number(&free) > MOST_SETS {
                    let most = free.iter().max_by_key(|mover| mover.scores.len()).unwrap();
                    terms.locked.insert(most.subject);
                    free = movers(&framework, &assessment, &terms);
                }
                Case { framework: framework.clone(), assessment, terms }
            })
        },
    )
}

/// The framework of a year, cut down to a few indicators, questions and items.
fn small(year: u16, sizes: &[usize]) -> Framework {
    let mut framework = framework(year);
    let mut sizes = sizes.iter().cycle().copied();
    let mut next = move || sizes.next().unwrap();
    let keeps = |no: u8| [1, 2, 6, 7, 8, 9, 10].contains(&no);
    framework.indicators.retain(|i| keeps(i.no));
    for no in [2, 7, 8, 10] {
        if next() == 0 {
            framework.indicators.retain(|i| i.no != no);
        }
    }
    let indicators: Vec<_> = framework.indicators.iter().map(|i| i.no).collect();
    framework.questions.retain(|q| indicators.contains(&q.indicator));
    for &no in &indicators {
        cut(&mut framework.questions, 1 + next(), |q| q.indicator == no);
    }
    framework.sub_indicators.retain(|sub| match sub.code {
        Subject::SubIndicator { indicator, no } => indicators.contains(&indicator) && no < 3,
        _ => false,
    });
    let subs: Vec<_> = framework.sub_indicators.iter().map(|s| s.code).collect();
    framework.items.retain(|item| subs.contains(&item.sub_indicator));
    for &code in &subs {
        cut(&mut framework.items, 1 + next(), |item| item.sub_indicator == code);
    }
    framework
}

/// Keeps only the first `left` of the elements for which `some` holds, and all others.
fn cut<T>(all: &mut Vec<T>, mut left: usize, some: impl Fn(&T) -> bool) {
    all.retain(|one| {
        let is_one = some(one);
        let is_kept = !is_one || left > 0;
        left = left.saturating_sub(usize::from(is_one));
        is_kept
    });
}
