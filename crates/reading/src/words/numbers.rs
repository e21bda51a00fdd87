//! The numbers of a line, and whether the words around them allow them to be scores.

use std::ops::Range;

use super::number_context::{ends_with_any, is_bounded, is_damaged, is_glued};
use crate::result::Why;
use crate::work::count;
use ita::{FiscalYear, Score};

#[derive(Clone, Debug)]
pub(crate) struct Number {
    /// In the line, in bytes.
    pub(crate) at: Range<usize>,
    pub(crate) role: NumberRole,
    /// Written without decimals.
    pub(crate) whole: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberRole {
    /// Nothing around it speaks against a score.
    Score(Score, Option<Why>),
    Year(FiscalYear),
    /// It stands where a score could, but is over 100 or garbled: "9O.40", "91 .58".
    TooLarge,
    /// A running number, a count, a bound, a date or part of a code.
    Other,
}

impl Number {
    pub(crate) fn score(&self) -> Option<(Score, Option<Why>)> {
        match self.role {
            NumberRole::Score(score, why) => Some((score, why)),
            _ => None,
        }
    }

    pub(crate) fn year(&self) -> Option<FiscalYear> {
        match self.role {
            NumberRole::Year(year) => Some(year),
            _ => None,
        }
    }
}

/// Every number of a levelled line, from left to right.
pub(crate) fn numbers(line: &str) -> Vec<Number> {
    count(line.len());
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
        // The digits behind the garbled point belong to the same number.
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
                // A thousands separator: too large for a score.
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
    // With a second point it is a date, a version or a section.
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

/// The score of some digits, rounded half up to two decimals.
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

/// Marks two numbers with a hyphen or "ถึง" between them as a range, whose ends are not scores.
///
/// A range rises and stays in its cell; otherwise the hyphen is the sign of a difference: "84.36 -0.64".
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
