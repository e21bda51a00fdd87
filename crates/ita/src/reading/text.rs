//! The text in levelled lines, and the way back from a part of a line to the text as given.

use std::ops::Range;

use thai::Normalised;

use super::Place;
use super::numbers::{self, Number};

/// A text ready to be read.
pub(super) struct Text<'a> {
    original: &'a str,
    level: &'a Normalised,
    pub(super) lines: Vec<Line<'a>>,
}

pub(super) struct Line<'a> {
    /// Levelled, without its end.
    pub(super) text: &'a str,
    /// Where it begins in the levelled text.
    at: usize,
    pub(super) numbers: Vec<Number>,
}

impl<'a> Text<'a> {
    pub(super) fn new(original: &'a str, level: &'a Normalised) -> Self {
        let mut at = 0;
        let mut lines = Vec::new();
        for text in level.text().split('\n') {
            lines.push(Line {
                text,
                at,
                numbers: numbers::numbers(text),
            });
            at += text.len() + 1;
        }
        Self {
            original,
            level,
            lines,
        }
    }

    /// The place of a part of a line (an index, from 0), with some words around it.
    pub(super) fn place(&self, line: usize, part: Range<usize>) -> Place {
        let at = self.lines[line].at;
        let length = self.lines[line].text.len();
        let whole = self.level.origin(at..at + length);
        let bytes = self.level.origin(at + part.start..at + part.end);
        let before = &self.original[whole.start..bytes.start];
        let start = before
            .char_indices()
            .rev()
            .nth(BEFORE)
            .map_or(whole.start, |(i, _)| whole.start + i);
        let mark_end = bytes.end.min(whole.end).max(bytes.start);
        let after = &self.original[mark_end..whole.end.max(mark_end)];
        let end = after
            .char_indices()
            .nth(AFTER)
            .map_or(whole.end.max(mark_end), |(i, _)| mark_end + i);
        let (excerpt, lead) = excerpt(&self.original[start..end]);
        let clamp = |at: usize| floor(&excerpt, at.saturating_sub(start + lead));
        let mark = clamp(bytes.start)..clamp(mark_end);
        Place {
            line: line + 1,
            bytes,
            excerpt,
            mark,
        }
    }

    /// A part of a line as given.
    pub(super) fn as_given(&self, line: usize, part: Range<usize>) -> &'a str {
        let at = self.lines[line].at;
        &self.original[self.level.origin(at + part.start..at + part.end)]
    }

    /// A code, known levelled and without its spaces, as it is printed last before a byte of a line.
    pub(super) fn code_as_given(&self, line: usize, code: &str, before: usize) -> String {
        let text = &self.lines[line].text[..before];
        let digits = code.trim_start_matches(|c: char| !c.is_ascii_digit());
        let Some(at) = text.rfind(digits).filter(|_| !digits.is_empty()) else {
            return code.to_owned();
        };
        let start = if digits.len() == code.len() {
            at
        } else {
            text[..at]
                .rfind(|c: char| c.is_ascii_alphabetic())
                .unwrap_or(at)
        };
        let length = if code.ends_with(digits) {
            digits.len()
        } else {
            code.len()
        };
        self.as_given(line, start..at + length).to_owned()
    }

    /// The place of a whole line.
    pub(super) fn line_place(&self, line: usize) -> Place {
        let mut place = self.place(line, 0..self.lines[line].text.len());
        let end = place
            .excerpt
            .char_indices()
            .nth(BEFORE + AFTER)
            .map_or(place.excerpt.len(), |(i, _)| i);
        place.excerpt.truncate(end);
        place.mark = 0..end;
        place
    }
}

/// Characters shown before and after a value.
const BEFORE: usize = 90;
const AFTER: usize = 50;

/// A part of the original as one line, and how many bytes were cut from its front.
fn excerpt(part: &str) -> (String, usize) {
    let lead = part.len() - part.trim_start().len();
    let one_line = part
        .trim()
        .chars()
        .flat_map(|c| {
            // As many spaces as the character had bytes keep the mark where it is.
            let (c, times) = if c.is_control() {
                (' ', c.len_utf8())
            } else {
                (c, 1)
            };
            std::iter::repeat_n(c, times)
        })
        .collect();
    (one_line, lead)
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Letters and digits only, Latin ones small: what is left when layout and punctuation do not count.
///
/// The letter of a code keeps its boundary: in "OIT O27" the second O becomes [`code_letter`]'s, the first does not.
pub(super) fn squeeze(text: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(text.len() / 2);
    let mut previous = ' ';
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if let Some(kept) = squeezed(c) {
            let opens_code = matches!(kept, 'i' | 'e' | 'o')
                && !previous.is_ascii_alphanumeric()
                && rest
                    .as_str()
                    .trim_start_matches([' ', '.'])
                    .starts_with(|n: char| n.is_ascii_digit());
            letters.push(if opens_code { code_letter(kept) } else { kept });
        }
        previous = c;
    }
    letters
}

/// The letter of a code, told from the same letter in a word.
pub(super) fn code_letter(letter: char) -> char {
    match letter {
        'i' => 'ⓘ',
        'e' => 'ⓔ',
        _ => 'ⓞ',
    }
}

/// One character as [`squeeze`] keeps it.
pub(super) fn squeezed(c: char) -> Option<char> {
    let kept =
        c.is_ascii_alphanumeric() || matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}');
    // The sign that shortens words ("ฯ") and the one that repeats them ("ๆ") come and go between spellings.
    (kept && !matches!(c, 'ฯ' | 'ๆ')).then_some(c.to_ascii_lowercase())
}

pub(super) fn is_thai_letter(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}
