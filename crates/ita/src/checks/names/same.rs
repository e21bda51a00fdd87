//! When two names of places are one.

/// Whether a found name is this one, with nothing or with other words run on to it.
pub(super) fn is_of(found: &str, name: &str) -> bool {
    found.strip_prefix(name).is_some_and(|rest| {
        rest.is_empty() || thai::runs_on(rest) || rest.chars().count() > LONGEST_SUFFIX
    })
}

/// What makes another place's name of one ("หนองบัวแดง" of "หนองบัว") is not longer than this, in letters.
const LONGEST_SUFFIX: usize = 8;

pub(super) fn is_spelling(found: &str, name: &str) -> bool {
    let (found, name): (Vec<char>, Vec<char>) = (found.chars().collect(), name.chars().collect());
    distance(&found, &name) * 4 <= found.len().max(name.len())
}

/// How many letters have to be put in, left out or changed.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let changed = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}
