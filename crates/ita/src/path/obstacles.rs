//! Why a goal is out of reach.

use serde::{Deserialize, Serialize};

use super::effort::{PathTerms, lock_of, start};
use super::goal::Goal;
use super::places::Places;
use crate::{Analysis, Framework, Score, Subject};

/// A figure that keeps a goal out of reach, even after everything that can be raised is at 100.
///
/// If nothing of it is locked or unknown, it is as high as it can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// An instrument, or a part of the EIT.
    pub subject: Subject,
    /// Its figure then. `None` if it is unknown.
    pub figure: Option<Score>,
    /// What the goal asks of it. `None` if the goal asks only for a total.
    pub needed: Option<Score>,
    /// The locked subjects that keep it down: below it, itself or the total.
    pub locked: Vec<Subject>,
    /// The subjects below it that are unknown, so that nothing can be said about raising them.
    pub unknown: Vec<Subject>,
}

/// The obstacles in framework order. `most` is the analysis of the result with everything raised to 100.
pub(super) fn find(
    framework: &Framework,
    most: &Analysis,
    goal: Goal,
    terms: &PathTerms,
) -> Vec<Obstacle> {
    let places = Places::new(&most.rows);
    let (total, each) = match goal {
        Goal::Total(total) => (total, Score::ZERO),
        Goal::EveryInstrument(each) => (Score::ZERO, each),
        Goal::Level(level) => {
            let level = &framework.levels[level];
            (level.min_total, level.min_instrument)
        }
    };
    let is_short = most.total < Some(total);
    let tested = |place: usize| match goal {
        Goal::Total(_) => false,
        Goal::EveryInstrument(_) => places.instruments().contains(&place),
        Goal::Level(_) => framework.level_tests.contains(&places.subject(place)),
    };
    let mut obstacles = Vec::new();
    for &instrument in places.instruments() {
        let mut whole = vec![instrument];
        whole.extend(&places.parts[instrument]);
        for place in whole {
            let figure = places.rows[place].figure.value();
            let is_low = each > Score::ZERO && figure < Some(each);
            let needed = (tested(place) && is_low).then_some(each);
            let holds_down = is_short && place == instrument && figure < Some(Score::FULL);
            if needed.is_some() || holds_down {
                obstacles.push(Obstacle {
                    subject: places.subject(place),
                    figure,
                    needed,
                    locked: locked(&places, instrument, terms),
                    unknown: unknown(&places, instrument),
                });
            }
        }
    }
    obstacles
}

/// The topmost locks on what could still be raised in an instrument.
fn locked(places: &Places, instrument: usize, terms: &PathTerms) -> Vec<Subject> {
    let mut locks = Vec::new();
    for place in places.below(instrument) {
        if let (Some(_), Some(lock)) = (start(places, place), lock_of(places, place, terms))
            && !locks.contains(&lock)
        {
            locks.push(lock);
        }
    }
    locks
}

/// The topmost unknown subjects below a place, unless something above them can be raised instead.
fn unknown(places: &Places, place: usize) -> Vec<Subject> {
    let mut found = Vec::new();
    for &child in &places.children[place] {
        let published = places.rows[child].figure.published;
        let has_scores_below = places.has_scores_below(child);
        match published {
            None if !has_scores_below => found.push(places.subject(child)),
            Some(_) if !has_scores_below && start(places, child).is_some() => {}
            Some(Score::FULL) => {}
            _ => found.extend(unknown(places, child)),
        }
    }
    found
}
