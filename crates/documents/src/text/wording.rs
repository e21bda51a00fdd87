//! Small pieces of official Thai that several papers share.

use std::fmt::Display;

use ita::{Gap, Subject};

/// "96.97 คะแนน", with a non-breaking space.
pub(crate) fn points(score: impl Display) -> String {
    format!("{score}\u{a0}คะแนน")
}

/// A gap without its sign.
pub(crate) fn size(gap: Gap) -> String {
    gap.to_string().trim_start_matches('-').to_owned()
}

/// "ก", "ก และ ข", "ก, ข และ ค".
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} และ {last}", first.join(", ")),
    }
}

/// Ascending numbers as a list with ranges: "1–3, 5 และ 8".
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

/// The codes of subjects, consecutive ones as a range: "O1–O3 และ O31".
pub fn codes(subjects: &[Subject]) -> String {
    let mut runs: Vec<(Subject, Subject)> = Vec::new();
    for &subject in subjects {
        match runs.last_mut() {
            Some((_, end)) if follows(*end, subject) => *end = subject,
            _ => runs.push((subject, subject)),
        }
    }
    let runs: Vec<_> = runs
        .into_iter()
        .map(|(start, end)| if start == end { start.to_string() } else { format!("{start}–{end}") })
        .collect();
    listed(&runs)
}

/// The codes of sub-indicators, questions and items, each group after its noun: "ข้อคำถาม i1–i3 รวมทั้งข้อ O7".
pub(crate) fn codes_by_noun(subjects: &[Subject]) -> String {
    type Group = (&'static str, fn(&Subject) -> bool);
    const GROUPS: [Group; 3] = [
        ("ตัวชี้วัดย่อยที่", |s| {
            matches!(s, Subject::SubIndicator { .. })
        }),
        ("ข้อคำถาม", |s| matches!(s, Subject::Question(_))),
        ("ข้อ", |s| matches!(s, Subject::Item(_))),
    ];
    let groups: Vec<_> = GROUPS
        .iter()
        .filter_map(|(noun, is_in)| {
            let members: Vec<_> = subjects.iter().copied().filter(is_in).collect();
            (!members.is_empty()).then(|| format!("{noun} {}", codes(&members)))
        })
        .collect();
    groups.join(" รวมทั้ง")
}

fn follows(before: Subject, after: Subject) -> bool {
    use ita::QuestionCode::{External, Internal};
    match (before, after) {
        (Subject::Item(a), Subject::Item(b)) => b.0 == a.0.saturating_add(1),
        (Subject::Indicator(a), Subject::Indicator(b))
        | (Subject::Part(a), Subject::Part(b))
        | (Subject::Question(Internal(a)), Subject::Question(Internal(b)))
        | (Subject::Question(External(a)), Subject::Question(External(b))) => {
            b == a.saturating_add(1)
        }
        (
            Subject::SubIndicator { indicator, no },
            Subject::SubIndicator { indicator: of, no: next },
        ) => indicator == of && next == no.saturating_add(1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_element_of_a_list_follows_a_conjunction() {
        let of =
            |items: &[&str]| listed(&items.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&[]), "");
        assert_eq!(of(&["IIT"]), "IIT");
        assert_eq!(of(&["IIT", "EIT"]), "IIT และ EIT");
        assert_eq!(of(&["IIT", "EIT", "OIT"]), "IIT, EIT และ OIT");
    }

    #[test]
    fn consecutive_numbers_become_a_range() {
        assert_eq!(ranges(&[1, 2, 3, 5], "O"), "O1–O3 และ O5");
        assert_eq!(ranges(&[7], ""), "7");
        assert_eq!(ranges(&[1, 3, 5], ""), "1, 3 และ 5");
    }

    #[test]
    fn consecutive_codes_become_a_range() {
        let of = |text: &str| -> String {
            let subjects: Vec<Subject> =
                text.split(' ').map(|code| code.parse().unwrap()).collect();
            codes(&subjects)
        };
        assert_eq!(of("O1 O2 O3 O31"), "O1–O3 และ O31");
        assert_eq!(of("i1 i2 e3"), "i1–i2 และ e3");
        assert_eq!(of("9.5 10.1"), "9.5 และ 10.1");
        assert_eq!(of("EIT1 EIT2"), "EIT1–EIT2");
        assert_eq!(of("1 3"), "1 และ 3");
    }
}
