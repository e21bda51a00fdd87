//! Letters without what layout and spelling add to them.

use crate::work::count;

/// Letters and digits only, Latin ones small: what is left when layout and punctuation do not count.
///
/// The letter of a code keeps its boundary: in "OIT O27" the second O becomes [`code_letter`]'s, the first does not.
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

/// The letter of a code, told from the same letter in a word.
pub(crate) fn code_letter(letter: char) -> char {
    match letter {
        'i' => 'ⓘ',
        'e' => 'ⓔ',
        _ => 'ⓞ',
    }
}

/// One character as [`squeeze`] keeps it.
pub(crate) fn squeezed(c: char) -> Option<char> {
    let kept =
        c.is_ascii_alphanumeric() || matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}');
    // The sign that shortens words ("ฯ") and the one that repeats them ("ๆ") come and go between spellings.
    (kept && !matches!(c, 'ฯ' | 'ๆ')).then_some(c.to_ascii_lowercase())
}

pub(crate) fn is_thai_letter(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}

/// At most so many characters from a text's end.
pub(crate) fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(text, |(i, _)| &text[i..])
}
