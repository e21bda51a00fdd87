//! Why a goal is out of reach.

use serde::{Deserialize, Serialize};

use super::goal::Goal;
use super::moves::{beginning, lock_of};
use super::places::Places;
use super::terms::PathTerms;
use crate::{Analysis, Framework, Score, Subject};

/// What does not get where it must, though everything that can move has moved in full.
///
/// Where nothing is locked and nothing unknown, it is at the most it can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// An instrument, or a part of the EIT.
    pub subject: Subject,
    /// Its figure then; none if it is unknown.
    pub figure: Option<Score>,
    /// The least the goal asks of it; none where the goal asks it of the total alone.
    pub needed: Option<Score>,
    /// The locks that hold it down: of subjects in it, of itself, or of the total.
    pub locked: Vec<Subject>,
    /// What is not known in it, so that nobody can say whether it could rise.
    pub unknown: Vec<Subject>,
}

/// In framework order; `most` is the analysis of everything done in full.
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

/// The topmost locks of what could still rise in an instrument.
fn locked(places: &Places, instrument: usize, terms: &PathTerms) -> Vec<Subject> {
    let mut locks = Vec::new();
    for place in places.below(instrument) {
        if let (Some(_), Some(lock)) = (beginning(places, place), lock_of(places, place, terms))
            && !locks.contains(&lock)
        {
            locks.push(lock);
        }
    }
    locks
}

/// The topmost subjects below a place of which nothing is known, where what stands above them cannot rise
/// itself.
fn unknown(places: &Places, place: usize) -> Vec<Subject> {
    let mut found = Vec::new();
    for &child in &places.children[place] {
        let published = places.rows[child].figure.published;
        let is_told_below = places.is_told_below(child);
        match published {
            None if !is_told_below => found.push(places.subject(child)),
            Some(_) if !is_told_below && beginning(places, child).is_some() => {}
            Some(Score::FULL) => {}
            _ => found.extend(unknown(places, child)),
        }
    }
    found
}
