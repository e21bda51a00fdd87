//! Finds printed codes of OIT items and ranges of them.

use std::ops::Range;

/// The items of each code or range in a line, and its bytes: "O2", "ข้อ 0๑๑", "O25 - 28".
pub(crate) fn items_in(text: &str) -> Vec<(Vec<u8>, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, end, first)) = next_code(text, at) {
        at = end;
        let (mut last, mut to) = (first, end);
        let rest = &text[end..];
        let past = rest.trim_start();
        let dash = past.strip_prefix('-').or_else(|| past.strip_prefix("ถึง"));
        if let Some(second) =
            dash.map(|d| d.trim_start().strip_prefix("ข้อ").unwrap_or(d.trim_start()).trim_start())
        {
            let letters = second.len() - second.trim_start_matches(['O', 'o', '0']).len();
            let digits = second[letters.min(1)..].bytes().take_while(u8::is_ascii_digit).count();
            let no = second[letters.min(1)..][..digits].parse::<u8>().ok();
            if let Some(no) = no.filter(|no| digits <= 2 && *no > first) {
                last = no;
                to = text.len() - second.len() + letters.min(1) + digits;
                at = to;
            }
        }
        if last <= MOST_ITEMS {
            found.push(((first..=last).collect(), start..to));
        }
    }
    found
}

/// More items than any year has had.
pub(crate) const MOST_ITEMS: u8 = 60;

/// Start, end and number of the next item code from a byte on.
fn next_code(text: &str, from: usize) -> Option<(usize, usize, u8)> {
    let bytes = text.as_bytes();
    (from..bytes.len()).filter(|i| matches!(bytes[*i], b'O' | b'o' | b'0')).find_map(|start| {
        let glued = text[..start]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '/' | ':' | '+'));
        if glued {
            return None;
        }
        let spaces = if bytes[start] == b'0' {
            0
        } else {
            bytes[start + 1..].iter().take(1).take_while(|b| **b == b' ').count()
        };
        let digits = bytes[start + 1 + spaces..].iter().take_while(|b| b.is_ascii_digit()).count();
        let end = start + 1 + spaces + digits;
        // Scanners read the letter as a zero. Then both digits are needed, "027", to tell it from "0.5" or a phone number.
        let fits = if bytes[start] == b'0' { digits == 2 } else { (1..=2).contains(&digits) };
        let stops =
            bytes.get(end).is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b'/' && *b != b':')
                && !(bytes.get(end) == Some(&b'.')
                    && bytes.get(end + 1).is_some_and(u8::is_ascii_digit))
                && !(bytes[start] == b'0' && bytes.get(end) == Some(&b'-'));
        let no: u8 = text.get(start + 1 + spaces..end)?.parse().ok().filter(|no| *no > 0)?;
        (fits && stops).then_some((start, end, no))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&[u8]]) {
        let items: Vec<Vec<u8>> = items_in(line).into_iter().map(|found| found.0).collect();
        assert_eq!(items, expected, "{line:?}");
    }

    #[test]
    fn codes_and_ranges() {
        check("ข้อ O2 ข้อมูลผู้บริหาร", &[&[2]]);
        check("- ข้อ 011 รายงาน รอบ 6 เดือน", &[&[11]]);
        check("ข้อ 025 - 28 นโยบาย", &[&[25, 26, 27, 28]]);
        check("O1-O3, O 5 และ O7", &[&[1, 2, 3], &[5], &[7]]);
        check("O39 ถึง O41", &[&[39, 40, 41]]);
        check("โทร 045-123456 ISO 9001 O99 O61 0.25 08.30 น.", &[]);
    }
}
