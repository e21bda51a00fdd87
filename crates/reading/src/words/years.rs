//! The fiscal years a text mentions, and which of them its result is of.

use std::ops::Range;

use super::letters::last_chars;
use super::text::LevelText;
use ita::order::sort_by_key;
use ita::{FiscalYear, Framework};

/// One mention of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct YearMention {
    pub(crate) year: FiscalYear,
    /// Index of the line, from 0.
    pub(crate) line: usize,
    pub(crate) at: Range<usize>,
    pub(crate) says: YearOf,
}

impl YearMention {
    /// Whether the year is only mentioned for comparison: "สูงกว่าปี พ.ศ. 2564".
    pub(crate) fn is_compared(&self, text: &LevelText) -> bool {
        let mut before = text.lines[self.line].text[..self.at.start].trim_end();
        while let Some(rest) = ["พ.ศ.", "ปีงบประมาณ", "ปี", "ประจำ", "ของ", "ใน"]
            .iter()
            .find_map(|word| before.strip_suffix(word))
        {
            before = rest.trim_end();
        }
        COMPARED.iter().any(|word| before.ends_with(word))
    }
}

const COMPARED: &[&str] = &[
    "สูงกว่า",
    "ต่ำกว่า",
    "มากกว่า",
    "น้อยกว่า",
    "เพิ่มขึ้นจาก",
    "เพิ่มจาก",
    "ลดลงจาก",
    "ลดจาก",
    "ต่างจาก",
    "เทียบกับ",
    "กับ",
];

/// What a mentioned year is the year of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum YearOf {
    /// A date, a deadline, a plan, the measures: not the result.
    SomethingElse,
    /// The words around it do not say.
    Open,
    /// Words about a result stand beside it.
    Result,
}

pub(crate) fn mentions(text: &LevelText) -> Vec<YearMention> {
    let mut found = Vec::new();
    for (line_no, line) in text.lines.iter().enumerate() {
        for number in &line.numbers {
            if let Some(year) = number.year().filter(|_| found.len() < MOST_MENTIONS) {
                found.push(YearMention {
                    year,
                    line: line_no,
                    at: number.at.clone(),
                    says: year_of(line.text, &number.at),
                });
            }
        }
    }
    found
}

/// The years by how often and how clearly a result is said to be of them, the likeliest first.
pub(crate) fn ranked(mentions: &[YearMention]) -> Vec<FiscalYear> {
    let mut weights: Vec<(FiscalYear, usize)> = Vec::new();
    for mention in mentions {
        let weight = match mention.says {
            YearOf::SomethingElse => continue,
            YearOf::Open => 1,
            YearOf::Result => 5,
        };
        match weights.iter().position(|w| w.0 == mention.year) {
            Some(i) => weights[i].1 += weight,
            None if weights.len() < MOST => weights.push((mention.year, weight)),
            None => {}
        }
    }
    sort_by_key(&mut weights, |(year, weight)| {
        (std::cmp::Reverse(*weight), std::cmp::Reverse(*year))
    });
    weights.into_iter().map(|w| w.0).collect()
}

/// The framework of a year or of the nearest year there is; the first framework if the year is unknown.
pub(crate) fn nearest<'a>(
    frameworks: &[&'a Framework],
    year: Option<FiscalYear>,
) -> Option<&'a Framework> {
    match year {
        None => frameworks.first().copied(),
        Some(year) => {
            frameworks.iter().copied().min_by_key(|f| f.fiscal_year.get().abs_diff(year.get()))
        }
    }
}

/// Mentions taken into account; a report has some dozens.
const MOST_MENTIONS: usize = 3000;
/// Distinct years taken into account; no report compares more.
const MOST: usize = 12;

fn year_of(line: &str, at: &Range<usize>) -> YearOf {
    let before = last_chars(&line[..at.start], 150);
    let near = before.trim_end_matches([' ', '.', '*', '(', '"', '“', '/', '\'']);
    let near = ["พ.ศ", "พ. ศ"].iter().find_map(|w| near.strip_suffix(w)).unwrap_or(near).trim_end();
    let after = line[at.end..].trim_start_matches([' ', '*', ')', '"', '”']);
    if MONTHS.iter().any(|m| near.ends_with(m))
        || DEADLINES.iter().any(|w| near.ends_with(w))
        || near.ends_with('-')
        || after.starts_with("- 25")
        || after.starts_with("-25")
        || after.starts_with("เป็นต้นไป")
    {
        return YearOf::SomethingElse;
    }
    // A year of the common era belongs to a date, unless it names an assessment.
    if line[at.clone()].starts_with("20")
        && !["ITA", "ita", "FY", "ปี"].iter().any(|w| near.ends_with(w))
    {
        return YearOf::SomethingElse;
    }
    let last =
        |words: &[&str]| words.iter().filter_map(|w| before.rfind(w).map(|i| i + w.len())).max();
    let result = last(RESULT);
    let other = last(OTHER);
    let result_after = RESULT_AFTER.iter().any(|w| after.starts_with(w));
    if other.is_some() && other >= result {
        YearOf::SomethingElse
    } else if result.is_some() || result_after {
        YearOf::Result
    } else {
        YearOf::Open
    }
}

const RESULT: &[&str] =
    &["ผลการประเมิน", "ผลประเมิน", "ผลคะแนน", "คะแนน", "ประกาศผล", "ได้รับ", "วิเคราะห์"];
const RESULT_AFTER: &[&str] =
    &["ได้คะแนน", "มีคะแนน", "ได้ผลคะแนน", "มีผลคะแนน", "ผลการประเมิน", "คะแนน", "ได้รับ"];
/// Words about what follows a result. They win over the words of a result that end at the same place:
/// "ยกระดับผลการประเมิน".
const OTHER: &[&str] = &[
    "มาตรการ",
    "แนวทาง",
    "แผนปฏิบัติ",
    "แผนพัฒนา",
    "แผนแม่บท",
    "ยกระดับผลการประเมิน",
    "ยกระดับการประเมิน",
    "ยกระดับ",
    "เตรียมความพร้อม",
    "รับการประเมิน",
    "ขับเคลื่อน",
    "โครงการ",
    "งบประมาณรายจ่าย",
    "ประกาศ ณ",
    "คำสั่ง",
    "เป้าหมาย",
    "ดำเนินการตาม",
    "พระราชบัญญัติ",
    "ระเบียบ",
    "เผยแพร่เมื่อ",
    "ขึ้นไป",
];
const DEADLINES: &[&str] = &[
    "ภายในปี",
    "ภายใน",
    "ปีถัดไป",
    "ถึงปี",
    "ถึง",
    "ในปีต่อไป",
    "สิ้นปีงบประมาณ",
    "สิ้นปี",
    "ตั้งแต่ปี",
    "ภายในปีงบประมาณ",
];
const MONTHS: &[&str] = &[
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
    "ม.ค",
    "ก.พ",
    "มี.ค",
    "เม.ย",
    "พ.ค",
    "มิ.ย",
    "ก.ค",
    "ส.ค",
    "ก.ย",
    "ต.ค",
    "พ.ย",
    "ธ.ค",
];
