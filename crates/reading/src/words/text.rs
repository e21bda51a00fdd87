//! A text in lines of uniform spelling, and the mapping from a part of a line back to the source.

use std::ops::Range;

use thai::Normalised;

use super::numbers::{self, Number};
use crate::grid::{FlatText, LineIndex};
use crate::result::SourceSpan;

/// A text ready to be read: a line for each row of its grid.
pub(crate) struct LevelText<'a> {
    flat: &'a FlatText<'a>,
    level: &'a Normalised,
    index: LineIndex,
    pub(crate) lines: Vec<LevelLine<'a>>,
}

pub(crate) struct LevelLine<'a> {
    /// Of uniform spelling ([`Normalised`]), without the line end.
    pub(crate) text: &'a str,
    /// Offset of the line in the normalised text.
    at: usize,
    pub(crate) numbers: Vec<Number>,
}

impl<'a> LevelText<'a> {
    /// `level` must be the normalised words of `flat`.
    pub(crate) fn new(flat: &'a FlatText<'a>, level: &'a Normalised) -> Self {
        let mut at = 0;
        let mut lines = Vec::new();
        for text in level.text().split('\n') {
            lines.push(LevelLine { text, at, numbers: numbers::numbers(text) });
            at += text.len() + 1;
        }
        Self { flat, level, index: LineIndex::new(flat.source()), lines }
    }

    /// The span of a part of a line (index from 0) in the source, with some words around it.
    pub(crate) fn place(&self, line: usize, part: Range<usize>) -> SourceSpan {
        let words = self.flat.words();
        let whole = self.in_words(line, 0..self.lines[line].text.len());
        let value = self.in_words(line, part);
        let (start, end) = (whole.start.min(value.start), whole.end.max(value.end));
        let front = words_before(&words[start..value.start]);
        let back = words_after(&words[value.end..end]);
        let mut excerpt = one_line(front).trim_start().to_owned();
        if front.len() < value.start - start {
            excerpt.insert(0, '…');
        }
        let mark = excerpt.len();
        excerpt += &one_line(&words[value.clone()]);
        let mark = mark..excerpt.len();
        excerpt += one_line(back).trim_end();
        if back.len() < end - value.end {
            excerpt.push('…');
        }
        let bytes = self.flat.origin(&value);
        SourceSpan { line: self.index.line(bytes.start) + 1, bytes, excerpt, mark }
    }

    /// The range of a part of a line in the words before normalisation.
    fn in_words(&self, line: usize, part: Range<usize>) -> Range<usize> {
        let at = self.lines[line].at;
        self.level.origin(at + part.start..at + part.end)
    }

    /// A part of a line in its original spelling.
    pub(crate) fn as_given(&self, line: usize, part: Range<usize>) -> &'a str {
        &self.flat.words()[self.in_words(line, part)]
    }

    /// The original spelling of a normalised code: its last occurrence before a byte of a line.
    pub(crate) fn code_as_given(&self, line: usize, code: &str, before: usize) -> String {
        let text = &self.lines[line].text[..before];
        let digits = code.trim_start_matches(|c: char| !c.is_ascii_digit());
        let Some(at) = text.rfind(digits).filter(|_| !digits.is_empty()) else {
            return code.to_owned();
        };
        let start = if digits.len() == code.len() {
            at
        } else {
            text[..at].rfind(|c: char| c.is_ascii_alphabetic()).unwrap_or(at)
        };
        let length = if code.ends_with(digits) { digits.len() } else { code.len() };
        self.as_given(line, start..at + length).to_owned()
    }

    /// The span of a whole line, with its beginning as the excerpt.
    pub(crate) fn line_place(&self, line: usize) -> SourceSpan {
        let mut place = self.place(line, 0..self.lines[line].text.len());
        let cut = place.excerpt.char_indices().nth(BEFORE + AFTER).map(|(i, _)| i);
        if let Some(cut) = cut {
            place.excerpt.truncate(cut);
            place.excerpt.push('…');
        }
        place.mark = 0..place.excerpt.len();
        place
    }
}

/// Characters of the excerpt before and after a value.
const BEFORE: usize = 90;
const AFTER: usize = 50;
/// Characters an excerpt may be shortened by, so that it begins and ends with whole words.
const WORD: usize = 25;

/// The last words of a text.
fn words_before(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(BEFORE) else {
        return text;
    };
    let near = &text[cut..];
    let word = near.char_indices().take(WORD).find(|(_, c)| c.is_whitespace());
    let letter = || near.char_indices().find(|(_, c)| !is_thai_mark(*c));
    word.or_else(letter).map_or(near, |(i, _)| &near[i..])
}

/// The first words of a text.
fn words_after(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().nth(AFTER) else {
        return text;
    };
    let near = &text[..cut];
    let word = near.char_indices().rev().take(WORD).find(|(_, c)| c.is_whitespace());
    word.map_or(near, |(i, _)| &near[..i])
}

pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Vowels and tones above or below a letter; an excerpt must not begin with one.
fn is_thai_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}
