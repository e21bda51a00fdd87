//! Recognises what a measure answers: an indicator, codes of questions and items, or an issue of the analysis.

use thai::Normalised;

use super::reading::PlanDoubt;
use crate::result::Why;
use crate::words::letters::squeeze;
use crate::words::names::{Names, distance, ends_with};
use ita::plan::Finding;
use ita::{Framework, ItemCode, QuestionCode, Subject};

pub(super) struct Answers<'a> {
    framework: Option<&'a Framework>,
    names: Names,
    issues: Vec<IssueTitle<'a>>,
}

struct IssueTitle<'a> {
    no: u8,
    title: &'a str,
    letters: Vec<char>,
}

/// What a cell names, with doubts.
#[derive(Debug, Default)]
pub(super) struct CellAnswer {
    pub(super) findings: Vec<Finding>,
    pub(super) doubts: Vec<PlanDoubt>,
}

impl<'a> Answers<'a> {
    pub(super) fn new(framework: Option<&'a Framework>, issues: &[(u8, &'a str)]) -> Self {
        let issues =
            issues.iter().map(|(no, title)| IssueTitle { no: *no, title, letters: letters(title) });
        Self {
            framework,
            names: Names::new(framework.as_slice()),
            issues: issues.filter(|issue| issue.letters.len() >= SHORTEST).collect(),
        }
    }

    /// The findings that a cell in the column of indicators names: by name, else by issue, else by number.
    pub(super) fn indicator(&self, text: &str) -> CellAnswer {
        let (number, name) = numbered(text);
        let mut found: Vec<u8> = Vec::new();
        for subject in self.names.all(&name) {
            match subject {
                Subject::Indicator(no) if !found.contains(&no) => found.push(no),
                _ => {}
            }
        }
        let mut named = CellAnswer::default();
        if found.is_empty()
            && let Some(similar) = self.names.similar_end(&name)
            && let Subject::Indicator(no) = similar.subject
            && similar.start <= 2
        {
            found.push(no);
            if similar.why == Some(Why::Misspelled) {
                named.doubts.push(PlanDoubt::Misspelled);
            }
        }
        if let ([no], Some(printed)) = (&found[..], number)
            && *no != printed
        {
            named.doubts.push(PlanDoubt::NumberDiffers { printed });
        }
        if found.is_empty() {
            return self.other(text, &name, number);
        }
        named.findings =
            found.into_iter().map(|no| Finding::Subject(Subject::Indicator(no))).collect();
        named
    }

    /// The findings of a cell without the name of an indicator: an issue, codes or a number alone.
    fn other(&self, text: &str, name: &[char], number: Option<u8>) -> CellAnswer {
        if let Some((no, doubt)) = self.issue(text) {
            return CellAnswer {
                findings: vec![Finding::Issue(no)],
                doubts: doubt.into_iter().collect(),
            };
        }
        let codes = self.codes(name);
        if !codes.is_empty() {
            return CellAnswer {
                findings: codes.into_iter().map(Finding::Subject).collect(),
                doubts: Vec::new(),
            };
        }
        let known =
            |no: &u8| self.framework.is_some_and(|f| f.indicators.iter().any(|i| i.no == *no));
        match number.filter(known) {
            Some(no) => CellAnswer {
                findings: vec![Finding::Subject(Subject::Indicator(no))],
                doubts: vec![PlanDoubt::IndicatorByNumberOnly],
            },
            None => CellAnswer::default(),
        }
    }

    /// Questions and items of the framework by their codes.
    fn codes(&self, text: &[char]) -> Vec<Subject> {
        let Some(framework) = self.framework else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for (at, letter) in text.iter().enumerate().take(LONGEST) {
            let digits: String =
                text[at + 1..].iter().take_while(|c| c.is_ascii_digit()).take(3).collect();
            let Ok(no) = digits.parse::<u8>() else {
                continue;
            };
            let question = |code| framework.question(code).map(|q| Subject::Question(q.code));
            let subject = match letter {
                'ⓘ' => question(QuestionCode::Internal(no)),
                'ⓔ' => question(QuestionCode::External(no)),
                'ⓞ' => framework.item(ItemCode(no)).map(|item| Subject::Item(item.code)),
                _ => None,
            };
            found.extend(subject.filter(|subject| !found.contains(subject)));
        }
        found
    }

    /// The issue that a text names, with a doubt if it is misspelled.
    pub(super) fn issue(&self, text: &str) -> Option<(u8, Option<PlanDoubt>)> {
        let (_, name) = numbered(text);
        if name.len() > LONGEST {
            return None;
        }
        let contained = self
            .issues
            .iter()
            .find(|issue| name.windows(issue.letters.len()).any(|window| window == issue.letters));
        if let Some(issue) = contained {
            return Some((issue.no, None));
        }
        let near = self.issues.iter().filter_map(|issue| {
            let most = issue.letters.len() / 5;
            let far = name.len().abs_diff(issue.letters.len()) > most;
            let distance = if far { usize::MAX } else { distance(&name, &issue.letters) };
            (distance <= most).then_some((distance, issue.no))
        });
        let (_, no) = near.min()?;
        Some((no, Some(PlanDoubt::Misspelled)))
    }

    /// The proper title of an issue that a text spells letter for letter, since a cell adds spaces and breaks.
    pub(super) fn title(&self, text: &str) -> Option<&'a str> {
        let (number, name) = numbered(text);
        let issue = self.issues.iter().find(|issue| issue.letters == name)?;
        number.is_none().then_some(issue.title)
    }

    /// Whether a line holds nothing but an indicator or an issue, as headings between rows do.
    pub(super) fn is_heading(&self, text: &str) -> bool {
        if text.len() > LONGEST * 3 {
            return false;
        }
        let (_, name) = numbered(text);
        let exact = self.names.exact_end(&name);
        exact
            .is_some_and(|named| named.start == 0 && matches!(named.subject, Subject::Indicator(_)))
            || self.issues.iter().any(|issue| issue.letters == name)
    }
}

/// Longest text of an indicator or issue, in letters.
const LONGEST: usize = 400;
/// Shortest title of an issue, in letters, that cannot be confused with other words.
const SHORTEST: usize = 12;

fn letters(text: &str) -> Vec<char> {
    squeeze(Normalised::new(text).text())
}

/// The number a cell begins with, and the squeezed text behind it.
fn numbered(text: &str) -> (Option<u8>, Vec<char>) {
    let mut name = letters(text);
    for word in ["ตัวชี้วัดที่", "ตัวชี้วัด", "ประเด็นที่", "ประเด็น"]
    {
        let length = word.chars().count();
        if name.len() >= length && ends_with(&name[..length], word).is_some() {
            name.drain(..length);
            break;
        }
    }
    let digits: String = name.iter().take_while(|c| c.is_ascii_digit()).collect();
    let number = digits.parse().ok();
    if number.is_some() {
        name.drain(..digits.len());
    }
    (number, name)
}
