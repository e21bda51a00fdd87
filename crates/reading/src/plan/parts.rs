//! Splits a cell that several measures share.

use ita::plan::step_starts;

/// Splits a cell into `count` parts: by numbers, else by lines or double spaces, else by dashes. `None` if no way gives
/// exactly as many.
pub(super) fn parts(cell: &str, count: usize) -> Option<Vec<&str>> {
    let numbered = || numbered(cell).filter(|parts| parts.len() == count);
    let spaced = || {
        let parts: Vec<&str> = cell
            .split('\n')
            .flat_map(|line| line.split("  "))
            .filter(|part| !part.trim().is_empty())
            .collect();
        (parts.len() == count).then_some(parts)
    };
    let dashed = || Some(dashed(cell)).filter(|parts| parts.len() == count);
    numbered().or_else(spaced).or_else(dashed)
}

/// The parts of a cell numbered from 1.
pub(super) fn numbered(cell: &str) -> Option<Vec<&str>> {
    let starts = step_starts(cell);
    if starts.len() < 2 || !cell[..starts[0]].trim().is_empty() {
        return None;
    }
    Some(cut(cell, &starts))
}

/// The items of a cell that begins with a dash, else the whole cell.
///
/// A dash between numbers or dates or within brackets does not begin an item: "ตุลาคม 65 - กันยายน 66".
pub(super) fn dashed(cell: &str) -> Vec<&str> {
    let mut starts = vec![0];
    if cell.trim_start().starts_with(DASHES) {
        let mut depth = 0_u32;
        let mut before = [' ', ' '];
        let mut seen = false;
        for (at, c) in cell.char_indices() {
            let begins = DASHES.contains(&c)
                && before[1].is_whitespace()
                && depth == 0
                && !is_range(before[0], &cell[at + c.len_utf8()..]);
            if begins && seen {
                starts.push(at);
            }
            seen |= !c.is_whitespace();
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            before = [before[1], c];
        }
    }
    cut(cell, &starts)
}

/// Whether a dash stands between two numbers or dates.
fn is_range(before: char, after: &str) -> bool {
    let after = after.trim_start_matches(' ');
    let month = || MONTHS.iter().any(|month| after.starts_with(month));
    after.starts_with(|c: char| c.is_numeric()) || before.is_numeric() && month()
}

const MONTHS: &[&str] = &[
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
];

const DASHES: [char; 3] = ['-', '–', '•'];

fn cut<'a>(cell: &'a str, starts: &[usize]) -> Vec<&'a str> {
    let ends = starts.iter().skip(1).copied().chain([cell.len()]);
    starts.iter().zip(ends).map(|(from, to)| cell[*from..to].trim()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_numbers_spaces_or_dashes() {
        assert_eq!(parts("๑. ก ๒. ข", 2), Some(vec!["๑. ก", "๒. ข"]));
        assert_eq!(parts("ปี ๖๖ (ต.ค.)  ปี ๖๖", 2), Some(vec!["ปี ๖๖ (ต.ค.)", "ปี ๖๖"]));
        assert_eq!(parts("- ก - ข", 2), Some(vec!["- ก", "- ข"]));
        assert_eq!(parts("- ก\n- ข", 2), Some(vec!["- ก", "- ข"]));
        assert_eq!(parts("ก ๑. ข ๒. ค", 2), None);
        assert_eq!(parts("ก", 2), None);
    }

    #[test]
    fn dashes_between_figures_part_nothing() {
        assert_eq!(dashed("- ก (ต.ค. - ก.ย.) ข - ค"), ["- ก (ต.ค. - ก.ย.) ข", "- ค"]);
        assert_eq!(dashed("-ก 1 - 2 -ข"), ["-ก 1 - 2", "-ข"]);
        assert_eq!(dashed("- ก ต.ค. 65 - ก.ย. 66 - ข"), ["- ก ต.ค. 65 - ก.ย. 66", "- ข"]);
        assert_eq!(dashed("รับ - จ่าย"), ["รับ - จ่าย"]);
    }
}
