//! Properties of the analysis that hold for every result, whatever is known of it.

use std::collections::BTreeMap;

use ita::analysis::LevelReason;
use ita::assessment::TargetChoice;
use ita::{Assessment, Exact, Framework, Score, Subject, analyse, level_of, what_if};
use proptest::prelude::*;
use proptest::sample::Index;
use testkit::{frameworks, subject};

use super::{framework, result};

/// A score, often at or next to the minimum of a level.
fn score() -> impl Strategy<Value = Score> {
    prop_oneof![
        2 => (0..=10_000_u16).boxed(),
        1 => proptest::sample::select(vec![0, 8499, 8500, 9249, 9250, 9499, 9500, 9750, 10_000]).boxed(),
    ]
    .prop_map(|hundredths| Score::from_hundredths(hundredths).unwrap())
}

/// A framework and a result with scores for any of its subjects. How many of the leaves and how many of the subjects
/// above them have one varies too.
fn any_result() -> impl Strategy<Value = (Framework, Assessment)> {
    let year = proptest::sample::select(vec![2563_u16, 2566, 2568]);
    (year, 0.0..1.0_f64, 0.0..1.0_f64).prop_flat_map(|(year, leaves, parents)| {
        let framework = framework(year);
        let subjects = framework.subjects();
        let known = |subject: Subject| match subject {
            Subject::Question(_) | Subject::Item(_) => leaves.max(0.01),
            _ => parents.powi(3),
        };
        let scores: Vec<_> = subjects
            .into_iter()
            .map(|s| {
                proptest::option::weighted(known(s).min(0.999), score())
                    .prop_map(move |v| Some((s, v?)))
            })
            .collect();
        scores.prop_map(move |scores| {
            let mut assessment = result(year, "");
            assessment.scores = scores.into_iter().flatten().collect();
            (framework.clone(), assessment)
        })
    })
}

/// A framework and a result with a score for every leaf and for nothing above.
fn full_result() -> impl Strategy<Value = (Framework, Assessment)> {
    proptest::sample::select(vec![2563_u16, 2566, 2568]).prop_flat_map(|year| {
        let framework = framework(year);
        let leaves: Vec<_> = framework
            .subjects()
            .into_iter()
            .filter(|&s| framework.children(s).is_empty() && !matches!(s, Subject::Part(_)))
            .collect();
        proptest::collection::vec(score(), leaves.len()).prop_map(move |scores| {
            let mut assessment = result(year, "");
            assessment.scores = leaves.iter().copied().zip(scores).collect();
            (framework.clone(), assessment)
        })
    })
}

fn is_above(framework: &Framework, above: Subject, mut below: Subject) -> bool {
    while let Some(parent) = framework.parent(below) {
        if parent == above {
            return true;
        }
        below = parent;
    }
    false
}

proptest! {
    #[test]
    fn raising_one_score_never_lowers_a_figure_or_the_level(
        (framework, mut low) in any_result(), which: Index, one in score(), other in score(),
    ) {
        let mut subjects: Vec<_> = low.scores.keys().copied().collect();
        subjects.push(Subject::Total);
        let subject = *which.get(&subjects);
        let mut high = low.clone();
        low.scores.insert(subject, one.min(other));
        high.scores.insert(subject, one.max(other));
        let (low, high) = (analyse(&framework, &low), analyse(&framework, &high));
        prop_assert!(low.total <= high.total);
        if low.level.reason == LevelReason::Computed && high.level.reason == LevelReason::Computed {
            prop_assert!(low.level.shown >= high.level.shown, "{:?} {:?}", low.level, high.level);
        }
        for (low, high) in low.rows.iter().zip(&high.rows) {
            prop_assert!(low.figure.exact <= high.figure.exact);
        }
    }

    #[test]
    fn raising_one_score_in_a_what_if_never_lowers_the_total(
        (framework, assessment) in any_result(), which: Index, to in score(), more in 0..10_000_u16,
    ) {
        let subjects = framework.subjects();
        let subject = *which.get(&subjects);
        let higher = Score::from_hundredths((to.hundredths() + more).min(10_000)).unwrap();
        let with = |score| what_if(&framework, &assessment, &BTreeMap::from([(subject, score)]));
        let (low, high) = (analyse(&framework, &with(to)), analyse(&framework, &with(higher)));
        prop_assert!(low.total <= high.total, "{subject} {to} {higher}");
        let same = analyse(&framework, &what_if(&framework, &assessment, &BTreeMap::new()));
        prop_assert_eq!(same.rows, analyse(&framework, &assessment).rows);
    }

    #[test]
    fn points_to_win_and_shares_sum_to_the_whole((framework, mut assessment) in full_result()) {
        assessment.target = TargetChoice::Value(Score::FULL);
        let analysis = analyse(&framework, &assessment);
        for row in &analysis.rows {
            let children: Vec<_> = analysis.children(row.figure.subject).collect();
            if children.is_empty() || matches!(row.figure.subject, Subject::Total) {
                continue;
            }
            let sum: Exact = children.iter().map(|child| child.win.unwrap()).sum();
            let lost = row.win.unwrap();
            // Indicators are rounded to hundredths before they are summed.
            let rounded = matches!(row.figure.subject, Subject::Indicator(_));
            let allowed = if rounded { row.share / 200 } else { Exact::from_integer(0) };
            prop_assert!(sum - lost <= allowed && lost - sum <= allowed, "{}", row.figure.subject);
        }
        let shares: Exact = analysis.rows.iter().filter(|r| matches!(r.figure.subject, Subject::Question(_) | Subject::Item(_))).map(|r| r.share).sum();
        prop_assert_eq!(shares, Exact::from_integer(1));
    }

    #[test]
    fn the_order_of_typing_does_not_matter((framework, assessment) in any_result(), seed in any::<u64>()) {
        let mut scores: Vec<_> = assessment.scores.iter().map(|(&s, &v)| (s, v)).collect();
        // An arbitrary order of insertion.
        scores.sort_by_key(|&(s, _)| s.to_string().bytes().fold(seed, |a, b| a.rotate_left(7) ^ u64::from(b).wrapping_mul(seed | 1)));
        let mut typed = Assessment::new(assessment.fiscal_year);
        for (subject, score) in scores {
            typed.scores.insert(subject, score);
        }
        prop_assert_eq!(analyse(&framework, &typed), analyse(&framework, &assessment));
    }

    #[test]
    fn figures_stay_within_0_to_100((framework, assessment) in any_result()) {
        let analysis = analyse(&framework, &assessment);
        let (zero, full) = (Exact::from_integer(0), Exact::from_integer(100));
        for row in &analysis.rows {
            if let Some(exact) = row.figure.exact {
                prop_assert!(zero <= exact && exact <= full);
                let win = row.win.unwrap();
                prop_assert!(zero <= win && win <= full * row.share);
            }
        }
        for ranked in &analysis.ranking {
            prop_assert!(ranked.win > zero && ranked.score < ranked.goal);
        }
    }

    #[test]
    fn the_ranking_has_known_subjects_without_their_parents((framework, assessment) in any_result()) {
        let analysis = analyse(&framework, &assessment);
        let ranked: Vec<_> = analysis.ranking.iter().map(|r| r.subject).collect();
        for (index, &one) in ranked.iter().enumerate() {
            prop_assert!(assessment.scores.contains_key(&one));
            prop_assert_eq!(analysis.ranking[index].rank, index + 1);
            for &other in &ranked {
                prop_assert!(!is_above(&framework, one, other), "{one} {other}");
            }
            let below = assessment.scores.keys().any(|&s| is_above(&framework, one, s));
            prop_assert!(!below, "{one}");
        }
        for pair in analysis.ranking.windows(2) {
            prop_assert!(pair[0].win >= pair[1].win);
            prop_assert!(pair[0].total_after <= pair[1].total_after);
        }
    }

    #[test]
    fn the_last_total_of_the_ranking_is_that_with_every_gap_closed((framework, assessment) in any_result()) {
        let analysis = analyse(&framework, &assessment);
        let fixed: BTreeMap<_, _> = analysis.ranking.iter().map(|r| (r.subject, r.goal)).collect();
        let after = analyse(&framework, &what_if(&framework, &assessment, &fixed));
        if let Some(last) = analysis.ranking.last() {
            prop_assert_eq!(last.total_after, after.total);
        }
    }

    #[test]
    fn the_possible_levels_of_partial_results_include_the_true_one(
        iit in proptest::collection::vec(score(), 5),
        oit in proptest::collection::vec(score(), 2),
        parts in [score(), score()],
        show in proptest::collection::vec(any::<bool>(), 6),
        flag in proptest::collection::vec(any::<bool>(), 5),
        publish: bool,
    ) {
        let framework = framework(2568);
        let mean = |scores: &[Score]| -> Exact {
            scores.iter().map(|s| s.exact()).sum::<Exact>() / i64::try_from(scores.len()).unwrap()
        };
        let mut parts = parts;
        if !publish && (parts[0].hundredths() + parts[1].hundredths()) % 2 == 1 {
            // Without a published level, a part is taken to be at least 2E − 100, which holds only if the EIT (E)
            // is not rounded.
            parts[0] = parts[1];
        }
        let truth = [("IIT", mean(&iit)), ("EIT", mean(&parts)), ("OIT", mean(&oit)),
            ("EIT1", parts[0].exact()), ("EIT2", parts[1].exact())];
        let mut assessment = result(2568, "");
        for (index, &(code, exact)) in truth.iter().enumerate() {
            if show[index] {
                assessment.scores.insert(subject(code), Score::round(exact));
            } else if flag[index] {
                assessment.passed.insert(subject(code), Score::round(exact) >= framework.target.pass);
            }
        }
        let weighted = [30, 30, 40].into_iter().zip(&truth).map(|(weight, &(_, exact))| {
            i64::from(Score::round(exact * Exact::new(weight, 100)).hundredths())
        });
        let total = Score::round(Exact::new(weighted.sum(), 100));
        if show[5] {
            assessment.scores.insert(Subject::Total, total);
        }
        let analysis = analyse(&framework, &assessment);
        // From rounded instruments, the total may be off by a hundredth; from exact figures it must be the true one.
        let total = analysis.total.unwrap_or(total);
        let lowest = truth.iter().filter(|t| t.0 != "EIT").map(|t| Score::round(t.1)).min().unwrap();
        let level = level_of(&framework, total, lowest).unwrap();
        let analysis = if publish {
            assessment.level = Some(framework.levels[level].name.clone());
            analyse(&framework, &assessment)
        } else {
            analysis
        };
        if analysis.level.reason == LevelReason::NoTotal {
            prop_assert_eq!(analysis.level.possible, [0_usize; 0]);
        } else {
            prop_assert!(analysis.level.possible.contains(&level), "{level} {:?}", analysis.level);
        }
    }
}

#[test]
fn every_total_and_lowest_instrument_has_a_level_if_the_year_has_levels() {
    let thresholds = |framework: &Framework| -> Vec<Score> {
        let minimums = framework.levels.iter().flat_map(|l| [l.min_total, l.min_instrument]);
        let beside = minimums.flat_map(|s| [s.hundredths().saturating_sub(1), s.hundredths()]);
        beside.chain([10_000]).map(|h| Score::from_hundredths(h).unwrap()).collect()
    };
    for framework in frameworks() {
        let year = framework.fiscal_year;
        for &total in &thresholds(&framework) {
            for &lowest in &thresholds(&framework) {
                let level = level_of(&framework, total, lowest);
                assert_eq!(
                    level.is_some(),
                    !framework.levels.is_empty(),
                    "{year} {total} {lowest}"
                );
            }
        }
    }
}
