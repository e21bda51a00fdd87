//! Where lines of Thai may break: between words on which two segmenters agree, and never inside protected names and
//! terms.
//!
//! Two segmenters, because each alone breaks words: the dictionary those it does not know ("ผลก|า|รป|ระ|เมิน"), the
//! model now and then others ("ตำบ|ล"). Where both see a boundary, a word ends.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

/// Allows a line break and shows nothing: the zero-width space.
pub(crate) const BREAK: char = '\u{200b}';

/// The longest run of letters without a break, in characters: about the width of a narrow column.
const LONGEST: usize = 24;

/// Few words of Thai have more letters than this, not counting marks.
const LONGEST_WORD: usize = 12;

static DICTIONARY: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_dictionary(LineBreakOptions::default()));
static MODEL: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

/// The text with [`BREAK`] wherever a line of Thai may break, and inside runs that are too long for any line. Control
/// characters and break marks of other programs are left out.
pub(crate) fn marked(text: &str, unbroken: &[String]) -> String {
    let text = clean(text);
    let kept = kept_together(&text, unbroken);
    let breaks = agreed(&text);
    let mut out = String::with_capacity(text.len() + text.len() / 3);
    let mut before = None;
    let mut run = 0;
    for (at, c) in text.char_indices() {
        let own = before.is_some_and(|before| {
            let offered = (is_thai(before) || is_thai(c)) && breaks.contains(&at);
            offered
                && may_break(before, c)
                && !kept.iter().any(|(from, to)| (from + 1..*to).contains(&at))
        });
        let forced = before.is_some_and(|before| {
            let in_word = !before.is_whitespace() && !c.is_whitespace() && !is_thai(c);
            in_word && (run >= LONGEST || (run > 8 && ends_part(before)))
        });
        if own || forced {
            out.push(BREAK);
            run = 0;
        }
        run = if c.is_whitespace() || is_thai(c) { 0 } else { run + 1 };
        out.push(c);
        before = Some(c);
    }
    out
}

thread_local! {
    /// The breaks of earlier texts: most of a paper is the same when it is set again.
    static AGREED: RefCell<HashMap<String, Rc<BTreeSet<usize>>>> = RefCell::default();
}

/// More texts than the longest papers have.
const MOST_REMEMBERED: usize = 4000;

/// Byte offsets where words end: where both segmenters see a boundary, and more where that leaves too long a stretch.
fn agreed(text: &str) -> Rc<BTreeSet<usize>> {
    if let Some(known) = AGREED.with_borrow(|known| known.get(text).cloned()) {
        return known;
    }
    let by_model: BTreeSet<usize> = MODEL.segment_str(text).collect();
    let by_dictionary: BTreeSet<usize> = DICTIONARY.segment_str(text).collect();
    let mut breaks: BTreeSet<usize> = by_model.intersection(&by_dictionary).copied().collect();
    // Where they agree on nothing for longer than a word, the boundaries of one are better than a line over the edge.
    fill(text, &mut breaks, LONGEST_WORD, &by_model);
    fill(text, &mut breaks, LONGEST_WORD + 6, &by_dictionary);
    fill(text, &mut breaks, LONGEST, &between_letters(text));
    let breaks = Rc::new(breaks);
    AGREED.with_borrow_mut(|known| {
        if known.len() >= MOST_REMEMBERED {
            known.clear();
        }
        known.insert(text.to_owned(), Rc::clone(&breaks));
    });
    breaks
}

/// Adds those of `more` that are inside a stretch of more than `most` Thai letters without a break.
fn fill(text: &str, breaks: &mut BTreeSet<usize>, most: usize, more: &BTreeSet<usize>) {
    let mut added: Vec<usize> = Vec::new();
    let mut start = 0;
    let mut letters = 0;
    let ends = text.char_indices().map(|(at, c)| (at, Some(c)));
    for (at, c) in ends.chain([(text.len(), None)]) {
        let Some(c) = c.filter(|c| is_thai(*c) && !breaks.contains(&at)) else {
            if letters > most {
                added.extend(more.range(start + 1..at));
            }
            start = at;
            letters = usize::from(c.is_some_and(is_thai));
            continue;
        };
        letters += usize::from(!is_mark(c));
    }
    breaks.extend(added);
}

/// Byte offsets between Thai letters that can be separated: not before a vowel or mark that follows its consonant,
/// nor after a vowel that precedes it.
fn between_letters(text: &str) -> BTreeSet<usize> {
    let mut before = ' ';
    let mut places = BTreeSet::new();
    for (at, c) in text.char_indices() {
        let follows = is_mark(c) || matches!(c, 'ะ' | 'า' | 'ำ' | 'ๅ' | 'ๆ');
        let leads = matches!(before, 'เ' | 'แ' | 'โ' | 'ใ' | 'ไ');
        if is_thai(c) && !follows && !leads {
            places.insert(at);
        }
        before = c;
    }
    places
}

/// Vowels and tones above and below a letter, which have no width.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// Characters after which a long web address may break.
fn ends_part(c: char) -> bool {
    matches!(c, '/' | '.' | '?' | '&' | '=' | '-' | '_' | '#' | '%' | ':')
}

fn is_thai(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}')
}

/// Whether a mark may stand here: not beside a space, which breaks by itself, not before a character that closes a
/// phrase, nor after one that opens it.
fn may_break(before: char, after: char) -> bool {
    const CLOSES: &str = "ๆฯ”’)]}»,.;:!?%";
    const OPENS: &str = "“‘([{«";
    let joins = |c: char| c.is_whitespace() || c == '\u{a0}';
    !joins(before) && !joins(after) && !CLOSES.contains(after) && !OPENS.contains(before)
}

/// Byte ranges of the protected terms.
fn kept_together(text: &str, unbroken: &[String]) -> Vec<(usize, usize)> {
    unbroken
        .iter()
        .map(|term| term.trim())
        .filter(|term| !term.is_empty())
        .flat_map(|term| text.match_indices(term).map(|(at, found)| (at, at + found.len())))
        .collect()
}

/// The text without characters that no file shows, with "ํา" as one letter, which fonts place better, and with a
/// no-break space before ๆ.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push('\n'),
            '\u{200b}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => {}
            '\t' => out.push(' '),
            c if c.is_control() => {}
            'า' if out.ends_with('\u{e4d}') => {
                out.pop();
                out.push('ำ');
            }
            'ๆ' if out.ends_with(' ') => {
                out.pop();
                out.push_str("\u{a0}ๆ");
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let unbroken = ["เกาะสะท้อน", "นราธิวาส", "ตำบล"].map(str::to_owned);
        assert_eq!(marked(text, &unbroken).replace(BREAK, "|"), expected);
    }

    #[test]
    fn lines_break_between_words_and_not_within_names() {
        check("ตำบลเกาะสะท้อนจังหวัดนราธิวาส", "ตำบลเกาะสะท้อน|จังหวัดนราธิวาส");
        check("ต่าง ๆ ของหน่วยงาน", "ต่าง\u{a0}ๆ ของ|หน่วยงาน");
        check("“ความโปร่งใส” ฯลฯ", "“ความ|โปร่งใส” ฯลฯ");
        check(
            "รายงานผลการวิเคราะห์ผลการประเมินและมาตรการที่ควรดำเนินการ",
            "รายงาน|ผลการวิเคราะห์|ผลการประเมิน|และ|มาตรการ|ที่|ควร|ดำเนิน|การ",
        );
        check("ป.ป.ช. ประกาศ", "ป.ป.ช. ประกาศ");
    }

    #[test]
    fn long_runs_of_latin_letters_break() {
        let marked = marked(&"A".repeat(100), &[]);
        assert!(marked.split(BREAK).all(|part| part.len() <= LONGEST + 1), "{marked}");
        check("https://example.go.th/a-b", "https://example.|go.th/a-b");
    }

    #[test]
    fn no_stretch_without_a_break_is_wider_than_a_column() {
        check("กิจกรรมวิเคราะห์ผลการจัดซื้อจัดจ้างประจำปี", "กิจกรรม|วิเคราะห์|ผล|การ|จัดซื้อ|จัดจ้าง|ประจำ|ปี");
        let widest = |text: &str| {
            let marked = marked(text, &[]);
            let parts = marked.split([BREAK, ' ']);
            let widths = parts.map(|part| part.chars().filter(|c| !is_mark(*c)).count());
            widths.max().unwrap_or_default()
        };
        assert!(widest(&"ก".repeat(60)) <= LONGEST);
        assert!(widest(&"เก้".repeat(40)) <= LONGEST);
        assert!(widest("ผลการจัดซื้อจัดจ้างประจำปีของหน่วยงาน") <= LONGEST_WORD);
    }

    #[test]
    fn invisible_characters_are_left_out() {
        check("ก\u{0}\u{202e}า\u{200b}ร\tง", "การ ง");
        check("น\u{e4d}า", "นำ");
    }
}
