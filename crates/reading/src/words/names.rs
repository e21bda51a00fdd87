//! Names and codes of indicators, instruments, questions and items, in the spelling of people and scanners.

use super::letters::squeeze;
use crate::result::Why;
use crate::work::count;
use ita::{Framework, Instrument, ItemCode, QuestionCode, Subject};

/// The known names, squeezed.
pub(crate) struct Names {
    patterns: Vec<Pattern>,
    /// Other things whose names end like a known one: "แผนปฏิบัติการป้องกันการทุจริต" is not an indicator.
    others: Vec<Vec<char>>,
}

struct Pattern {
    subject: Subject,
    letters: Vec<char>,
    /// The largest edit distance that counts as a misspelling.
    edits: usize,
}

/// A subject named at the end of a squeezed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedSubject {
    pub(crate) subject: Subject,
    pub(crate) why: Option<Why>,
    /// Where in the squeezed text the name begins, including a number that belongs to it.
    pub(crate) start: usize,
    /// The squeezed code, if the subject is named by one.
    pub(crate) code: Option<String>,
}

impl Names {
    pub(crate) fn new(frameworks: &[&Framework]) -> Self {
        let mut names = Self { patterns: Vec::new(), others: Vec::new() };
        for framework in frameworks {
            for indicator in &framework.indicators {
                let subject = Subject::Indicator(indicator.no);
                names.add(subject, &indicator.name, true);
                for alias in &indicator.aliases {
                    names.add(subject, alias, true);
                }
            }
            for instrument in &framework.instruments {
                let subject = Subject::Instrument(instrument.code);
                names.add(subject, &instrument.name, true);
                names.add(subject, &instrument.name_en, true);
            }
        }
        for (text, subject) in SHORT_NAMES {
            names.add(*subject, text, false);
        }
        let titles = frameworks.iter().flat_map(|framework| {
            let items = framework.items.iter().map(|i| i.title.as_str());
            items.chain(framework.sub_indicators.iter().map(|s| s.name.as_str()))
        });
        for title in titles.chain(OTHERS.iter().copied()) {
            names.add_other(&squeeze(title));
        }
        names
    }

    /// Adds the name of another thing if it ends like a known name and is not one itself.
    fn add_other(&mut self, letters: &[char]) {
        let end = &letters[letters.len().saturating_sub(SAME_END)..];
        let alike = self.patterns.iter().any(|p| p.letters.ends_with(end));
        if alike && !self.patterns.iter().any(|p| p.letters == letters) {
            self.others.push(letters.to_vec());
        }
    }

    /// Whether a squeezed text ends with the name of another thing.
    pub(crate) fn is_other(&self, text: &[char]) -> bool {
        count(self.others.len());
        self.others.iter().any(|o| text.ends_with(o))
    }

    fn add(&mut self, subject: Subject, text: &str, misprints: bool) {
        let letters = squeeze(text);
        if !letters.is_empty() && !self.patterns.iter().any(|p| p.letters == letters) {
            let edits = if misprints { letters.len() / 5 } else { 0 };
            self.patterns.push(Pattern { subject, letters, edits });
        }
    }

    /// The subject whose name or code a squeezed text ends with, correctly spelled.
    pub(crate) fn exact_end(&self, text: &[char]) -> Option<NamedSubject> {
        count(self.patterns.len());
        if self.is_other(text) {
            return None;
        }
        let by_name = self
            .patterns
            .iter()
            .filter(|p| text.ends_with(&p.letters) && is_bounded(text, p))
            .max_by_key(|p| p.letters.len())
            .map(|p| named(text, text.len() - p.letters.len(), p.subject, None));
        by_name.or_else(|| code_end(text).map(|code| self.prefer_name(text, code)))
    }

    /// The subject whose name a squeezed text ends with, possibly misspelled; the nearest name must be unique.
    pub(crate) fn similar_end(&self, text: &[char]) -> Option<NamedSubject> {
        count(self.patterns.len());
        if self.is_other(text) {
            return None;
        }
        let mut best: Option<(usize, usize, &Pattern)> = None;
        let mut rival = usize::MAX;
        for pattern in self.patterns.iter().filter(|p| p.edits > 0) {
            let Some((distance, length)) = distance_at_end(text, &pattern.letters, pattern.edits)
            else {
                continue;
            };
            match best {
                Some((least, _, held)) if held.subject == pattern.subject => {
                    if distance < least {
                        best = Some((distance, length, pattern));
                    }
                }
                Some((least, _, _)) if distance >= least => rival = rival.min(distance),
                Some((least, _, _)) => {
                    rival = rival.min(least);
                    best = Some((distance, length, pattern));
                }
                None => best = Some((distance, length, pattern)),
            }
        }
        let (distance, length, pattern) = best.filter(|b| b.0 < rival)?;
        let why = (distance > 0).then_some(Why::Misspelled);
        Some(named(text, text.len() - length, pattern.subject, why))
    }

    /// The last correctly spelled indicator in a squeezed text.
    pub(crate) fn last_indicator(&self, text: &[char]) -> Option<NamedSubject> {
        count(text.len() * self.patterns.len());
        let ends = (1..=text.len()).rev();
        ends.filter(|end| !self.is_other(&text[..*end])).find_map(|end| {
            self.patterns
                .iter()
                .filter(|p| matches!(p.subject, Subject::Indicator(_)))
                .find(|p| text[..end].ends_with(&p.letters))
                .map(|p| named(text, end - p.letters.len(), p.subject, Some(Why::Context)))
        })
    }

    /// Every correctly spelled subject in a squeezed text, in order.
    pub(crate) fn all(&self, text: &[char]) -> Vec<Subject> {
        count(text.len() * self.patterns.len());
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let longest = self
                .patterns
                .iter()
                .filter(|p| {
                    text[at..].starts_with(&p.letters)
                        && is_bounded(&text[..at + p.letters.len()], p)
                })
                .max_by_key(|p| p.letters.len());
            match longest {
                Some(pattern) => {
                    found.push(pattern.subject);
                    at += pattern.letters.len();
                }
                None => at += 1,
            }
        }
        found
    }

    /// Where a name stands before the number of an indicator, "การใช้อำนาจ (ตัวชี้วัดที่ 3)", the name decides.
    fn prefer_name(&self, text: &[char], code: NamedSubject) -> NamedSubject {
        let Subject::Indicator(_) = code.subject else {
            return code;
        };
        let before = &text[..code.start];
        match self.patterns.iter().find(|p| p.edits > 0 && before.ends_with(&p.letters)) {
            Some(p) if matches!(p.subject, Subject::Indicator(_)) => NamedSubject {
                why: (p.subject != code.subject).then_some(Why::CodeDiffers),
                ..named(before, before.len() - p.letters.len(), p.subject, None)
            },
            _ => code,
        }
    }
}

/// A name together with a number in front of it, "ตัวชี้วัดที่ 5". The name decides; a number of another indicator
/// is noted as a doubt.
fn named(text: &[char], start: usize, subject: Subject, why: Option<Why>) -> NamedSubject {
    let mut found = NamedSubject { subject, why, start, code: None };
    if let Subject::Indicator(_) = subject
        && let Some(number) = indicator_number_end(&text[..start])
    {
        found.start = number.start;
        if number.subject != subject {
            found.why = Some(Why::CodeDiffers);
        }
    }
    found
}

/// Whether a Latin name is not the end of a longer word.
fn is_bounded(text: &[char], pattern: &Pattern) -> bool {
    let start = text.len() - pattern.letters.len();
    !(pattern.letters[0].is_ascii_alphabetic()
        && start > 0
        && text[start - 1].is_ascii_alphabetic())
}

/// The code or the number of an indicator at the end of a squeezed text.
pub(crate) fn code_end(text: &[char]) -> Option<NamedSubject> {
    indicator_number_end(text).or_else(|| {
        let digits = text.iter().rev().take_while(|c| c.is_ascii_digit()).count();
        let start = text.len() - digits;
        let letter = *text[..start].last()?;
        if digits == 0 || digits > 2 {
            return None;
        }
        let digits: String = text[start..].iter().collect();
        let no = digits.parse().ok().filter(|n| *n > 0)?;
        let (letter, subject) = match letter {
            'ⓘ' => ('i', Subject::Question(QuestionCode::Internal(no))),
            'ⓔ' => ('e', Subject::Question(QuestionCode::External(no))),
            'ⓞ' => ('o', Subject::Item(ItemCode(no))),
            _ => return None,
        };
        Some(NamedSubject {
            subject,
            why: None,
            start: start - 1,
            code: Some(format!("{letter}{digits}")),
        })
    })
}

/// "ตัวชี้วัดที่ 5" at the end of a squeezed text.
fn indicator_number_end(text: &[char]) -> Option<NamedSubject> {
    let digits = text.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let start = text.len() - digits;
    if digits == 0 || digits > 2 {
        return None;
    }
    let no: u8 = text[start..].iter().collect::<String>().parse().ok()?;
    let word = NUMBERED.iter().find_map(|w| ends_with(&text[..start], w))?;
    (1..=10).contains(&no).then(|| NamedSubject {
        subject: Subject::Indicator(no),
        why: Some(Why::ByCode),
        start: start - word,
        code: None,
    })
}

/// The least edit distance between a pattern and an end of a text, and the length of that end.
///
/// `None` where it is more than `most`. The cost grows with the pattern, not with the text.
fn distance_at_end(text: &[char], pattern: &[char], most: usize) -> Option<(usize, usize)> {
    let tail = &text[text.len().saturating_sub(pattern.len() + most)..];
    if tail.len() + most < pattern.len() {
        return None;
    }
    // A cheap filter: `most` edits leave at least one of `most + 1` pieces of the pattern untouched.
    let piece = (pattern.len() / (most + 1)).max(1);
    if !pattern.chunks_exact(piece).any(|p| tail.windows(piece).any(|w| w == p)) {
        return None;
    }
    let lengths = pattern.len().saturating_sub(most)..=tail.len();
    let distances = lengths.map(|length| (distance(pattern, &tail[tail.len() - length..]), length));
    distances.min().filter(|(distance, _)| *distance <= most)
}

/// The least number of letters to add, drop or change that make one text the other.
pub(crate) fn distance(a: &[char], b: &[char]) -> usize {
    count(a.len() * b.len());
    strsim::generic_levenshtein(&Letters(a), &Letters(b))
}

/// `strsim` takes no slices.
struct Letters<'a>(&'a [char]);

impl<'a> IntoIterator for &Letters<'a> {
    type Item = &'a char;
    type IntoIter = std::slice::Iter<'a, char>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// The length of `word` in characters, if the squeezed text ends with it.
pub(crate) fn ends_with(text: &[char], word: &str) -> Option<usize> {
    let mut length = 0;
    let ends = word.chars().rev().all(|c| {
        length += 1;
        text.len().checked_sub(length).is_some_and(|i| text[i] == c)
    });
    ends.then_some(length)
}

/// Squeezed.
const NUMBERED: &[&str] = &["ตัวชี้วัดที่", "ตัวชี้วัด", "ตชวที่", "ตชว", "ตัวที่", "indicator", "kpi"];

/// Letters at the end that make another name confusable with a known one.
const SAME_END: usize = 5;

/// Names from other rules and reports that end like the name of an indicator.
const OTHERS: &[&str] = &[
    "เพื่อป้องกันการทุจริต",
    "ปฏิบัติการป้องกันการทุจริต",
    "มาตรการป้องกันการทุจริต",
    "แผนป้องกันการทุจริต",
    "แผนการป้องกันการทุจริต",
    "ศูนย์ป้องกันการทุจริต",
    "แผนการใช้งบประมาณ",
    "ผลการใช้งบประมาณ",
    "แผนการใช้จ่ายงบประมาณ",
];

/// Names too short to allow for misspellings. The parts of the EIT are also called Public and Survey.
const SHORT_NAMES: &[(&str, Subject)] = &[
    ("IIT", Subject::Instrument(Instrument::Iit)),
    ("EIT", Subject::Instrument(Instrument::Eit)),
    ("OIT", Subject::Instrument(Instrument::Oit)),
    ("ผู้มีส่วนได้ส่วนเสียภายใน", Subject::Instrument(Instrument::Iit)),
    ("ผู้มีส่วนได้ส่วนเสียภายนอก", Subject::Instrument(Instrument::Eit)),
    ("การเปิดเผยข้อมูลสาธารณะ", Subject::Instrument(Instrument::Oit)),
    ("EIT ส่วนที่ 1", Subject::Part(1)),
    ("EIT ส่วนที่ 2", Subject::Part(2)),
    ("EIT ส่วน 1", Subject::Part(1)),
    ("EIT ส่วน 2", Subject::Part(2)),
    ("EIT ตอนที่ 1", Subject::Part(1)),
    ("EIT ตอนที่ 2", Subject::Part(2)),
    ("EIT Part 1", Subject::Part(1)),
    ("EIT Part 2", Subject::Part(2)),
    ("EIT1", Subject::Part(1)),
    ("EIT2", Subject::Part(2)),
    ("EIT Public", Subject::Part(1)),
    ("EIT Survey", Subject::Part(2)),
    ("ปฏิบัติหน้าที่", Subject::Indicator(1)),
    ("ใช้งบประมาณ", Subject::Indicator(2)),
    ("ใช้อำนาจ", Subject::Indicator(3)),
    ("การใช้ทรัพย์สินราชการ", Subject::Indicator(4)),
    ("การใช้ทรัพย์สินของทางราชการ", Subject::Indicator(4)),
    ("การแก้ปัญหาการทุจริต", Subject::Indicator(5)),
    ("การปรับปรุงการทำงาน", Subject::Indicator(8)),
    ("การปรับปรุงระบบการทำงาน", Subject::Indicator(8)),
    ("เปิดเผยข้อมูล", Subject::Indicator(9)),
    ("ป้องกันการทุจริต", Subject::Indicator(10)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_spellings_and_how_far() {
        let near = |text: &str, name: &str, most| {
            distance_at_end(&squeeze(text), &squeeze(name), most).map(|d| d.0)
        };
        assert_eq!(near("5 การแก้ปัญหาคาการทุจริต", "การแก้ไขปัญหาการทุจริต", 4), Some(4));
        assert_eq!(near("การใช้อำนาจ", "การใช้งบประมาณ", 2), None);
        assert_eq!(near("xการใช้อำนาจ", "การใช้อำนาจ", 2), Some(0));
        assert_eq!(near("", "การใช้อำนาจ", 2), None);
    }

    #[test]
    fn codes_stand_alone() {
        let code = |text: &str| code_end(&squeeze(text)).map(|n| n.subject.to_string());
        assert_eq!(code("ข้อ i12"), Some("i12".into()));
        assert_eq!(code("O 27"), Some("O27".into()));
        assert_eq!(code("ISO27"), None);
        assert_eq!(code("OIT O27"), Some("O27".into()));
        assert_eq!(code("2568 O27"), Some("O27".into()));
        assert_eq!(code("O127"), None);
        assert_eq!(code("ตัวชี้วัดที่ 10"), Some("10".into()));
        assert_eq!(code("10"), None);
    }
}
