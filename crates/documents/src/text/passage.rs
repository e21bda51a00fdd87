//! Paragraphs from plain text with one paragraph a line, drafted or a person's own.

use crate::document::{ParagraphRole, TextRun};

/// The paragraphs of a text, the first after its lead ("(1) **ตัวชี้วัดที่ 1 …**").
///
/// The text is data: control characters become spaces and empty lines are dropped, so that it cannot produce anything
/// but paragraphs. If the person emptied the text the lead remains, so that the numbering of leads has no hole and
/// readers see that something was left out; without a lead there is no paragraph.
pub(crate) fn paragraphs(lead: Vec<TextRun>, text: &str) -> Vec<(ParagraphRole, Vec<TextRun>)> {
    let lines = lines(text);
    let mut lines = lines.into_iter().peekable();
    let mut paragraphs = Vec::new();
    if !lead.is_empty() {
        let mut runs = lead;
        if let Some(first) = lines.next_if(|line| !is_list_item(line)) {
            runs.push(TextRun::plain(format!(" {first}")));
        }
        paragraphs.push((ParagraphRole::Body, runs));
    }
    paragraphs.extend(lines.map(|line| {
        let is_item = is_list_item(&line);
        let role = if is_item { ParagraphRole::ListItem } else { ParagraphRole::Body };
        (role, vec![TextRun::plain(line)])
    }));
    paragraphs
}

/// The lines of a text, trimmed, without empty ones.
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

/// The text on one line.
pub(crate) fn one_line(text: &str) -> String {
    lines(text).join(" ")
}

/// Whether a character ends a line or has no place in one.
pub(crate) fn ends_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether a line starts with the mark of a list: "- …", "– …", "• …", "1. …", "๑) …", "(2) …", "1.2 …".
///
/// A line that starts with a score ("85.00 คะแนน") is not a list item: no list number has two digits after the point.
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
    fn list_items_start_with_a_mark_or_a_list_number() {
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
    fn lines_are_trimmed_and_never_empty() {
        assert_eq!(lines(" ก\r\n\r\n\u{0}\tข\u{2028}ค\u{7}ง\n \n"), ["ก", "ข", "ค ง"]);
        assert!(lines("\u{0}\n\t").is_empty());
    }
}
