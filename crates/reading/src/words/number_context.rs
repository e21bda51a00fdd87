//! What the characters and words beside a number say about it.

use std::ops::Range;

use super::letters::{is_thai_letter, last_chars};
use super::levels;

/// Whether a number is part of a code, a phone number, a time or a negative number.
pub(crate) fn is_glued(line: &str, at: &Range<usize>, last_end: usize) -> bool {
    let before = line[..at.start].chars().next_back();
    let after = line[at.end..].chars().next();
    let next = |n: usize| line[at.end..].chars().nth(n);
    let glued_before = match before {
        Some('-') => {
            let earlier = line[..at.start - 1].chars().next_back();
            last_end == at.start - 1 && last_end > 0 || earlier.is_none_or(char::is_whitespace)
        }
        Some('/' | ':') => last_end == at.start - 1 && last_end > 0,
        Some('.') => {
            last_end == at.start - 1 && last_end > 0
                || line[..at.start - 1].ends_with(|c: char| c.is_ascii_digit())
        }
        Some('+' | '\\' | '_' | '@' | '#') => true,
        Some(c) => c.is_ascii_alphabetic(),
        None => false,
    };
    let glued_after = match after {
        // The score of "95.12/100".
        Some('/') if line[at.end..].trim_start_matches(['/', ' ']).starts_with("100") => false,
        Some('/' | ':' | '-') => next(1).is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_ascii_alphabetic() || c == '_' || c == '@',
        None => false,
    };
    // The hundred of "95.12/100".
    let out_of = line[..at.start].trim_end().ends_with('/');
    glued_before || glued_after || out_of
}

/// Whether text recognition garbled a number: letters for digits, a space or another sign at the decimal point.
pub(crate) fn is_damaged(line: &str, at: &Range<usize>, whole: bool) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let before = &line[..at.start];
    let start = before.len() - before.chars().rev().take(5).take_while(|c| part(*c)).count();
    let after = &line[at.end..];
    let end = at.end + after.chars().take(5).take_while(|c| part(*c)).count();
    let token = &line[start..end];
    let slips = |c: char| matches!(c, 'O' | 'o' | 'I' | 'l' | 'S' | 'B');
    let mixed = token.contains(slips)
        && token.contains('.')
        && token.chars().all(|c| c == '.' || c.is_ascii_digit() || slips(c))
        && token.split('.').all(|p| (1..=3).contains(&p.len()));
    let two_digits = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        digits == 2 && !text[2..].starts_with('.')
    };
    let point_apart =
        [" .", ". ", "·", "∙", "‧"].iter().any(|p| after.strip_prefix(p).is_some_and(two_digits));
    // A small number followed by a point and a space numbers a list.
    let counts = after.starts_with(". ") && (at.len() < 2 || line[at.clone()] < *"46");
    mixed || whole && at.len() <= 3 && point_apart && !counts
}

/// Whether the words beside a number make it a bound, a count, a running number or a date.
pub(crate) fn is_bounded(line: &str, at: &Range<usize>, whole: bool) -> bool {
    let before = line[..at.start].trim_end_matches([' ', '*', '(', '"', '“', ':', '=']);
    let after = line[at.end..].trim_start_matches([' ', '*', ')', '"', '”', '%']);
    if ends_with_any(strip_end(before), BOUND_BEFORE) && !before.ends_with("ผ่านเกณฑ์")
    {
        return true;
    }
    let past_points = after.strip_prefix("คะแนน").unwrap_or(after).trim_start();
    if starts_with_any(past_points, BOUND_AFTER) || starts_with_any(after, COUNTED_ALWAYS) {
        return true;
    }
    if !whole {
        return ends_with_any(before, ORDER_BEFORE_DECIMAL) || is_section(line, at);
    }
    let next = line[at.end..].chars().next();
    let enumerates = matches!(next, Some(')')) && !line[..at.start].ends_with('(')
        || matches!(next, Some('.')) && !line[at.end + 1..].trim_start().is_empty();
    let in_brackets = matches!(next, Some(')')) && line[..at.start].ends_with('(');
    let weight = line[at.end..].starts_with("%)")
        && ["30", "40", "15"].contains(&&line[at.clone()])
        || matches!(next, Some(')')) && ["(ร้อยละ", "(น้ำหนัก"].iter().any(|w| before.ends_with(w));
    enumerates
        || in_brackets && at.len() < 2
        || weight
        || ends_with_any(before, ORDER_BEFORE)
        || (1..=12).any(|month| after.starts_with(thai::short_month(month)))
        || after.chars().next().is_some_and(is_thai_letter)
            && !starts_with_any(
                after,
                ["คะแนน", "เปอร์เซ็นต์", "อยู่", "ระดับ", "และ", "ซึ่ง", "ผ่าน", "ต้อง"].as_slice(),
            )
}

/// "9.2 การบริหารงาน": the number of a section or sub-indicator, with its title behind it.
///
/// A decimal alone does not make it one: a spreadsheet keeps 90.40 as 90.4, and behind it stand a unit, a
/// level or whatever the next column holds.
fn is_section(line: &str, at: &Range<usize>) -> bool {
    let (before, after) = (&line[..at.start], &line[at.end..]);
    let lead = before.trim_end_matches([' ', '-', '*', '#', '(']);
    let title = after.trim_start();
    let is_numbered = line[at.clone()].split_once('.').is_some_and(|(section, no)| {
        no.len() == 1 && section.parse::<u8>().is_ok_and(|section| section <= MOST_SECTIONS)
    });
    if !is_numbered
        || !(lead.is_empty() || lead.ends_with(['\t', '|']))
        || !title.starts_with(is_thai_letter)
        || says_score(title)
    {
        return false;
    }
    // A number in a cell of its own behind a name is that name's score, unless another figure follows.
    let in_own_cell = after.trim_start_matches(' ').starts_with('\t');
    let is_named = last_chars(before, NEAR).contains(is_thai_letter);
    !(in_own_cell && is_named) || title.contains(|c: char| c.is_ascii_digit())
}

/// Characters before a number in which a name is looked for.
const NEAR: usize = 200;
/// No report has as many sections; the indicators are ten.
const MOST_SECTIONS: u8 = 20;

/// Whether a text begins with a unit or a level, as it stands behind a score.
fn says_score(text: &str) -> bool {
    let (cell, _) = text.split_once(['\t', '|']).unwrap_or((text, ""));
    let unit = ["คะแนน", "เปอร์เซ็นต์"].iter().find_map(|unit| cell.strip_prefix(unit));
    let ends = |rest: &str| !rest.starts_with(is_thai_letter);
    unit.is_some_and(ends)
        || levels::after(cell, 0).is_some_and(|(_, at)| cell[at.end..].trim().is_empty())
}

/// A text without the words at its end that announce a figure.
fn strip_end(mut before: &str) -> &str {
    loop {
        let stripped = ["คะแนน", "ร้อยละ", "จำนวน", "เท่ากับ", "คือ", ":", "=", "อยู่ที่"]
            .iter()
            .find_map(|w| before.strip_suffix(w))
            .map(str::trim_end);
        match stripped {
            Some(rest) => before = rest,
            None => return before,
        }
    }
}

pub(crate) fn ends_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.ends_with(w))
}

fn starts_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.starts_with(w))
}

const BOUND_BEFORE: &[&str] = &[
    "ต่ำกว่า",
    "น้อยกว่า",
    "มากกว่า",
    "สูงกว่า",
    "กว่า",
    "เกณฑ์",
    "เป้าหมาย",
    "เต็ม",
    "น้ำหนัก",
    "เกิน",
    "ตั้งแต่",
    "ระหว่าง",
    "อย่างน้อย",
    "เพิ่มขึ้น",
    "ลดลง",
    "เพิ่ม",
    "ลด",
    "ต่าง",
    "ต่างกัน",
    "ขาด",
    "อีก",
    ">",
    "<",
    "≥",
    "≤",
    "±",
    "+",
];
const BOUND_AFTER: &[&str] = &["ขึ้นไป", "เป็นต้นไป", "ลงมา", "เต็ม"];
const COUNTED_ALWAYS: &[&str] = &["บาท", "ล้าน", "กิโลเมตร", "ตารางกิโลเมตร", "ไร่", "MB", "KB", "น."];
/// Words before a count or running number. "ที่" alone is not one: "การปฏิบัติหน้าที่ 95".
const ORDER_BEFORE: &[&str] = &[
    "ข้อ",
    "ข้อที่",
    "ลำดับ",
    "ลำดับที่",
    "อันดับ",
    "อันดับที่",
    "ตัวชี้วัดที่",
    "ตัวชี้วัด",
    "ตัวชี้วัดย่อยที่",
    "ตัวชี้วัดย่อย",
    "ส่วนที่",
    "ภาพที่",
    "ภาพ",
    "ตารางที่",
    "ตาราง",
    "ครั้งที่",
    "ฉบับที่",
    "หมู่ที่",
    "หมู่",
    "เลขที่",
    "วันที่",
    "ปีที่",
    "บทที่",
    "ตอนที่",
    "แบบที่",
    "ด้านที่",
    "ประเด็นที่",
    "รอบที่",
    "รุ่นที่",
    "ไตรมาสที่",
    "ไตรมาส",
    "รอบ",
    "หน้า",
    "โทร",
    "โทร.",
    "โทรศัพท์",
    "โทรสาร",
    "มาตรา",
    "พ.ศ.",
    "ค.ศ.",
    "ปี",
    "ทั้ง",
    "ใน",
    "No.",
    "no.",
    "ชั้น",
    "ต่อ",
    "ห้อง",
    "ถนน",
    "ซอย",
    "ที่ตั้ง",
    "มี",
    "ตชว.",
    "ตชว",
    "ที่ทำการ",
];
const ORDER_BEFORE_DECIMAL: &[&str] = &["ข้อ", "ตัวชี้วัดย่อยที่", "ตัวชี้วัดย่อย", "ตัวชี้วัดที่", "หัวข้อที่", "หัวข้อ"];
