//! Parses the steps of a measure from typed or pasted text: one per line, numbered or not.

use serde::{Deserialize, Serialize};

/// One step of a measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Without a step number.
    pub text: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

/// Strips the number, dash or bullet before a step: "๑. ปรับปรุงคู่มือ" becomes "ปรับปรุงคู่มือ".
pub fn clean_step(text: &str) -> &str {
    let text = text.trim();
    let digits = text.trim_start_matches(is_digit);
    let rest = match text.strip_prefix('(') {
        Some(inner) => {
            let after = inner.trim_start_matches(is_digit);
            (after.len() < inner.len()).then(|| after.strip_prefix(')')).flatten()
        }
        None if digits.len() < text.len() => digits
            .strip_prefix(['.', ')'])
            // In "1.5 ล้านบาท" the digits are an amount, not a step number.
            .filter(|rest| !rest.starts_with(is_digit)),
        None => text.strip_prefix(['-', '–', '•']),
    };
    rest.map_or(text, str::trim_start)
}

/// Byte offsets at which the numbered steps of a table cell begin: "1. … 2. …". A number counts only if it
/// continues the sequence from 1, because a step's text may contain numbers too.
pub fn step_starts(cell: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut wanted = 1_u32;
    let mut before: Option<char> = None;
    for (at, c) in cell.char_indices() {
        let is_start = is_digit(c) && before.is_none_or(|b| b.is_whitespace() || b == '(');
        before = Some(c);
        if !is_start {
            continue;
        }
        let number: String = cell[at..].chars().take_while(|c| is_digit(*c)).collect();
        let rest = &cell[at + number.len()..];
        let mut after = rest.chars();
        let closes = matches!(after.next(), Some('.' | ')'));
        let is_fraction = after.next().is_some_and(is_digit);
        if closes && !is_fraction && thai::arabic_digits(&number).parse() == Ok(wanted) {
            let opened = cell[..at].strip_suffix('(').map_or(at, str::len);
            starts.push(opened);
            wanted += 1;
        }
    }
    starts
}

/// Splits a table cell into steps: each line before the first step number, then one step per number. Empty
/// steps are dropped.
pub fn numbered_steps(cell: &str) -> Vec<String> {
    let starts = step_starts(cell);
    let mut steps = Vec::new();
    let lead_end = starts.first().copied().unwrap_or(cell.len());
    steps.extend(cell[..lead_end].lines().map(clean_step).map(joined));
    for (no, start) in starts.iter().enumerate() {
        let end = starts.get(no + 1).copied().unwrap_or(cell.len());
        steps.push(joined(clean_step(&cell[*start..end])));
    }
    steps.retain(|step| !step.is_empty());
    steps
}

/// The steps after their text was edited with one step per line.
///
/// Unchanged lines at the beginning and end keep their `done` flag. The lines between keep theirs by position if
/// their number is unchanged, since a line was then probably reworded; otherwise they are not done.
pub fn revised(steps: &[Step], text: &str) -> Vec<Step> {
    let lines: Vec<&str> = match text {
        "" => Vec::new(),
        text => text.split('\n').collect(),
    };
    let same = |a: &Step, b: &&str| a.text == **b;
    let head = steps.iter().zip(&lines).take_while(|(a, b)| same(a, b)).count();
    let tail = steps[head..]
        .iter()
        .rev()
        .zip(lines[head..].iter().rev())
        .take_while(|(a, b)| same(a, b))
        .count();
    let changed = (steps.len() - head - tail, lines.len() - head - tail);
    let from_end = lines.len() - tail;
    lines
        .iter()
        .enumerate()
        .map(|(no, line)| {
            let before = if no < head || changed.0 == changed.1 {
                steps.get(no)
            } else if no >= from_end {
                steps.get(steps.len() - (lines.len() - no))
            } else {
                None
            };
            Step { text: (*line).to_owned(), done: before.is_some_and(|step| step.done) }
        })
        .collect()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '๐'..='๙')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dashes_before_a_step_are_stripped() {
        for (text, expected) in [
            ("๑. ปรับปรุงคู่มือ", "ปรับปรุงคู่มือ"),
            ("1.กำหนด", "กำหนด"),
            ("(2) แจ้งเวียน", "แจ้งเวียน"),
            ("3) เผยแพร่", "เผยแพร่"),
            ("- ควรมี", "ควรมี"),
            ("1.5 ล้านบาท", "1.5 ล้านบาท"),
            ("6 เดือนแรก", "6 เดือนแรก"),
            ("(ถ้ามี) รายงาน", "(ถ้ามี) รายงาน"),
            ("", ""),
        ] {
            assert_eq!(clean_step(text), expected);
        }
    }

    #[test]
    fn a_cell_is_split_only_at_consecutive_numbers() {
        let steps = numbered_steps("๑. นำผลปี ๒๕๖๓ มาวิเคราะห์ ๒.ในประเด็น 1. ใหม่ ๓) รายงาน");
        assert_eq!(steps, ["นำผลปี ๒๕๖๓ มาวิเคราะห์", "ในประเด็น 1. ใหม่", "รายงาน"]);
        assert_eq!(numbered_steps("จัดทำช่องทาง"), ["จัดทำช่องทาง"]);
        assert_eq!(numbered_steps("วิธีดำเนินการ\n(1) ก\n(2) ข"), ["วิธีดำเนินการ", "ก", "ข"]);
        assert_eq!(numbered_steps("- ก\n- ข"), ["ก", "ข"]);
        assert!(numbered_steps("  ").is_empty());
    }

    #[test]
    fn a_step_stays_done_when_others_change() {
        let steps: Vec<Step> =
            ["ก", "ข", "ค"].map(|text| Step { text: text.to_owned(), done: text != "ค" }).to_vec();
        let done =
            |text: &str| -> Vec<bool> { revised(&steps, text).iter().map(|s| s.done).collect() };
        assert_eq!(done("ก\nข\nค"), [true, true, false]);
        assert_eq!(done("ก\nขข\nค"), [true, true, false]);
        assert_eq!(done("ก\nใหม่\nข\nค"), [true, false, true, false]);
        assert_eq!(done("ข\nค"), [true, false]);
        assert_eq!(done("ก\nข\nค\n"), [true, true, false, false]);
        assert!(done("").is_empty());
    }
}
