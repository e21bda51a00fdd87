//! Reads questions and items that a text calls weak without a score.

use std::ops::Range;

use super::reader::{Attribution, ReadFact, ReadFrom, Reader};
use crate::result::{Statement, Why};
use crate::words::letters::last_chars;
use crate::words::letters::squeeze;
use crate::words::names::code_end;
use ita::Subject;

impl Reader<'_> {
    /// Reads weak questions by their codes and weak items by their wording.
    pub(crate) fn weaknesses(&mut self, line: usize) {
        let text = self.text.lines[line].text;
        if !WEAK.iter().any(|w| text.contains(w)) {
            return;
        }
        self.weak_questions(line);
        for word in LISTED {
            for (at, _) in text.match_indices(word).take(MENTIONS) {
                self.weak_matters(line, at + word.len());
            }
        }
    }

    /// Questions named by code: "ควรพัฒนา … ในประเด็นข้อคำถาม i2 ประเด็น …".
    fn weak_questions(&mut self, line: usize) {
        let text = self.text.lines[line].text;
        for number in self.text.lines[line].numbers.iter().filter(|n| n.whole) {
            let letters = squeeze(last_chars(&text[..number.at.end], 8));
            let Some(named) = code_end(&letters) else {
                continue;
            };
            let Subject::Question(code) = named.subject else {
                continue;
            };
            let before = last_chars(&text[..number.at.start], 200);
            let scored = text[number.at.end..]
                .trim_start()
                .chars()
                .next()
                .is_some_and(|c| c.is_ascii_digit());
            if scored
                || self.lexicon.framework.question(code).is_none()
                || !WEAK.iter().any(|w| before.contains(w))
            {
                continue;
            }
            let remark = remark(&text[number.at.end..]);
            let remark = self
                .text
                .as_given(line, number.at.end + remark.start..number.at.end + remark.end)
                .to_owned();
            let start =
                text[..number.at.start].rfind(['i', 'I', 'e', 'E']).unwrap_or(number.at.start);
            self.weak(line, start..number.at.end, named.subject, remark, named.code, None);
        }
    }

    /// An enumeration of weaknesses: "จุดอ่อนที่ต้องปรับปรุง 2 ข้อ คือ 1) … 2) …".
    fn weak_matters(&mut self, line: usize, from: usize) {
        let text = self.text.lines[line].text;
        let head = &text[from..];
        let Some(start) = head
            .char_indices()
            .nth(50)
            .map_or(head, |(i, _)| &head[..i])
            .find("คือ")
            .map(|i| from + i + "คือ".len())
            .or_else(|| {
                let near = head.char_indices().nth(50).map_or(head, |(i, _)| &head[..i]);
                near.find("ได้แก่").map(|i| from + i + "ได้แก่".len())
            })
        else {
            return;
        };
        let matters = text[start..]
            .char_indices()
            .nth(MATTERS)
            .map_or(&text[start..], |(i, _)| &text[start..start + i]);
        for at in clauses(matters) {
            let clause = &matters[at.clone()];
            let letters = squeeze(clause);
            let mut subjects = self.lexicon.wordings.titles_in(&letters);
            if subjects.is_empty()
                && let Some(label) =
                    self.lexicon.sentence(clause).filter(|l| matches!(l.subject, Subject::Item(_)))
            {
                subjects.push(label.subject);
            }
            let place = start + at.start..start + at.end;
            for subject in subjects {
                let remark = self.text.as_given(line, place.clone()).to_owned();
                self.weak(line, place.clone(), subject, remark, None, Some(Why::ByWording));
            }
        }
    }

    fn weak(
        &mut self,
        line: usize,
        at: Range<usize>,
        subject: Subject,
        remark: String,
        code: Option<String>,
        why: Option<Why>,
    ) {
        self.add(ReadFact {
            statement: Statement::Weak { subject, remark },
            line,
            at,
            code,
            why,
            read_from: ReadFrom::Sentence,
            whose: Attribution::default(),
        });
    }
}

/// The words behind the code of a question, up to what should be done about it.
fn remark(after: &str) -> Range<usize> {
    let text = after.trim_start_matches([' ', ':', ')', '"', '“', '-']);
    let text = text.strip_prefix("ประเด็น").unwrap_or(text).trim_start();
    let start = after.len() - text.len();
    let end = text.char_indices().nth(200).map_or(text.len(), |(i, _)| i);
    let end = [" โดย", " ซึ่ง", " จึง", " ทั้งนี้", "  ", "\t"]
        .iter()
        .filter_map(|w| text[..end].find(w))
        .min()
        .unwrap_or(end);
    start..start + text[..end].trim_end().len()
}

/// The parts of an enumeration "1) … และ 2) …"; the whole text if it is not an enumeration.
fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    for (i, _) in text.match_indices(')') {
        let digits = text[..i].bytes().rev().take_while(u8::is_ascii_digit).count();
        if (1..=2).contains(&digits) {
            let open = usize::from(text[..i - digits].ends_with('('));
            starts.push((i - digits - open, i + 1));
        }
    }
    if starts.is_empty() {
        return std::iter::once(0..text.len()).collect();
    }
    let ends = starts[1..].iter().map(|s| s.0).chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((_, from), to)| {
            let from = &(to - text[*from..to].trim_start().len());
            let clause = text[*from..to].trim_end();
            let clause = clause.strip_suffix("และ").unwrap_or(clause);
            *from..*from + clause.len()
        })
        .collect()
}

/// Enumerations looked at in one line.
const MENTIONS: usize = 12;
/// Characters of an enumeration that are read.
const MATTERS: usize = 1200;

const WEAK: &[&str] =
    &["จุดอ่อน", "ข้อบกพร่อง", "ควรพัฒนา", "ควรปรับปรุง", "ต้องปรับปรุง", "ต้องพัฒนา", "ควรได้รับการปรับปรุง"];
const LISTED: &[&str] = &["จุดอ่อน", "ข้อบกพร่อง"];
