//! Splits a line into cells.

use std::ops::Range;

use super::cells::{CellKind, RowCell, cell};
use crate::grid::bordered;
use crate::words::label::Lexicon;
use crate::words::letters::squeeze;
use crate::words::numbers::{Number, NumberRole};
use crate::words::text::LevelLine;

/// The cells of a line, and whether empty cells keep their place: between tabs and bars they do, between spaces not.
pub(crate) fn split(line: &LevelLine, lexicon: &Lexicon) -> (Vec<RowCell>, bool) {
    let text = line.text;
    let fixed = text.contains(['\t', '|']);
    let parts = if fixed {
        bordered(text)
    } else if text.trim().contains("  ") {
        wide(text)
    } else {
        run(line, lexicon)
    };
    if parts.len() < 2 || parts.len() > MOST {
        return (Vec::new(), fixed);
    }
    let small = parts.iter().all(|p| p.len() < 3 * 90);
    let figures = line.numbers.iter().any(|n| n.score().is_some());
    let cells = parts.into_iter().map(|at| cell(line, lexicon, at, small || figures)).collect();
    (cells, fixed)
}

/// A line with more cells is not a row of a result.
const MOST: usize = 120;

/// Cells separated by two or more spaces.
fn wide(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 0;
    for part in text.split("  ") {
        let end = at + part.len();
        if !part.trim().is_empty() {
            parts.push(at..end);
        }
        at = end + 2;
    }
    parts
}

/// The cells of a line with single spaces: its longest run of adjacent numbers, or names in a row.
fn run(line: &LevelLine, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let usable: Vec<&Number> = line
        .numbers
        .iter()
        .filter(|n| !ends_a_name(line.text, n))
        .filter(|n| {
            matches!(n.role, NumberRole::Score(..) | NumberRole::Year(_))
                || n.whole && n.role == NumberRole::Other && !is_code(line.text, n)
                || is_signed(line.text, n)
        })
        .collect();
    let mut best = 0..0;
    let mut first = 0;
    for i in 0..usable.len() {
        let joined = i > 0
            && line.text[usable[i - 1].at.end..usable[i].at.start]
                .chars()
                .all(|c| matches!(c, ' ' | ',' | ';' | '*' | '%' | '+' | '-'));
        if !joined {
            first = i;
        }
        if i + 1 - first > best.len() {
            best = first..i + 1;
        }
    }
    if best.len() < 2 {
        return names_in_a_row(line, lexicon);
    }
    let numbers = &usable[best];
    let mut parts = Vec::new();
    let (start, end) = (numbers[0].at.start, numbers[numbers.len() - 1].at.end);
    if !line.text[..start].trim().is_empty() {
        parts.push(0..start);
    }
    parts.extend(numbers.iter().map(|n| {
        let sign = usize::from(is_signed(line.text, n));
        n.at.start - sign..n.at.end
    }));
    if !line.text[end..].trim().is_empty() {
        parts.push(end..line.text.len());
    }
    parts
}

/// Whether a number ends a name before a score: "EIT ส่วนที่ 1 84.10".
fn ends_a_name(text: &str, number: &Number) -> bool {
    let before = text[..number.at.start].trim_end();
    number.whole
        && ["ส่วนที่", "ส่วน", "ตอนที่", "Part", "ตัวชี้วัดที่"].iter().any(|word| before.ends_with(word))
}

/// Whether a number has a sign.
fn is_signed(text: &str, number: &Number) -> bool {
    let before = &text[..number.at.start];
    !number.whole
        && number.role == NumberRole::Other
        && before.trim_end_matches(['-', '+']).ends_with([' ', '\t', '|'])
        && before.ends_with(['-', '+'])
}

/// Whether a number is part of a code: "i12".
fn is_code(text: &str, number: &Number) -> bool {
    text[..number.at.start]
        .ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | '/'))
}

/// A header row with single spaces, "หน่วยงาน การปฏิบัติหน้าที่ การใช้งบประมาณ …": each word is a cell.
fn names_in_a_row(line: &LevelLine, lexicon: &Lexicon) -> Vec<Range<usize>> {
    if line.numbers.iter().any(|n| n.score().is_some()) || line.text.len() > 900 {
        return Vec::new();
    }
    let words = words(line.text);
    if lexicon.names.all(&squeeze(line.text)).len() >= 3 {
        return words.collect();
    }
    if line.numbers.iter().filter(|n| n.year().is_some()).count() < 2 {
        return Vec::new();
    }
    // "ตัวชี้วัด ปี 2566 ปี 2567 ผลต่าง": a word for "year" belongs to the number behind it.
    let mut heads: Vec<Range<usize>> = Vec::new();
    for word in words {
        match heads.last_mut() {
            Some(last) if YEAR.contains(&&line.text[last.clone()]) => last.end = word.end,
            _ => heads.push(word),
        }
    }
    let only_heads = heads
        .iter()
        .all(|at| !matches!(cell(line, lexicon, at.clone(), true).kind, CellKind::Text));
    if only_heads { heads } else { Vec::new() }
}

/// The words of a text between single spaces, in bytes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let words = text.split(' ').map(move |word| {
        let bytes = at..at + word.len();
        at = bytes.end + 1;
        bytes
    });
    words.filter(|bytes| !bytes.is_empty())
}

/// Words for "year" before its number.
const YEAR: &[&str] = &["ปี", "พ.ศ.", "ปีงบประมาณ"];
