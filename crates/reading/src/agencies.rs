//! The agencies a text names.

use std::ops::Range;

use super::AgencyRead;
use super::text::{Text, is_thai_letter};
use ita::order::sort_by_key;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AgencyMention {
    /// With its kind written out.
    pub(super) name: String,
    /// An index, from 0.
    pub(super) line: usize,
    pub(super) at: Range<usize>,
}

pub(super) fn mentions(text: &Text) -> Vec<AgencyMention> {
    let mut found = Vec::new();
    for (no, line) in text.lines.iter().enumerate() {
        found.extend(in_line(line.text).map(|(name, at)| AgencyMention { name, line: no, at }));
    }
    cut_tails(&mut found);
    found
}

/// The names that are mentioned, the most frequent first.
pub(super) fn counted(text: &Text, mentions: &[AgencyMention]) -> Vec<AgencyRead> {
    let mut found: Vec<AgencyRead> = Vec::new();
    for mention in mentions {
        match found.iter().position(|a| a.name == mention.name) {
            Some(i) => found[i].times += 1,
            None if found.len() < MOST_NAMES => found.push(AgencyRead {
                name: mention.name.clone(),
                times: 1,
                place: text.place(mention.line, mention.at.clone()),
            }),
            None => {}
        }
    }
    sort_by_key(&mut found, |agency| std::cmp::Reverse(agency.times));
    found
}

/// The agencies of one line with their places.
pub(super) fn in_line(line: &str) -> impl Iterator<Item = (String, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let (start, kind) = next_kind(line, at)?;
            at = start + kind.0.len();
            if let Some(name) = place_name(&line[at..]) {
                let end = at + name.end;
                let full = format!("{}{}", kind.1, &line[at + name.start..end]);
                at = end;
                return Some((full, start..end));
            }
        }
    })
}

/// The nearest word for a kind of agency from a byte on.
fn next_kind(line: &str, from: usize) -> Option<(usize, &'static (&'static str, &'static str))> {
    let rest = &line[from..];
    // Every kind has one of these letters; looking for them first keeps long lines without agencies cheap.
    rest.char_indices()
        .filter(|(_, c)| matches!(c, 'เ' | 'อ' | 'บ' | 'ท'))
        .find_map(|(i, _)| {
            let kind = KINDS.iter().find(|k| rest[i..].starts_with(k.0))?;
            // Abbreviations are no ends of words.
            let abbreviated = kind.0.chars().count() < 6;
            let inside = rest[..i]
                .chars()
                .next_back()
                .is_some_and(|c| is_thai_letter(c) && abbreviated);
            (!inside
                || rest[..i].ends_with("ของ")
                || rest[..i].ends_with("นายก")
                || rest[..i].ends_with("ปลัด"))
            .then_some((from + i, kind))
        })
}

/// Where the name behind a kind stands; none if only other words follow.
fn place_name(after: &str) -> Option<Range<usize>> {
    let start = after.len() - after.trim_start_matches(['.', ' ']).len();
    if start > 2 {
        return None;
    }
    let name = &after[start..];
    if NO_NAMES.iter().any(|w| name.starts_with(w)) {
        return None;
    }
    let mut end = name
        .char_indices()
        .take(LONGEST)
        .take_while(|(_, c)| is_thai_letter(*c) && *c != 'ฯ')
        .map(|(i, c)| i + c.len_utf8())
        .last()
        .unwrap_or(0);
    for word in AFTER_NAMES {
        if let Some(i) = name[..end].find(word).filter(|i| *i > 0) {
            end = i;
        }
    }
    // A place has at least two letters ("อบต." alone is none).
    (name[..end].chars().count() >= 2).then_some(start..start + end)
}

/// Thai runs on: where a shorter name is known, "แม่สายให้เป็นไป" is "แม่สาย" and more.
fn cut_tails(found: &mut [AgencyMention]) {
    let mut names: Vec<String> = found.iter().map(|m| m.name.clone()).collect();
    sort_by_key(&mut names, Clone::clone);
    names.dedup();
    for mention in found {
        let sorted = names.partition_point(|n| *n < mention.name);
        // Prefixes of a name sort before it, the longest last; the shortest one is a name others share.
        let shorter = names[sorted.saturating_sub(20)..sorted].iter().find(|n| {
            mention
                .name
                .strip_prefix(n.as_str())
                .is_some_and(|rest| TAILS.iter().any(|w| rest.starts_with(w)))
        });
        if let Some(shorter) = shorter {
            mention.at.end -= mention.name.len() - shorter.len();
            mention.name.clone_from(shorter);
        }
    }
}

/// More names than this are no longer told apart.
const MOST_NAMES: usize = 20;
const LONGEST: usize = 40;

/// Words that run on from a name; they cut it only where the shorter name is known from elsewhere.
const TAILS: &[&str] = &[
    "ให้",
    "เป็น",
    "และ",
    "จะ",
    "ที่",
    "โดย",
    "ได้",
    "มี",
    "ไม่",
    "ใน",
    "ของ",
    "เรื่อง",
    "ถึง",
    "ทาง",
    "ต่อ",
    "นั้น",
    "จาก",
    "กับ",
    "ทั้ง",
    "ว่า",
    "อยู่",
    "จึง",
    "ซึ่ง",
    "ทราบ",
    "ตาม",
    "ต้อง",
    "ขอ",
];

/// As printed, and written out. Longer words before those they begin with.
const KINDS: &[(&str, &str)] = &[
    ("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"),
    ("องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด"),
    ("บริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"),
    ("บริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด"),
    ("เทศบาลตำบล", "เทศบาลตำบล"),
    ("เทศบาลเมือง", "เทศบาลเมือง"),
    ("เทศบาลนคร", "เทศบาลนคร"),
    ("อบต.", "องค์การบริหารส่วนตำบล"),
    ("อบต", "องค์การบริหารส่วนตำบล"),
    ("อบจ.", "องค์การบริหารส่วนจังหวัด"),
    ("อบจ", "องค์การบริหารส่วนจังหวัด"),
    ("ทต.", "เทศบาลตำบล"),
    ("ทม.", "เทศบาลเมือง"),
    ("ทน.", "เทศบาลนคร"),
];

const NO_NAMES: &[&str] = &[
    "และ",
    "หรือ",
    "ทุก",
    "ทั่ว",
    "ที่",
    "ในเขต",
    "ต่าง",
    "อื่น",
    "ได้",
    "มี",
    "ประจำ",
    "จึง",
    "ขอ",
    "จะ",
    "ตาม",
    "พบว่า",
    "ใน",
    "เป็น",
    "ให้",
    "ของ",
    "อำเภอ",
    "จังหวัด",
    "ต้อง",
    "ซึ่ง",
    "โดย",
    "คะแนน",
    "ปี",
    "ผล",
    "ระดับ",
    "เรา",
    "แห่ง",
    "นี้",
    "นั้น",
    "ต้นแบบ",
];

const AFTER_NAMES: &[&str] = &[
    "ได้รับ",
    "ได้คะแนน",
    "ได้กำหนด",
    "ได้ดำเนิน",
    "ได้จัด",
    "ได้ผล",
    "มีคะแนน",
    "มีผล",
    "มีจุด",
    "ประจำ",
    "ปีงบ",
    "อำเภอ",
    "จังหวัด",
    "พบว่า",
    "ซึ่ง",
    "ให้เป็น",
    "มาตรการ",
    "ผลการ",
    "ทั้งนี้",
    "เพื่อ",
    "ที่ได้",
    "ที่มี",
    "ด้วย",
    "คะแนน",
    "ผ่านการ",
    "ผ่านเกณฑ์",
    "อยู่ใน",
    "ในภาพรวม",
    "ในปี",
    "โดยรวม",
    "จำแนก",
    "ต้อง",
    "ตั้งเป้า",
    "กำหนด",
    "ดำเนินการ",
    "จัดทำ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let names: Vec<String> = in_line(line).map(|m| m.0).collect();
        assert_eq!(names, expected, "{line:?}");
    }

    #[test]
    fn names_with_their_kind_written_out() {
        check("ของเทศบาลตำบลกุดจิก จากผล", &["เทศบาลตำบลกุดจิก"]);
        check("อบต.บ้านแก่ง อ.เมือง", &["องค์การบริหารส่วนตำบลบ้านแก่ง"]);
        check(
            "องค์การ บริหารส่วนตำบลบ้านแก่ง ผ่าน",
            &["องค์การบริหารส่วนตำบลบ้านแก่ง"],
        );
        check("เทศบาลตำบล ได้คะแนน และเทศบาลเมืองและอบต.", &[]);
        check("เทศบาลเมืองปากช่องได้คะแนน 95", &["เทศบาลเมืองปากช่อง"]);
        check("พนักงานเทศบาลจะรับทราบ สำนักปลัดเทศบาล", &[]);
        check(
            "นายกองค์การบริหารส่วนตำบลหนองบัว",
            &["องค์การบริหารส่วนตำบลหนองบัว"],
        );
    }
}
