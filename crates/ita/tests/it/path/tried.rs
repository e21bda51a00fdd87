//! On small results, the search must find exactly the sets that the oracle finds.

use ita::framework::Level;
use ita::path::{ChangeSet, Goal, PathFinding, path};
use ita::{Analysis, Exact, Instrument, Score, Subject, analyse};
use proptest::prelude::*;
use proptest::sample::Index;

use super::brute::{Mover, Tried, after, best, effort, movers, number, steps};
use super::small::{Ask, Case, ask, case};

proptest! {
    #[test]
    fn the_search_finds_the_three_best_of_all_sets(mut case in case(), ask in ask()) {
        let goal = goal(&mut case, ask);
        let Case { framework, assessment, terms } = &case;
        let found = path(framework, assessment, goal, terms);
        let sets: Vec<_> = found.sets.iter().map(compared).collect();
        prop_assert_eq!((bare(&found.finding), sets), expected(&case, goal), "{:?}", goal);
        for change in found.sets.iter().flat_map(|set| &set.changes) {
            let gain = change.to.exact() - change.from.exact();
            prop_assert_eq!(change.points, gain * framework.share(change.subject));
        }
    }
}

/// The finding without its reasons, which the oracle does not know.
fn bare(finding: &PathFinding) -> PathFinding {
    match finding {
        PathFinding::OutOfReach(_) => PathFinding::OutOfReach(Vec::new()),
        PathFinding::NothingMoves(_) => PathFinding::NothingMoves(Vec::new()),
        PathFinding::DependsOnUnknown(_) => PathFinding::DependsOnUnknown(Vec::new()),
        PathFinding::Met | PathFinding::Reached | PathFinding::NoSuchLevel => finding.clone(),
    }
}

/// The oracle's finding, without reasons, and its sets.
fn expected(case: &Case, goal: Goal) -> (PathFinding, Vec<Shown>) {
    let Case { framework, assessment, terms } = case;
    let present = analyse(framework, assessment);
    if goal.is_reached(&present) {
        let nothing = (Vec::new(), 0, present.total, present.level.shown);
        return (PathFinding::Met, vec![nothing]);
    }
    if is_undecided(case, goal) {
        return (PathFinding::DependsOnUnknown(Vec::new()), Vec::new());
    }
    let movers = movers(framework, assessment, terms);
    let set = |number| {
        let steps = steps(&movers, number);
        Tried {
            effort: effort(&movers, terms, &steps),
            analysis: after(framework, assessment, &movers, &steps),
            steps,
        }
    };
    let all: Vec<_> = (0..number(&movers)).map(set).collect();
    let best = best(framework, &movers, terms, &all, goal);
    let shown = |set: &Tried| shown(&movers, set);
    match &all[..] {
        _ if !best.is_empty() => (PathFinding::Reached, best.into_iter().map(shown).collect()),
        [nothing] => (PathFinding::NothingMoves(Vec::new()), vec![shown(nothing)]),
        [.., everything] => (PathFinding::OutOfReach(Vec::new()), vec![shown(everything)]),
        [] => unreachable!("the empty set is always among them"),
    }
}

/// The changes (subject, from, to), the effort, the total and the index of the level.
type Shown = (Vec<(Subject, Score, Score)>, u64, Option<Score>, Option<usize>);

fn shown(movers: &[Mover], set: &Tried) -> Shown {
    let taken = movers.iter().zip(&set.steps).filter(|&(_, &steps)| steps > 0);
    let changes = taken.map(|(m, &steps)| (m.subject, m.scores[0], m.scores[steps]));
    let analysis = &set.analysis;
    (changes.collect(), set.effort, analysis.total, analysis.level.shown)
}

fn compared(set: &ChangeSet) -> Shown {
    let changes = set.changes.iter().map(|c| (c.subject, c.from, c.to));
    (changes.collect(), set.effort, set.total, set.level)
}

/// The goal to search for. A goal of a level gives the case's framework two levels made from its own results.
fn goal(case: &mut Case, ask: Ask) -> Goal {
    let Case { framework, assessment, terms } = case;
    let movers = movers(framework, assessment, terms);
    let some = |set: Index| {
        let steps = steps(&movers, set.index(number(&movers)));
        after(framework, assessment, &movers, &steps)
    };
    let figure = |set: &Analysis, subject| {
        let row = set.row(subject).expect("the subject is one of the framework");
        row.figure.value().unwrap_or_default()
    };
    match ask {
        Ask::Total(set, more) => {
            let total = some(set).total.unwrap_or_default().hundredths();
            Goal::Total(Score::from_hundredths((total + more).min(10_000)).unwrap())
        }
        Ask::EveryInstrument(set) => {
            let set = some(set);
            let figures = Instrument::ALL.map(|i| figure(&set, Subject::Instrument(i)));
            Goal::EveryInstrument(figures.into_iter().min().unwrap())
        }
        Ask::Level(sets, tested) => {
            let mut levels = framework.levels[..2].to_vec();
            for (level, (set, tested)) in levels.iter_mut().zip(sets.into_iter().zip(tested)) {
                let set = some(set);
                level.min_total = set.total.unwrap_or_default();
                if !framework.level_tests.is_empty() {
                    level.min_instrument = figure(&set, *tested.get(&framework.level_tests));
                }
            }
            framework.levels.splice(..framework.levels.len() - 1, levels);
            Goal::Level(1)
        }
        Ask::Any(goal) => goal,
    }
}

/// Whether the goal depends on an unknown instrument, or on one part of the EIT while only the other is known.
fn is_undecided(case: &Case, goal: Goal) -> bool {
    let analysis = analyse(&case.framework, &case.assessment);
    let figure = |subject| -> Option<Exact> { analysis.row(subject)?.figure.exact };
    let mut instruments = Instrument::ALL.iter().map(|&i| figure(Subject::Instrument(i)));
    match goal {
        Goal::Total(_) => analysis.total.is_none(),
        Goal::EveryInstrument(_) => instruments.any(|figure| figure.is_none()),
        Goal::Level(level) => {
            let levels = &case.framework.levels[..=level];
            let asks = |level: &Level| (level.min_total, level.min_instrument);
            // A higher level can be easier to reach if it has a lower minimum of the total or of the instruments.
            let is_tested = levels.iter().enumerate().any(|(index, level)| {
                let (total, each) = asks(level);
                let mut lower = levels[index + 1..].iter().map(asks);
                each > Score::ZERO && !lower.any(|lower| lower.0 <= total && lower.1 <= each)
            });
            let parts = [1, 2].map(Subject::Part).map(|part| figure(part).is_some());
            let flagged = [1, 2].map(|no| case.assessment.passed.contains_key(&Subject::Part(no)));
            let parts_undecided = match parts {
                [true, true] => false,
                [false, false] => {
                    figure(Subject::Instrument(Instrument::Eit)).is_none()
                        || flagged != [false, false]
                }
                _ => true,
            };
            let needed = [Instrument::Iit, Instrument::Oit].map(Subject::Instrument);
            analysis.total.is_none()
                || is_tested && (parts_undecided || needed.iter().any(|&i| figure(i).is_none()))
        }
    }
}
