//! Paragraphs from text of one line a paragraph: drafted, or in a person's words.

use super::telling::ends_line;
use crate::document::{ParagraphRole, TextRun};
use crate::paper::Paper;

/// Writes the lines of a text, the first after its lead ("(1) **ตัวชี้วัดที่ 1 …**").
///
/// The text is data. Control characters become spaces and empty lines are dropped, so that it fills its own
/// paragraphs and nothing else. An empty text leaves the lead alone: the numbers before and after it stay as
/// they are, and a reader sees what was left out. Where there is no lead nothing is written.
pub(crate) fn write(paper: &mut Paper, place: &str, lead: Vec<TextRun>, text: &str) {
    place.clone_into(&mut paper.place);
    lines_of(paper, lead, text);
    paper.place.clear();
}

fn lines_of(paper: &mut Paper, lead: Vec<TextRun>, text: &str) {
    let lines = lines(text);
    let mut lines = lines.iter().map(String::as_str).peekable();
    if !lead.is_empty() {
        let mut runs = lead;
        if let Some(first) = lines.next_if(|line| !is_list_item(line)) {
            runs.push(TextRun::plain(format!(" {first}")));
        }
        paper.paragraph(ParagraphRole::Body, runs);
    }
    for line in lines {
        if is_list_item(line) {
            paper.list_item(line.to_owned());
        } else {
            paper.body(line.to_owned());
        }
    }
}

/// The lines that say something, without spaces around them.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n")
        .split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(|line| {
            let line: String = line.chars().map(|c| if ends_line(c) { ' ' } else { c }).collect();
            line.trim().to_owned()
        })
        .filter(|line| !line.is_empty())
        .collect()
}

/// "- …", "– …", "• …", or a number as lists have it: "1. …", "๑) …", "(2) …", "1.2 …".
///
/// A line that begins with a score ("85.00 คะแนน") is none: no list has two digits after its point.
pub(crate) fn is_list_item(line: &str) -> bool {
    if line.starts_with(['-', '–', '•']) {
        return true;
    }
    let bracketed = line.starts_with('(');
    let line = line.strip_prefix('(').unwrap_or(line);
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '๐'..='๙');
    let after = line.trim_start_matches(is_digit);
    if after.len() == line.len() {
        return false;
    }
    if bracketed || after.starts_with(')') {
        return after.starts_with(')');
    }
    let Some(after) = after.strip_prefix('.') else {
        return false;
    };
    let mut rest = after.chars();
    match (rest.next(), rest.next()) {
        (Some(first), second) if is_digit(first) => {
            second.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ')'))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_by_how_they_begin() {
        for item in
            ["- ข้อ", "-ข้อ", "– ข้อ", "• ข้อ", "1. ข้อ", "๑. ข้อ", "12) ข้อ", "(๓) ข้อ", "1.2 ข้อ", "1.ข้อ"]
        {
            assert!(is_list_item(item), "{item}");
        }
        for line in
            ["ข้อ 1.", "85.00 คะแนน", "100 คะแนน", "(ร่าง) ข้อ", "()", "2568", "=1+1", "1,000 บาท"]
        {
            assert!(!is_list_item(line), "{line}");
        }
    }

    #[test]
    fn lines_are_what_is_said() {
        assert_eq!(lines(" ก\r\n\r\n\u{0}\tข\u{2028}ค\u{7}ง\n \n"), ["ก", "ข", "ค ง"]);
        assert!(lines("\u{0}\n\t").is_empty());
    }
}
