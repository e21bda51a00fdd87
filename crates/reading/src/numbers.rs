//! The numbers of a line, and which of them can be a score by the words around them.

use std::ops::Range;

use super::Why;
use super::levels;
use super::text::is_thai_letter;
use ita::{FiscalYear, Score};

#[derive(Clone, Debug)]
pub(super) struct Number {
    /// In the line, in bytes.
    pub(super) at: Range<usize>,
    pub(super) role: NumberRole,
    /// Whether it is written without decimals.
    pub(super) whole: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberRole {
    /// It may be a score, as far as the words around it go.
    Score(Score, Option<Why>),
    Year(FiscalYear),
    /// Where a score could stand, but over 100, or with a slip in it: "9O.40", "91 .58".
    TooLarge,
    /// An order, a count, a bound, a date, a part of a code.
    Other,
}

impl Number {
    pub(super) fn score(&self) -> Option<(Score, Option<Why>)> {
        match self.role {
            NumberRole::Score(score, why) => Some((score, why)),
            _ => None,
        }
    }

    pub(super) fn year(&self) -> Option<FiscalYear> {
        match self.role {
            NumberRole::Year(year) => Some(year),
            _ => None,
        }
    }
}

/// Every number of a levelled line, from left to right.
pub(super) fn numbers(line: &str) -> Vec<Number> {
    let bytes = line.as_bytes();
    let mut found: Vec<Number> = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        if !bytes[i].is_ascii_digit() {
            i += 1;
            continue;
        }
        let mut number = number(line, i, found.last().map_or(0, |n| n.at.end));
        i = number.at.end;
        // What stands behind the slip in a number is the rest of it.
        if let Some(last) = found.last()
            && is_damaged(line, &last.at, last.whole)
            && matches!(line[last.at.end..number.at.start].trim(), "." | "·" | "∙" | "‧")
        {
            number.role = NumberRole::TooLarge;
        }
        found.push(number);
    }
    mark_ranges(line, &mut found);
    found
}

fn number(line: &str, start: usize, last_end: usize) -> Number {
    let bytes = line.as_bytes();
    let digits =
        |from: usize| from + bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let whole_end = digits(start);
    let mut end = whole_end;
    let (mut decimals, mut why, mut thousands) = (0..0, None, false);
    match bytes.get(whole_end) {
        Some(b'.') if digits(whole_end + 1) > whole_end + 1 => {
            end = digits(whole_end + 1);
            decimals = whole_end + 1..end;
        }
        Some(b',') => {
            let after = digits(whole_end + 1);
            match after - whole_end - 1 {
                // Thousands: too large to be a score, whatever follows.
                3 => {
                    end = thousands_end(bytes, whole_end);
                    thousands = true;
                }
                2 if !matches!(bytes.get(after), Some(b'.' | b',')) && whole_end - start <= 3 => {
                    end = after;
                    decimals = whole_end + 1..end;
                    why = Some(Why::CommaDecimal);
                }
                _ => {}
            }
        }
        _ => {}
    }
    // A second point makes it a date, a version or a section.
    let dotted =
        bytes.get(end) == Some(&b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    if dotted {
        end += bytes[end..].iter().take_while(|b| b.is_ascii_digit() || **b == b'.').count();
    }
    let whole = decimals.is_empty();
    let at = start..end;
    let role = if thousands || is_damaged(line, &at, whole) {
        NumberRole::TooLarge
    } else if let Some(year) = year(line, &at, whole).filter(|_| line[..at.start].ends_with("ITA"))
    {
        NumberRole::Year(year)
    } else if dotted || is_glued(line, &at, last_end) {
        NumberRole::Other
    } else {
        let value = value(&line[start..whole_end], &line[decimals]);
        match (value, year(line, &at, whole)) {
            (_, Some(year)) => NumberRole::Year(year),
            (_, None) if is_bounded(line, &at, whole) => NumberRole::Other,
            (Some((score, rounded)), None) => NumberRole::Score(score, why.or(rounded)),
            (None, None) => NumberRole::TooLarge,
        }
    };
    Number { at, role, whole }
}

fn thousands_end(bytes: &[u8], mut end: usize) -> usize {
    while bytes.get(end) == Some(&b',')
        && bytes[end + 1..].iter().take(3).filter(|b| b.is_ascii_digit()).count() == 3
    {
        end += 4;
    }
    end
}

/// A score out of its digits; rounded half up where there are more than two decimals.
fn value(whole: &str, decimals: &str) -> Option<(Score, Option<Why>)> {
    let points: u32 = whole.parse().ok().filter(|p| *p <= 100)?;
    let digit = |i: usize| decimals.as_bytes().get(i).map_or(0, |b| u32::from(b - b'0'));
    let more = decimals.len() > 2 && decimals[2..].bytes().any(|b| b != b'0');
    let hundredths = points * 100 + digit(0) * 10 + digit(1) + u32::from(digit(2) >= 5);
    let score = Score::from_hundredths(u16::try_from(hundredths).ok()?).ok()?;
    Some((score, more.then_some(Why::Rounded)))
}

fn year(line: &str, at: &Range<usize>, whole: bool) -> Option<FiscalYear> {
    let digits = &line[at.clone()];
    let number: u16 = digits.parse().ok().filter(|_| whole)?;
    let year = match digits.len() {
        4 if (2013..2100).contains(&number) => number + 543,
        4 => number,
        // "ITA 68"
        2 if (56..80).contains(&number) && is_short_year(line, at) => 2500 + number,
        _ => return None,
    };
    (2500..2643).contains(&year).then(|| FiscalYear::new(year).ok())?
}

fn is_short_year(line: &str, at: &Range<usize>) -> bool {
    let before = line[..at.start].trim_end_matches([' ', '\'', '’', '.']);
    let after = line[at.end..].trim_start();
    ends_with_any(before, &["ITA", "ita", "ปี", "ปีงบประมาณ", "ปีงบ", "พ.ศ"])
        && !after.starts_with("คะแนน")
        && !after.starts_with('%')
}

/// Whether a number is part of a code, a phone number, a time, a negative number.
fn is_glued(line: &str, at: &Range<usize>, last_end: usize) -> bool {
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
        // Of a hundred: "95.12/100".
        Some('/') if line[at.end..].trim_start_matches(['/', ' ']).starts_with("100") => false,
        Some('/' | ':' | '-') => next(1).is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_ascii_alphabetic() || c == '_' || c == '@',
        None => false,
    };
    // The hundred of "95.12/100".
    let out_of = line[..at.start].trim_end().ends_with('/');
    glued_before || glued_after || out_of
}

/// Whether a scanner broke a number: letters for digits, a space or another sign at its point.
fn is_damaged(line: &str, at: &Range<usize>, whole: bool) -> bool {
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
    // A small number with a point and a space behind it counts a list.
    let counts = after.starts_with(". ") && (at.len() < 2 || line[at.clone()] < *"46");
    mixed || whole && at.len() <= 3 && point_apart && !counts
}

/// Whether the words beside a number make it a bound, a count, an order or a date.
fn is_bounded(line: &str, at: &Range<usize>, whole: bool) -> bool {
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
        || matches!(next, Some('.')) && !line[at.end + 1..].trim().is_empty();
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
    let is_named = before.contains(is_thai_letter);
    !(in_own_cell && is_named) || title.contains(|c: char| c.is_ascii_digit())
}

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

/// What stands before the words that lead to a figure.
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

/// Two numbers with a hyphen or "ถึง" between them are a range: bounds, no scores.
/// A range rises and stays in its cell; else the hyphen is the sign of a difference: "84.36 -0.64".
fn mark_ranges(line: &str, found: &mut [Number]) {
    for i in 1..found.len() {
        let between = &line[found[i - 1].at.end..found[i].at.start];
        let value = |at: &Range<usize>| {
            let (whole, decimals) =
                line[at.clone()].split_once('.').unwrap_or((&line[at.clone()], ""));
            let digits = decimals.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| value(whole, decimals)).flatten().map(|v| v.0)
        };
        let rises = match (value(&found[i - 1].at), value(&found[i].at)) {
            (Some(low), Some(high)) => low <= high,
            _ => true,
        };
        if rises && !between.contains(['\t', '|']) && matches!(between.trim(), "-" | "ถึง" | "~")
        {
            for number in &mut found[i - 1..=i] {
                number.role = NumberRole::Other;
            }
        }
    }
}

fn ends_with_any(text: &str, words: &[&str]) -> bool {
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
/// After these a number counts or orders; "ที่" alone does not: "การปฏิบัติหน้าที่ 95".
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The scores of a line, as text.
    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let scores: Vec<String> =
            numbers(line).iter().filter_map(|n| n.score().map(|s| s.0.to_string())).collect();
        assert_eq!(scores, expected, "{line:?}");
    }

    #[test]
    fn a_score_with_one_decimal_is_no_section() {
        check("91.2\tผ่านดี", &["91.20"]);
        check("เทศบาลตำบลบ้านตัวอย่าง\t91.2\tผ่านดี", &["91.20"]);
        check("| เทศบาลตำบลบ้านตัวอย่าง | 91.2 | กองคลัง |", &["91.20"]);
        check("90.4 คะแนน", &["90.40"]);
        check("90.4 การใช้อำนาจ", &["90.40"]);
        check("9.5 คะแนน (ต้องปรับปรุงโดยด่วน)", &["9.50"]);
        check("9.5\tอยู่ในระดับ ต้องปรับปรุงโดยด่วน", &["9.50"]);
        check("การป้องกันการทุจริต\t9.5\tสำนักปลัด", &["9.50"]);
        check("9.2 การบริหารงาน", &[]);
        check("9.2 การบริหารงาน 85.71", &["85.71"]);
        check("9.2\tการบริหารงาน\t85.7\tผ่าน", &["85.70"]);
        check("การเปิดเผยข้อมูล\t9.2\tการบริหารงาน\t85.7", &["85.70"]);
        check("2.1 คะแนนรายตัวชี้วัด", &[]);
        check("2.3 ต้องปรับปรุงการเผยแพร่", &[]);
    }

    #[test]
    fn scores_are_told_from_other_numbers() {
        check("การปฏิบัติหน้าที่ 95.12 คะแนน", &["95.12"]);
        check("1. การปฏิบัติหน้าที่ = 95 คะแนน", &["95.00"]);
        check("85 คะแนนขึ้นไป ร้อยละ 80 จะต้อง (85 คะแนน ขึ้นไป)", &[]);
        check("ต่ำกว่า 85 คะแนน ต่ำกว่าร้อยละ 85.00 คะแนนเต็ม 100", &[]);
        check("โทรศัพท์ 0-4561-2345 ต่อ 207 เวลา 08.30 น.", &[]);
        check("ปี 2568 วันที่ 2 ตุลาคม 2563 หน้า 12 จำนวน 43 ข้อ", &[]);
        check("งบประมาณ 1,250,000.50 บาท 35.50 ล้านบาท", &[]);
        check("ระดับ A 85.00 - 94.99 คะแนน", &[]);
        check("95.12/100 4.75/5", &["95.12"]);
        check("คะแนน 95,12 และ 1,234", &["95.12"]);
        check("93.456 เพิ่มขึ้น 3.40", &["93.46"]);
        check("i12 85.00 O27 100", &["85.00", "100.00"]);
        check("ตัวชี้วัดย่อยที่ 9.1 1.2.3 -5.00", &[]);
    }
}
