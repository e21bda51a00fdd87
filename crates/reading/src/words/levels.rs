//! Names of levels, where a text says that one was reached.

use std::ops::Range;

use super::letters::is_thai_letter;
use crate::work::count;
use ita::order::sort_by_key;

/// Every level that a line says was reached; empty for a line that explains the scale.
pub(crate) fn in_line(line: &str) -> Vec<(&'static str, Range<usize>)> {
    count(line.len() * WORDS.len());
    let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
    for word in WORDS {
        for (at, _) in line.match_indices(word).take(MENTIONS) {
            if NOT_REACHED.iter().any(|w| line[..at].trim_end().ends_with(w)) {
                continue;
            }
            let start = at + word.len();
            if let Some((name, at)) = after(line, start)
                && !found.iter().any(|f| f.1 == at)
            {
                found.push((name, at));
            }
        }
    }
    found.retain(|(_, at)| !is_bound(&line[at.end..]));
    let mut names: Vec<_> = found.iter().map(|f| f.0).collect();
    sort_by_key(&mut names, |name| *name);
    names.dedup();
    if names.len() > 2 {
        found.clear();
    }
    found
}

/// Occurrences of a word looked at; bounds the time for hostile lines.
const MENTIONS: usize = 60;

/// The level behind a byte of a line, with nothing but connecting words between.
pub(crate) fn after(line: &str, start: usize) -> Option<(&'static str, Range<usize>)> {
    let mut at = start;
    loop {
        let rest = &line[at..];
        let skipped = rest.len()
            - rest
                .trim_start_matches([
                    ' ', ':', '=', '(', '"', '“', '\'', '*', ',', '-', '|', '\t', '/', ')',
                ])
                .len();
        let word =
            CONNECTING.iter().find(|w| rest[skipped..].starts_with(*w)).map_or(0, |w| w.len());
        at += skipped + word;
        if skipped + word == 0 || at - start > 200 {
            break;
        }
    }
    let name = whole(&line[at..])?;
    Some((name, at..at + name.len()))
}

/// The name of a level a text begins with, unless it is the beginning of a longer word.
pub(crate) fn whole(text: &str) -> Option<&'static str> {
    let name = NAMES.iter().find(|n| text.starts_with(*n))?;
    let rest = &text[name.len()..];
    let next = rest.chars().next();
    let runs_on = if name.is_ascii() {
        next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '+' || c == '.')
    } else {
        *name == "ผ่าน"
            && next.is_some_and(is_thai_letter)
            && !["ซึ่ง", "โดย", "และ"].iter().any(|w| rest.starts_with(w))
    };
    (!runs_on).then_some(*name)
}

/// Whether the text behind a level explains the scale: "A (85.00 - 94.99)", "ผ่านดี ขึ้นไป".
fn is_bound(after: &str) -> bool {
    let rest = after.trim_start_matches([' ', ':', '=', '(', ')', '"', '”', '*', '\t', '|']);
    let rest = rest.strip_prefix("คะแนน").unwrap_or(rest).trim_start_matches([' ', ':']);
    if ["ขึ้นไป", "หมายถึง", "จำนวน"].iter().any(|w| rest.starts_with(w))
    {
        return true;
    }
    let number =
        rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let then = rest[number..].trim_start();
    number > 0 && (then.starts_with('-') || then.starts_with("ถึง") || then.starts_with("ขึ้นไป"))
}

/// The names of both scales. A name comes before every name that it begins with.
const NAMES: &[&str] = &[
    "ผ่านดีเยี่ยม",
    "ผ่านดี",
    "ผ่าน",
    "ต้องปรับปรุงโดยด่วน",
    "ต้องปรับปรุง",
    "AA",
    "A",
    "B",
    "C",
    "D",
    "E",
    "F",
];

const WORDS: &[&str] = &["ระดับ", "เกรด", "Grade", "grade", "Level", "level", "Rating"];
const CONNECTING: &[&str] = &[
    "ผลการประเมิน",
    "ผลคะแนน",
    "คะแนน",
    "การประเมิน",
    "อยู่ในระดับ",
    "อยู่ใน",
    "อยู่",
    "ระดับ",
    "คือ",
    "ได้",
    "จัด",
    "ที่",
    "%",
    "เกรด",
    "Rating",
    "Level",
    "level",
];
const NOT_REACHED: &[&str] =
    &["ยก", "เป้าหมาย", "อย่างน้อย", "ไม่ต่ำกว่า", "สู่", "จาก", "ต่ำกว่า", "สูงกว่า", "ให้อยู่ใน", "ให้ได้"];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let names: Vec<_> = in_line(line).iter().map(|f| f.0).collect();
        assert_eq!(names, expected, "{line:?}");
    }

    #[test]
    fn only_levels_that_were_reached() {
        check("อยู่ในระดับ F คือ ไม่ผ่านการประเมิน", &["F"]);
        check("ระดับผลการประเมินอยู่ในระดับ D ไม่ผ่าน", &["D"]);
        check("อยู่ในระดับ ผ่านดี ซึ่งบรรลุ", &["ผ่านดี"]);
        check("ระดับ : ผ่านดีเยี่ยม", &["ผ่านดีเยี่ยม"]);
        check("ระดับ ผ่าน", &["ผ่าน"]);
        check("ในระดับผ่านเกณฑ์", &[]);
        check("ยกระดับ A และระดับ A ขึ้นไป", &[]);
        check("ระดับ AA 95 - 100 ระดับ A 85.00 - 94.99", &[]);
        check("ระดับ AA, ระดับ A, ระดับ B", &[]);
        check("ตามระดับคุณภาพของผลงาน DNA ระดับ Dx", &[]);
    }
}
