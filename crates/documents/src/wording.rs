//! Small pieces of official Thai that several documents say alike.

use std::fmt::Display;

use ita::{Exact, Gap};

/// "96.97 คะแนน", held together by a space that does not break.
pub(crate) fn points(score: impl Display) -> String {
    format!("{score}\u{a0}คะแนน")
}

/// A gap without its sign.
pub(crate) fn size(gap: Gap) -> String {
    gap.to_string().trim_start_matches('-').to_owned()
}

/// Points to win, rounded half up to hundredths for the eye.
pub(crate) fn win(points: Exact) -> String {
    let hundredths = hundredths(points);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Rounded half up to whole hundredths.
pub(crate) fn hundredths(points: Exact) -> i32 {
    let rounded = (points * 100 + Exact::new(1, 2)).floor().to_integer();
    i32::try_from(rounded).unwrap_or(i32::MAX)
}

/// "ก", "ก และ ข", "ก, ข และ ค".
pub(crate) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} และ {last}", first.join(", ")),
    }
}

/// Numbers as a list with ranges: "1–3, 5 และ 8".
pub(crate) fn ranges(numbers: &[u8], prefix: &str) -> String {
    let mut parts: Vec<(u8, u8)> = Vec::new();
    for &no in numbers {
        match parts.last_mut() {
            Some((_, end)) if no == *end + 1 => *end = no,
            _ => parts.push((no, no)),
        }
    }
    let parts: Vec<_> = parts
        .into_iter()
        .map(|(start, end)| match end - start {
            0 => format!("{prefix}{start}"),
            _ => format!("{prefix}{start}–{prefix}{end}"),
        })
        .collect();
    listed(&parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_thai_writes_them() {
        let of =
            |items: &[&str]| listed(&items.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&[]), "");
        assert_eq!(of(&["IIT"]), "IIT");
        assert_eq!(of(&["IIT", "EIT"]), "IIT และ EIT");
        assert_eq!(of(&["IIT", "EIT", "OIT"]), "IIT, EIT และ OIT");
    }

    #[test]
    fn neighbours_become_a_range() {
        assert_eq!(ranges(&[1, 2, 3, 5], "O"), "O1–O3 และ O5");
        assert_eq!(ranges(&[7], ""), "7");
        assert_eq!(ranges(&[1, 3, 5], ""), "1, 3 และ 5");
    }
}
