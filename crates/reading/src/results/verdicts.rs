//! Reads "passed" and "not passed" of whole instruments.

use super::reader::{Attribution, ReadFact, ReadFrom, Reader};
use crate::result::{Statement, Why};
use crate::words::letters::squeeze;
use ita::{Instrument, Subject};

impl Reader<'_> {
    /// Reads which instruments a line says passed the target of 85 or did not.
    pub(crate) fn verdicts(&mut self, line: usize) {
        let text = self.text.lines[line].text;
        if !text.contains("ผ่าน") && !text.contains("ต่ำกว่า") {
            return;
        }
        for (word, passed) in WORDS {
            for (at, _) in text.match_indices(word).take(MOST) {
                let end = at + word.len();
                if *passed && NOT.iter().any(|w| text[..at].ends_with(w))
                    || text[end..].starts_with("ดี")
                {
                    continue;
                }
                self.verdict(line, at, end, *passed);
            }
        }
    }

    fn verdict(&mut self, line: usize, at: usize, end: usize, passed: bool) {
        let text = self.text.lines[line].text;
        let (before, after) = (&text[..at], &text[end..]);
        if passed && before.ends_with("ไม่มีแบบวัดใด") {
            return self.passed(line, at, end, &Instrument::ALL.map(Subject::Instrument), false);
        }
        if ALL.iter().any(|w| before.trim_end().ends_with(w) || after.trim_start().starts_with(w)) {
            return self.passed(line, at, end, &Instrument::ALL.map(Subject::Instrument), passed);
        }
        // A list behind the verdict, "… คือ แบบวัด IIT EIT", ends at the first other word.
        let near = after.char_indices().nth(60).map_or(after, |(i, _)| &after[..i]);
        if let Some(colon) =
            ["คือ", "ได้แก่", ":"].iter().filter_map(|w| near.find(w).map(|i| i + w.len())).min()
            && !near[..colon].contains("ซึ่ง")
        {
            let listed = listed(&after[colon..]);
            if !listed.is_empty() {
                return self.passed(line, at, end, &listed, passed);
            }
        }
        // An instrument before the verdict: "OIT ไม่ผ่าน", "(OIT) ที่มีคะแนนต่ำกว่าเกณฑ์".
        let tail = crate::words::letters::last_chars(before, 40);
        let lead = crate::words::cues::lead(&self.lexicon.names, &squeeze(tail));
        if let Some(named) = lead.named
            && matches!(named.subject, Subject::Instrument(_) | Subject::Part(_))
            && named.why.is_none()
        {
            let mut subjects = vec![named.subject];
            let squeezed = squeeze(tail);
            let mut letters = &squeezed[..named.start];
            // Several before it: "IIT EIT ผ่าน".
            while let Some(another) = self.lexicon.names.exact_end(letters)
                && let Subject::Instrument(_) = another.subject
                && subjects.len() < 3
            {
                subjects.push(another.subject);
                letters = &letters[..another.start];
            }
            self.passed(line, at, end, &subjects, passed);
        }
    }

    fn passed(&mut self, line: usize, at: usize, end: usize, subjects: &[Subject], passed: bool) {
        for subject in subjects {
            self.add(ReadFact {
                statement: Statement::Passed { subject: *subject, passed },
                line,
                at: at..end,
                code: None,
                why: Some(Why::Listed),
                read_from: ReadFrom::Sentence,
                whose: Attribution::default(),
            });
        }
    }
}

/// Verdicts looked at in one line.
const MOST: usize = 40;

/// The instruments a text begins with, up to the first other word.
fn listed(text: &str) -> Vec<Subject> {
    let mut rest = text;
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', ',', '(', ')', '"', '“', '”', '/', '.']);
        let Some((word, subject)) = LISTED.iter().find(|(w, _)| rest.starts_with(w)) else {
            return found;
        };
        found.extend(*subject);
        rest = &rest[word.len()..];
    }
}

const LISTED: &[(&str, Option<Subject>)] = &[
    ("EIT ส่วนที่ 1", Some(Subject::Part(1))),
    ("EIT ส่วนที่ 2", Some(Subject::Part(2))),
    ("IIT", Some(Subject::Instrument(Instrument::Iit))),
    ("EIT", Some(Subject::Instrument(Instrument::Eit))),
    ("OIT", Some(Subject::Instrument(Instrument::Oit))),
    ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", None),
    ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", None),
    ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", None),
    ("แบบวัดการเปิดเผยข้อมูลสาธารณะ", None),
    ("แบบวัด", None),
    ("แบบตรวจ", None),
    ("และ", None),
];

/// A word comes before every word that it contains. "ผ่าน" alone counts only right behind an instrument.
const WORDS: &[(&str, bool)] = &[
    ("ต่ำกว่าเกณฑ์", false),
    ("ไม่ผ่านเกณฑ์", false),
    ("ผ่านเกณฑ์", true),
    ("ไม่ผ่าน", false),
    ("ผ่าน", true),
];
const NOT: &[&str] = &["ไม่", "ยังไม่", "เผยแพร่", "การ"];
const ALL: &[&str] =
    &["ทุกแบบวัด", "ทั้ง 3 แบบวัด", "ทั้ง 3 แบบ", "ทั้ง 3 เครื่องมือ", "ทุกเครื่องมือ", "ครบทุกเครื่องมือ"];
