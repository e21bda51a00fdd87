//! Validates the suggested measures. All problems are collected, so that one run shows everything to correct.

use std::collections::BTreeSet;
use std::fmt;

use super::library::{Library, Suggestion};
use crate::topics::Topics;

/// A mistake in the suggestions, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryProblem {
    Repeated {
        id: String,
    },
    Empty {
        id: String,
        text: SuggestionText,
    },
    /// The topic is not in the table of topics.
    UnknownTopic {
        id: String,
        topic: String,
    },
    /// Fewer than two steps do not explain how the measure is carried out.
    FewSteps {
        id: String,
        found: usize,
    },
    /// The name does not begin with the Thai word for its kind.
    Kind {
        id: String,
    },
    /// The text names a year and would become outdated.
    Year {
        id: String,
        text: SuggestionText,
    },
    Address {
        id: String,
        text: SuggestionText,
    },
    /// Fewer than two suggestions for an indicator leave the person no choice.
    FewOffers {
        topic: String,
        found: usize,
    },
}

/// A field of a suggestion. Entries of lists are indexed from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionText {
    Id,
    Topics,
    Name,
    Finding,
    Step(usize),
    Units,
    Unit(usize),
    FollowUp,
    Criterion,
}

const FEWEST_STEPS: usize = 2;
const FEWEST_OFFERS: usize = 2;

/// Finds every mistake in the suggestions, given the topics they refer to.
pub fn check(library: &Library, topics: &Topics) -> Vec<LibraryProblem> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for suggestion in &library.suggestions {
        if !seen.insert(suggestion.id.as_str()) {
            let id = suggestion.id.clone();
            found.push(LibraryProblem::Repeated { id });
        }
        shape(suggestion, topics, &mut found);
        texts(suggestion, &mut found);
    }
    let indicators = topics.topics.iter().filter(|topic| topic.id.starts_with("indicator."));
    for topic in indicators {
        let offers = library.of_topic(&topic.id).count();
        if offers < FEWEST_OFFERS {
            found.push(LibraryProblem::FewOffers { topic: topic.id.clone(), found: offers });
        }
    }
    found
}

fn shape(suggestion: &Suggestion, topics: &Topics, found: &mut Vec<LibraryProblem>) {
    let id = || suggestion.id.clone();
    for topic in &suggestion.topics {
        if topics.topic(topic).is_none() {
            let topic = topic.clone();
            found.push(LibraryProblem::UnknownTopic { id: id(), topic });
        }
    }
    if suggestion.steps.len() < FEWEST_STEPS {
        let steps = suggestion.steps.len();
        found.push(LibraryProblem::FewSteps { id: id(), found: steps });
    }
    if !suggestion.name.starts_with(suggestion.kind.name()) {
        found.push(LibraryProblem::Kind { id: id() });
    }
    for (list, text) in
        [(&suggestion.topics, SuggestionText::Topics), (&suggestion.units, SuggestionText::Units)]
    {
        if list.is_empty() {
            found.push(LibraryProblem::Empty { id: id(), text });
        }
    }
}

fn texts(suggestion: &Suggestion, found: &mut Vec<LibraryProblem>) {
    let id = || suggestion.id.clone();
    let single = [
        (SuggestionText::Id, &suggestion.id),
        (SuggestionText::Name, &suggestion.name),
        (SuggestionText::Finding, &suggestion.finding),
        (SuggestionText::FollowUp, &suggestion.follow_up),
        (SuggestionText::Criterion, &suggestion.criterion),
    ];
    let steps = suggestion.steps.iter().enumerate();
    let units = suggestion.units.iter().enumerate();
    let all = single
        .into_iter()
        .chain(steps.map(|(at, text)| (SuggestionText::Step(at), text)))
        .chain(units.map(|(at, text)| (SuggestionText::Unit(at), text)));
    for (text, words) in all {
        if words.trim().is_empty() {
            found.push(LibraryProblem::Empty { id: id(), text });
        }
        if has_year(words) {
            found.push(LibraryProblem::Year { id: id(), text });
        }
        if has_address(words) {
            found.push(LibraryProblem::Address { id: id(), text });
        }
    }
}

/// Whether a text has a number of four Thai or Arabic digits. A suggestion has no other use for one than a year.
fn has_year(text: &str) -> bool {
    thai::arabic_digits(text).split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

fn has_address(text: &str) -> bool {
    let text = text.to_lowercase();
    ["://", "www.", ".go.th"].iter().any(|part| text.contains(part))
}

impl fmt::Display for LibraryProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repeated { id } => write!(f, "suggestion {id}: given twice"),
            Self::Empty { id, text } => write!(f, "suggestion {id}: {text} is empty"),
            Self::UnknownTopic { id, topic } => {
                write!(f, "suggestion {id}: topic {topic} is not in topics.toml")
            }
            Self::FewSteps { id, found } => {
                write!(f, "suggestion {id}: {found} steps, at least {FEWEST_STEPS} expected")
            }
            Self::Kind { id } => {
                write!(f, "suggestion {id}: name does not begin with the word for its kind")
            }
            Self::Year { id, text } => write!(f, "suggestion {id}: {text} names a year"),
            Self::Address { id, text } => {
                write!(f, "suggestion {id}: {text} has a web address")
            }
            Self::FewOffers { topic, found } => {
                write!(f, "topic {topic}: {found} suggestions, at least {FEWEST_OFFERS} expected")
            }
        }
    }
}

impl fmt::Display for SuggestionText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id => f.write_str("id"),
            Self::Topics => f.write_str("topics"),
            Self::Name => f.write_str("name"),
            Self::Finding => f.write_str("finding"),
            Self::Step(at) => write!(f, "step {}", at + 1),
            Self::Units => f.write_str("units"),
            Self::Unit(at) => write!(f, "unit {}", at + 1),
            Self::FollowUp => f.write_str("follow_up"),
            Self::Criterion => f.write_str("criterion"),
        }
    }
}
