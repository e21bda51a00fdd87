//! Text reduced to its letters, so that layout and punctuation do not matter.

use crate::work::count;

/// Letters and digits only, Latin letters in lower case.
///
/// The letter of a code becomes [`code_letter`], which keeps it apart from words: in "OIT O27" only the second O.
pub(crate) fn squeeze(text: &str) -> Vec<char> {
    count(text.len());
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

/// A character that stands for the letter of a code and occurs in no word.
pub(crate) fn code_letter(letter: char) -> char {
    match letter {
        'i' => 'ⓘ',
        'e' => 'ⓔ',
        _ => 'ⓞ',
    }
}

/// What [`squeeze`] keeps of a character.
pub(crate) fn squeezed(c: char) -> Option<char> {
    let kept =
        c.is_ascii_alphanumeric() || matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}');
    // Spellings differ in the signs for abbreviation ("ฯ") and repetition ("ๆ").
    (kept && !matches!(c, 'ฯ' | 'ๆ')).then_some(c.to_ascii_lowercase())
}

pub(crate) fn is_thai_letter(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}

/// The last characters of a text, at most `count`.
pub(crate) fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(text, |(i, _)| &text[i..])
}
