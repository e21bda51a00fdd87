//! Figures in running text, each with the name before it.

use super::cues;
use super::label::Label;
use super::levels;
use super::reader::{Fact, Reader, Sure};
use super::text::squeezed;
use super::years::last_chars;
use super::{Finding, Why};
use crate::Subject;

/// What a figure in a sentence turns out to be.
enum Figure {
    Of(Label, Option<crate::FiscalYear>, Option<String>),
    /// A figure of a result, but not of whom or what.
    Unread,
    NoResult,
}

impl Reader<'_> {
    /// Reads the figures of a part of a line.
    pub(super) fn sentence(&mut self, line_no: usize, from: usize, to: usize) {
        let line = &self.text.lines[line_no];
        let text = line.text;
        let numbers: Vec<_> = line
            .numbers
            .iter()
            .filter(|n| n.at.start >= from && n.at.end <= to)
            .filter_map(|n| n.score().map(|s| (n.at.clone(), n.whole, s)))
            .collect();
        let mut start = from;
        for (at, whole, (score, imprecise)) in numbers {
            let before = last_chars(&text[start..at.start], SEGMENT);
            let rest = &text[at.end..to];
            start = at.end;
            match self.figure(line_no, before, at.start, rest, whole) {
                Figure::Of(label, year, agency) => {
                    self.facts.push(Fact {
                        finding: Finding::Score {
                            subject: label.subject,
                            score,
                        },
                        line: line_no,
                        at: at.clone(),
                        code: label.code,
                        why: imprecise.or(label.why),
                        sure: Sure::Sentence,
                        year,
                        agency,
                    });
                    if label.subject == Subject::Total {
                        self.level_behind(line_no, at.end, year);
                    }
                }
                Figure::Unread if self.claims.iter().any(|c| c.line == line_no) => {}
                Figure::Unread => self.unread.push(line_no),
                Figure::NoResult => {}
            }
        }
    }

    fn figure(&self, line_no: usize, before: &str, at: usize, rest: &str, whole: bool) -> Figure {
        let window = window(before);
        let lead = cues::lead(&self.lexicon.names, &window);
        let after = rest.trim_start_matches([' ', ')', '*', '%', '"', '”']);
        let announced = lead.cue || after.starts_with("คะแนน") || after.starts_with('%');
        let total = |why| {
            let label = Label {
                subject: Subject::Total,
                why,
                code: None,
            };
            Figure::Of(label, lead.year, None)
        };
        if let Some(named) = lead.named {
            let label = Label {
                subject: named.subject,
                why: named.why,
                code: named.code,
            };
            return Figure::Of(label, lead.year, None);
        }
        if lead.extreme && !lead.total {
            return Figure::NoResult;
        }
        if OF_OTHERS.iter().any(|w| last_chars(before, 60).contains(w)) {
            return Figure::Unread;
        }
        let worded = || {
            let wording = self.lexicon.sentence(without_cue(before))?;
            (announced || wording.code.is_some()).then_some(wording)
        };
        if !lead.total
            && lead.rest > 14
            && let Some(label) = worded()
        {
            return Figure::Of(label, lead.year, None);
        }
        let agency = self.agency_ending(line_no, at, window.len() - lead.rest);
        let levelled = levels::after(rest, 0).is_some();
        if lead.total || agency.is_some() && announced || lead.assessment && (announced || levelled)
        {
            let sure = lead.total || agency.is_some() && (lead.assessment || levelled);
            return match total((!sure).then_some(Why::Context)) {
                Figure::Of(label, year, _) => Figure::Of(label, year, agency),
                other => other,
            };
        }
        if lead.year.is_some() && announced || announced && levelled && !whole {
            return total(Some(Why::Context));
        }
        if let Some(label) = worded() {
            return Figure::Of(label, lead.year, None);
        }
        if announced
            && !whole
            && let Some(named) = self.lexicon.names.last_indicator(&window)
        {
            let label = Label {
                subject: named.subject,
                why: Some(Why::Context),
                code: None,
            };
            return Figure::Of(label, lead.year, None);
        }
        if announced && !(whole && lead.rest > 0 && !lead.cue) {
            Figure::Unread
        } else {
            Figure::NoResult
        }
    }

    /// The agency that ends where the words before a figure begin.
    fn agency_ending(&self, line: usize, at: usize, words: usize) -> Option<String> {
        let mention = self
            .agencies_of(line)
            .iter()
            .rev()
            .find(|m| m.at.end <= at)?;
        let between = &self.text.lines[line].text[mention.at.end..at];
        let letters = between.chars().filter_map(squeezed).take(words + 1).count();
        (letters <= words).then(|| mention.name.clone())
    }

    /// The level that follows a total: "93.25 คะแนน (ผ่านดี)".
    pub(super) fn level_behind(
        &mut self,
        line: usize,
        from: usize,
        year: Option<crate::FiscalYear>,
    ) {
        if let Some((name, at)) = levels::after(self.text.lines[line].text, from) {
            self.level(line, name, at, year, None);
        }
    }

    pub(super) fn level(
        &mut self,
        line: usize,
        name: &str,
        at: std::ops::Range<usize>,
        year: Option<crate::FiscalYear>,
        agency: Option<String>,
    ) {
        self.facts.push(Fact {
            finding: Finding::Level(name.to_owned()),
            line,
            at,
            code: None,
            why: None,
            sure: Sure::Sentence,
            year,
            agency,
        });
    }

    /// Levels announced by the word "ระดับ".
    pub(super) fn levels(&mut self, line: usize) {
        for (name, at) in levels::in_line(self.text.lines[line].text) {
            if !self
                .facts
                .iter()
                .rev()
                .take(8)
                .any(|f| f.line == line && f.at == at)
            {
                self.level(line, name, at, None, None);
            }
        }
    }
}

/// Characters of a sentence that are looked at before a figure.
const SEGMENT: usize = 600;
/// Letters of it that a name with its leading words can take.
const WINDOW: usize = 160;

fn window(before: &str) -> Vec<char> {
    let mut letters: Vec<char> = before
        .chars()
        .rev()
        .filter_map(squeezed)
        .take(WINDOW)
        .collect();
    letters.reverse();
    letters
}

/// A sentence without the words that announce its figure.
fn without_cue(before: &str) -> &str {
    let mut text = before.trim_end();
    while let Some(rest) = [
        "คะแนน",
        "ได้",
        "เท่ากับ",
        "อยู่ที่",
        "ร้อยละ",
        "=",
        ":",
        "(",
        "*",
        "มี",
        "คือ",
        "-",
    ]
    .iter()
    .find_map(|w| text.strip_suffix(w))
    {
        text = rest.trim_end();
    }
    text
}

/// Figures of whole provinces and of the country.
const OF_OTHERS: &[&str] = &[
    "ระดับประเทศ",
    "ทั่วประเทศ",
    "ทั้งประเทศ",
    "ระดับจังหวัด",
    "ทั้งจังหวัด",
    "ระดับภาค",
    "เฉลี่ยจังหวัด",
    "เฉลี่ยประเทศ",
    "เฉลี่ยของจังหวัด",
    "เฉลี่ยของประเทศ",
    "ระดับอำเภอ",
];
