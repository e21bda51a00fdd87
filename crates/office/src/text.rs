//! Texts cleaned for a file: nothing that XML forbids, one kind of line end.

use std::borrow::Cow;

/// The text with one kind of line end and without characters that XML forbids or no font shows.
///
/// Carriage returns, vertical tabs, form feeds and Unicode line ends become `\n`.
/// Other control characters and non-characters are dropped, and so are byte order marks and zero-width
/// spaces: Word breaks Thai lines by itself, and the official fonts have no glyph for them.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| fate(c) != Fate::Kept) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match fate(c) {
            Fate::Kept => cleaned.push(c),
            Fate::LineEnd if c == '\r' && chars.peek() == Some(&'\n') => {}
            Fate::LineEnd => cleaned.push('\n'),
            Fate::Dropped => {}
        }
    }
    Cow::Owned(cleaned)
}

/// The cleaned text on one line.
pub(crate) fn one_line(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ")
}

/// Whether a run of this text must be set as complex script.
pub(crate) fn has_thai(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{0e00}'..='\u{0e7f}'))
}

#[derive(PartialEq)]
enum Fate {
    Kept,
    LineEnd,
    Dropped,
}

fn fate(c: char) -> Fate {
    match c {
        '\t' | '\n' => Fate::Kept,
        '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::LineEnd,
        '\u{feff}' | '\u{200b}' | '\u{fffe}' | '\u{ffff}' => Fate::Dropped,
        c if c.is_control() => Fate::Dropped,
        _ => Fate::Kept,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected, "{text:?}");
    }

    #[test]
    fn drops_what_xml_forbids() {
        check("คะแนน\u{0}\u{1f}\u{7f}\u{ffff} 85", "คะแนน 85");
        check("\u{feff}ต\u{200b}ำบล", "ตำบล");
        check("😀 <&>\"'", "😀 <&>\"'");
    }

    #[test]
    fn keeps_one_kind_of_line_end() {
        check("a\r\nb\rc\u{0b}d\u{2028}e\tf", "a\nb\nc\nd\ne\tf");
    }
}
