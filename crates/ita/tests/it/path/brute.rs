//! The oracle: tries every set of changes using only `what_if` and `analyse`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use ita::path::{Goal, PathTerms};
use ita::{Analysis, Assessment, Exact, Framework, Score, Subject, analyse, what_if};

/// A subject that can be raised, and the scores it can take, from the present one upwards.
pub(crate) struct Mover {
    pub(crate) subject: Subject,
    pub(crate) scores: Vec<Score>,
}

/// A set of changes and its result.
pub(crate) struct Tried {
    /// How many steps each mover takes.
    pub(crate) steps: Vec<usize>,
    pub(crate) effort: u64,
    pub(crate) analysis: Analysis,
}

/// How many steps there are of each share, effort and gain (in hundredths). Sets of the same mix differ only in which
/// equivalent subjects they raise.
type Mix = BTreeMap<(Exact, u64, u16), usize>;

pub(crate) fn movers(
    framework: &Framework,
    assessment: &Assessment,
    terms: &PathTerms,
) -> Vec<Mover> {
    let is_below = |above: Subject, mut subject: Subject| {
        while let Some(parent) = framework.parent(subject) {
            if parent == above {
                return true;
            }
            subject = parent;
        }
        false
    };
    let mut movers = Vec::new();
    for subject in framework.subjects() {
        let Some(&from) = assessment.scores.get(&subject) else {
            continue;
        };
        let mut locks = terms.locked.iter();
        if locks.any(|&lock| lock == subject || is_below(lock, subject)) || from == Score::FULL {
            continue;
        }
        let scores = match subject {
            Subject::Item(_) => vec![from, Score::FULL],
            Subject::Indicator(_) if assessment.scores.keys().any(|&s| is_below(subject, s)) => {
                continue;
            }
            Subject::Question(_) | Subject::Indicator(_) => (from.hundredths()..10_000)
                .step_by(500)
                .chain([10_000])
                .map(|score| Score::from_hundredths(score).unwrap())
                .collect(),
            _ => continue,
        };
        movers.push(Mover { subject, scores });
    }
    movers
}

/// How many sets there are.
pub(crate) fn number(movers: &[Mover]) -> usize {
    movers.iter().map(|mover| mover.scores.len()).product()
}

/// Decodes set `number`, below [`number`], into how many steps each mover takes: a number of mixed radix.
pub(crate) fn steps(movers: &[Mover], mut number: usize) -> Vec<usize> {
    let step = |mover: &Mover| {
        let step = number % mover.scores.len();
        number /= mover.scores.len();
        step
    };
    movers.iter().map(step).collect()
}

pub(crate) fn effort(movers: &[Mover], terms: &PathTerms, steps: &[usize]) -> u64 {
    let each = movers.iter().zip(steps).map(|(mover, &steps)| {
        u64::from(terms.effort(mover.subject).get()) * u64::try_from(steps).unwrap()
    });
    each.sum()
}

pub(crate) fn after(
    framework: &Framework,
    assessment: &Assessment,
    movers: &[Mover],
    steps: &[usize],
) -> Analysis {
    let taken = movers.iter().zip(steps).filter(|&(_, &steps)| steps > 0);
    let changes = taken.map(|(mover, &steps)| (mover.subject, mover.scores[steps]));
    analyse(framework, &what_if(framework, assessment, &changes.collect()))
}

/// The three best sets that reach the goal, each of a different mix.
pub(crate) fn best<'a>(
    framework: &Framework,
    movers: &[Mover],
    terms: &PathTerms,
    all: &'a [Tried],
    goal: Goal,
) -> Vec<&'a Tried> {
    let mut reaching: Vec<_> = all.iter().filter(|set| goal.is_reached(&set.analysis)).collect();
    reaching.sort_by_key(|set| {
        let changes = set.steps.iter().filter(|&&steps| steps > 0).count();
        let total = Reverse(set.analysis.total);
        (set.effort, total, changes, Reverse(&set.steps))
    });
    let mut best: Vec<&Tried> = Vec::new();
    let mut mixes: Vec<Mix> = Vec::new();
    for set in reaching {
        let mix = mix(framework, movers, terms, &set.steps);
        if best.len() < 3 && !mixes.contains(&mix) {
            mixes.push(mix);
            best.push(set);
        }
    }
    best
}

fn mix(framework: &Framework, movers: &[Mover], terms: &PathTerms, steps: &[usize]) -> Mix {
    let mut mix = Mix::new();
    for (mover, &steps) in movers.iter().zip(steps) {
        let share = framework.share(mover.subject);
        let effort = u64::from(terms.effort(mover.subject).get());
        for pair in mover.scores[..=steps].windows(2) {
            let gain = pair[1].hundredths() - pair[0].hundredths();
            *mix.entry((share, effort, gain)).or_default() += 1;
        }
    }
    mix
}
