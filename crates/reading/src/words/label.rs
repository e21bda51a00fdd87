//! Which subject of the framework a cell, a line or the beginning of a sentence names: by name, code or wording.

use super::cues::{self, label_text, lead};
use super::letters::squeeze;
use super::names::Names;
use super::wording::Wordings;
use crate::result::Why;
use ita::{Framework, ItemCode, QuestionCode, Subject};

/// All that a text about one year can name.
pub(crate) struct Lexicon<'a> {
    pub(crate) names: Names,
    pub(crate) wordings: Wordings,
    pub(crate) framework: &'a Framework,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) subject: Subject,
    pub(crate) why: Option<Why>,
    /// The code as printed, where one is printed.
    pub(crate) code: Option<String>,
}

impl Label {
    /// The label of a total.
    pub(crate) fn total(why: Option<Why>) -> Self {
        Self { subject: Subject::Total, why, code: None }
    }
}

/// Letters; longer texts are prose, not labels.
const LONGEST: usize = 400;
/// The least similarity of a wording, in thousandths: with a code that agrees, before an announced score, and alone.
const NEAR_WITH_CODE: u32 = 120;
const NEAR: u32 = 330;
const NEAR_ALONE: u32 = 600;

impl<'a> Lexicon<'a> {
    pub(crate) fn new(frameworks: &[&Framework], framework: &'a Framework) -> Self {
        Self { names: Names::new(frameworks), wordings: Wordings::new(framework), framework }
    }

    /// The subject of a text that is nothing but a name.
    pub(crate) fn label(&self, text: &str) -> Option<Label> {
        if text.len() > LONGEST * 3 {
            return None;
        }
        let letters = label_text(text);
        if letters.is_empty() || letters.len() > LONGEST {
            return None;
        }
        let found = lead(&self.names, &letters);
        if let Some(named) = found.named {
            let before = cues::lead(&self.names, &letters[..named.start]);
            let only = match &before.named {
                // "แบบวัด…ภายใน (IIT)" names the same subject twice.
                Some(again) => again.subject == named.subject,
                None => before.rest <= 1,
            };
            if only || NAMED_AS.iter().any(|w| squeeze(w) == letters[..named.start]) {
                return Some(Label { subject: named.subject, why: named.why, code: named.code });
            }
        } else if found.total && found.rest == 0 {
            return Some(Label { subject: Subject::Total, why: None, code: None });
        }
        self.alone(text)
    }

    /// The subject that the sentence before a figure describes, `near` being the least similarity of its wording.
    pub(crate) fn worded(&self, text: &str, near: u32) -> Option<Label> {
        let (code, wording) = split_code(from_last_code(text));
        let letters = squeeze(wording);
        let by_code = code.and_then(|c| self.known_code(c));
        // Scanners garble letters of codes, but a number with a point comes out right.
        if let Some(subject @ Subject::SubIndicator { .. }) = by_code {
            return Some(Label {
                subject,
                why: (!self.is_named(subject, &letters)).then_some(Why::ByCode),
                code: code.map(str::to_owned),
            });
        }
        if let Some(subject) = by_code
            && (letters.len() < 8 || self.wordings.nearness(&letters, subject) >= NEAR_WITH_CODE)
        {
            let nearest = self.wordings.nearest(&letters);
            if nearest.is_none_or(|n| n.0 == subject || n.1 < NEAR) {
                return Some(Label { subject, why: None, code: code.map(str::to_owned) });
            }
        }
        let limit = |subject| match code {
            Some(code) if agrees(code, subject) => NEAR_WITH_CODE,
            Some(_) => near.min(NEAR),
            None => near,
        };
        let nearest = (letters.len() >= 6)
            .then(|| self.wordings.nearest(&letters))
            .flatten()
            .filter(|n| n.1 >= limit(n.0));
        match (nearest, by_code) {
            (Some((subject, _)), _) => Some(Label {
                subject,
                why: Some(match code {
                    Some(code) if agrees(code, subject) => Why::ByWording,
                    Some(_) => Why::CodeDiffers,
                    None => Why::ByWording,
                }),
                code: code.map(str::to_owned),
            }),
            (None, Some(subject)) => Some(Label {
                subject,
                why: (!self.is_named(subject, &letters)).then_some(Why::ByCode),
                code: code.map(str::to_owned),
            }),
            (None, None) => None,
        }
    }

    /// [`Self::worded`] for words that do not announce a figure.
    pub(crate) fn alone(&self, text: &str) -> Option<Label> {
        self.worded(text, NEAR_ALONE)
    }

    /// [`Self::worded`] for a sentence that announces a figure.
    pub(crate) fn sentence(&self, text: &str) -> Option<Label> {
        self.worded(text, NEAR)
    }

    /// Whether the letters are exactly the name of a subject.
    fn is_named(&self, subject: Subject, letters: &[char]) -> bool {
        self.framework.name(subject).is_some_and(|name| squeeze(name) == letters)
    }

    /// The subject of a code, if the framework has it.
    fn known_code(&self, code: &str) -> Option<Subject> {
        let subject = code_subject(code)?;
        let known = match subject {
            Subject::Question(q) => self.framework.question(q).is_some(),
            Subject::Item(i) => self.framework.item(i).is_some(),
            Subject::SubIndicator { .. } => self.framework.sub_indicator(subject).is_some(),
            _ => false,
        };
        known.then_some(subject)
    }
}

/// The subject of a printed code, whether or not the framework has it: "i12", "O๒๗", "027", "9.1".
pub(crate) fn code_subject(code: &str) -> Option<Subject> {
    let digits = code.trim_start_matches(|c: char| !c.is_ascii_digit());
    let letter = code.chars().next()?;
    if let Some((indicator, no)) = code.split_once('.') {
        return Some(Subject::SubIndicator {
            indicator: indicator.parse().ok()?,
            no: no.parse().ok()?,
        });
    }
    let no: u8 = digits.parse().ok().filter(|n| *n > 0)?;
    match letter.to_ascii_lowercase() {
        'i' => Some(Subject::Question(QuestionCode::Internal(no))),
        'e' => Some(Subject::Question(QuestionCode::External(no))),
        'o' => Some(Subject::Item(ItemCode(no))),
        '0' if digits.len() == 3 => Some(Subject::Item(ItemCode(no))),
        _ => None,
    }
}

/// Whether a garbled code can stand for a subject: scanners read "i1" as "๑๑" and "O2" as "02".
fn agrees(code: &str, subject: Subject) -> bool {
    let (Subject::Question(QuestionCode::Internal(no) | QuestionCode::External(no))
    | Subject::Item(ItemCode(no))) = subject
    else {
        return false;
    };
    let digits = code.trim_start_matches(|c: char| !c.is_ascii_digit());
    let garbled = (digits.len() == code.len()).then(|| digits.get(1..)).flatten();
    digits.parse() == Ok(no) || garbled.is_some_and(|d| d.parse() == Ok(no))
}

/// A sentence from its last code on: "จุดแข็ง คือ ข้อคำถาม i1 เจ้าหน้าที่…" is about i1.
fn from_last_code(text: &str) -> &str {
    let starts = text.match_indices([' ', '(']).map(|(at, _)| at + 1);
    let is_code = |at: &usize| {
        let word = text[*at..].split([' ', ')', ':']).next().unwrap_or_default();
        word.starts_with(['i', 'e', 'O'])
            && matches!(word.len(), 2 | 3)
            && word[1..].bytes().all(|b| b.is_ascii_digit())
    };
    starts.rev().find(is_code).map_or(text, |at| &text[at..])
}

/// The code a sentence begins with, and the wording behind it.
fn split_code(text: &str) -> (Option<&str>, &str) {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || "-*•·#>|(".contains(c));
    let text = ["ตัวชี้วัดย่อยที่", "ตัวชี้วัดย่อย", "ข้อคำถามที่", "ข้อคำถาม", "ข้อที่", "ข้อ"]
        .iter()
        .find_map(|w| text.strip_prefix(w))
        .map_or(text, str::trim_start);
    let letters = text.len() - text.trim_start_matches(['i', 'I', 'e', 'E', 'o', 'O']).len();
    let past_letter = text[letters..].trim_start_matches([' ', '.']);
    let digits =
        past_letter.len() - past_letter.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut end = text.len() - past_letter.len() + digits;
    if letters > 1 || digits == 0 || digits > 3 {
        return (None, text);
    }
    let sub = &text[end..];
    if letters == 0 && sub.starts_with('.') {
        let more = sub.len() - 1 - sub[1..].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        end += if more > 0 { more + 1 } else { 0 };
    }
    let wording = text[end..].trim_start_matches([')', '.', ':', ' ', '\t', '*', '-', ',', '|']);
    let code = text[..end].trim();
    // One or two digits and a point number a list.
    let numbering = letters == 0 && !code.contains('.') && text[end..].starts_with(['.', ')']);
    ((!numbering).then_some(code), wording)
}

/// Words that may stand before a name in its own cell.
const NAMED_AS: &[&str] = &[
    "ตัวชี้วัด",
    "ด้าน",
    "แบบวัด",
    "แบบ",
    "เครื่องมือ",
    "คะแนน",
    "คะแนนรวม",
    "รวม",
    "ผลคะแนน",
    "เฉลี่ย",
    "คะแนนเฉลี่ย",
    "รวมคะแนน",
    "ผลการประเมิน",
    "ข้อ",
    "แบบตรวจ",
    "สรุป",
];
