use std::ops::Range;

/// A text with spelling variants unified, which maps every part of it back to the original.
///
/// Digits are Arabic, sara am is a single character, vowel and tone marks have one order, every dash is `-`, every
/// horizontal space is U+0020 or a tab, line ends are `\n`; zero-width and control characters are removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Normalised {
    text: String,
    /// For each byte of `text` the byte offset of its character in the original; then the original's length.
    origins: Vec<u32>,
}

impl Normalised {
    /// Normalises a text. Anything past 4 GiB is dropped, as origins are `u32`.
    pub fn new(original: &str) -> Self {
        let mut letters: Vec<(char, u32)> = Vec::with_capacity(original.len() / 2);
        let mut previous = '\0';
        for (at, c) in original.char_indices() {
            let Ok(at) = u32::try_from(at) else { break };
            if !(previous == '\r' && c == '\n')
                && let Some(level) = level(c)
            {
                push(&mut letters, level, at);
            }
            previous = c;
        }
        let mut text = String::with_capacity(letters.len() * 3);
        let mut origins = Vec::with_capacity(letters.len() * 3 + 1);
        for (c, at) in letters {
            text.push(c);
            origins.resize(text.len(), at);
        }
        origins.push(u32::try_from(original.len()).unwrap_or(u32::MAX));
        Self { text, origins }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Maps a byte range of `text` to the byte range of the original that it came from.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        let at = |byte: usize| self.origins[byte.min(self.origins.len() - 1)] as usize;
        let start = at(range.start);
        start..at(range.end).max(start)
    }
}

/// Whether a character is a soft hyphen, a zero-width character or a control of writing direction.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The normal form of one character; `None` if it is to be removed.
fn level(c: char) -> Option<char> {
    let offset =
        |from: char, to: char| char::from_u32(u32::from(c) - u32::from(from) + u32::from(to));
    match c {
        '๐'..='๙' => offset('๐', '0'),
        '！'..='～' => offset('！', '!'),
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\n' | '\t' => Some(c),
        c if is_invisible(c) => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        // Private-use code points that old Thai fonts use for shifted marks; text copied from PDFs has them.
        '\u{f700}' => Some('ฐ'),
        '\u{f701}'..='\u{f704}' => offset('\u{f701}', '\u{e34}'),
        '\u{f705}'..='\u{f709}' => offset('\u{f705}', '\u{e48}'),
        '\u{f70a}'..='\u{f70e}' => offset('\u{f70a}', '\u{e48}'),
        '\u{f70f}' => Some('ญ'),
        '\u{f710}' => Some('\u{e31}'),
        '\u{f711}' => Some('\u{e4d}'),
        '\u{f712}' => Some('\u{e47}'),
        '\u{f713}'..='\u{f717}' => offset('\u{f713}', '\u{e48}'),
        '\u{f718}'..='\u{f71a}' => offset('\u{f718}', '\u{e38}'),
        _ if c.is_control() => None,
        _ if c.is_whitespace() => Some(' '),
        _ => Some(c),
    }
}

/// Appends a character, in canonical order and merged with those before it where they are one letter.
fn push(letters: &mut Vec<(char, u32)>, c: char, at: u32) {
    let last = letters.last().map_or('\0', |l| l.0);
    let before = letters.len().checked_sub(2).map_or('\0', |i| letters[i].0);
    match c {
        'า' | 'ๅ' if last == NIKHAHIT => replace_last(letters, 'ำ'),
        'า' | 'ๅ' if is_tone(last) && before == NIKHAHIT => {
            let tone = letters.pop();
            replace_last(letters, 'ำ');
            insert_before_last(letters, tone);
        }
        'ๅ' if !matches!(last, 'ฤ' | 'ฦ') => letters.push(('า', at)),
        'เ' if last == 'เ' => replace_last(letters, 'แ'),
        _ if is_mark(c) && c == last => {}
        _ if is_tone(c) && last == 'ำ' || is_vowel_mark(c) && is_tone(last) => {
            insert_before_last(letters, Some((c, at)));
        }
        _ => letters.push((c, at)),
    }
}

fn replace_last(letters: &mut [(char, u32)], c: char) {
    if let Some(last) = letters.last_mut() {
        last.0 = c;
    }
}

/// Inserts a character before the last one. The offsets are not swapped with them, so that they never decrease.
fn insert_before_last(letters: &mut Vec<(char, u32)>, letter: Option<(char, u32)>) {
    let Some((c, at)) = letter else { return };
    let Some(last) = letters.last_mut() else {
        return;
    };
    let moved = std::mem::replace(&mut last.0, c);
    letters.push((moved, at));
}

/// With sara aa (า) it is another spelling of sara am (ำ).
const NIKHAHIT: char = '\u{e4d}';

fn is_tone(c: char) -> bool {
    matches!(c, '\u{e48}'..='\u{e4b}')
}

/// Vowels written above or below a consonant.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e39}')
}

fn is_mark(c: char) -> bool {
    is_vowel_mark(c) || matches!(c, '\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(original: &str, expected: &str) {
        assert_eq!(Normalised::new(original).text(), expected, "{original:?}");
    }

    #[test]
    fn spelling_variants_become_one() {
        check("๔๕.๓๘ ｋｇ", "45.38 kg");
        check("อ\u{e4d}านาจ", "อำนาจ");
        check("น\u{e4d}\u{e49}า น\u{e49}\u{e4d}า นำ\u{e49}", "น้ำ น้ำ น้ำ");
        check("เเบบ ท\u{e48}\u{e35} ท\u{e35}\u{e35}\u{e48}", "แบบ ที่ ที่");
        check("ก\u{200b}า\u{a0}ร\u{feff}\u{7}", "กา ร");
        check("ท\u{f702}\u{f70a}", "ที่");
        check("ก\r\nข\rค\u{b}ง", "ก\nข\nค\nง");
        check("1 – 2 − 3", "1 - 2 - 3");
        check("🎉", "🎉");
    }

    #[test]
    fn a_range_maps_back_to_the_original() {
        let original = "ค\u{200b}ะแนน ๔๕.๓๘ น\u{e4d}\u{e49}า";
        let level = Normalised::new(original);
        let number = level.text().find("45.38").unwrap();
        assert_eq!(&original[level.origin(number..number + 5)], "๔๕.๓๘");
        let water = level.text().find("น้ำ").unwrap();
        assert_eq!(&original[level.origin(water..level.text().len())], "น\u{e4d}\u{e49}า");
    }

    proptest! {
        #[test]
        fn origins_are_valid_ranges_and_never_decrease(original in "[\\PC\u{e00}-\u{e5b}\r\n\u{200b}]{0,60}") {
            let level = Normalised::new(&original);
            let mut last = 0;
            for (at, c) in level.text().char_indices() {
                let place = level.origin(at..at + c.len_utf8());
                prop_assert!(original.get(place.clone()).is_some());
                prop_assert!(place.start >= last);
                last = place.start;
            }
        }
    }
}
