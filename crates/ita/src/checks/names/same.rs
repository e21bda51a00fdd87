//! When two place names are the same name.

/// Letters of the longest suffix that makes a different place of a name: "หนองบัวแดง" is not "หนองบัว".
const LONGEST_SUFFIX: usize = 8;

/// Whether `found` is `name`, possibly with further words run on to it.
pub(super) fn is_of(found: &str, name: &str) -> bool {
    found.strip_prefix(name).is_some_and(|rest| {
        rest.is_empty() || thai::runs_on(rest) || rest.chars().count() > LONGEST_SUFFIX
    })
}

/// Whether two names differ in at most a quarter of the longer one's letters.
pub(super) fn is_spelling(found: &str, name: &str) -> bool {
    let longer = found.chars().count().max(name.chars().count());
    strsim::levenshtein(found, name) * 4 <= longer
}
