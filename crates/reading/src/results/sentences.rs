//! Reads figures in running text by the names before them.

use std::ops::Range;

use super::reader::{Attribution, ReadFact, ReadFrom, Reader};
use crate::result::{Statement, Why};
use crate::words::cues::{self, Lead};
use crate::words::label::Label;
use crate::words::letters::last_chars;
use crate::words::letters::{squeeze, squeezed};
use crate::words::levels;
use crate::words::numbers::NumberRole;
use crate::work::count;
use ita::Subject;

/// What a figure in a sentence is.
enum FigureReading {
    Of(Label, Attribution),
    /// Part of a result, but of an unknown agency or subject.
    Unread,
    NoResult,
}

impl Reader<'_> {
    /// Reads the figures of a part of a line.
    pub(crate) fn sentence(&mut self, line_no: usize, from: usize, to: usize) {
        let line = &self.text.lines[line_no];
        let text = line.text;
        count(line.numbers.len());
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
            let mut figure = self.figure(line_no, before, at.start, rest, whole);
            if !whole
                && !matches!(figure, FigureReading::Of(..))
                && let Some(label) = self.at_head(line_no, before, rest)
            {
                figure = FigureReading::Of(label, Attribution::default());
            }
            match figure {
                FigureReading::Of(label, whose) => {
                    self.add(ReadFact {
                        statement: Statement::Score { subject: label.subject, score },
                        line: line_no,
                        at: at.clone(),
                        code: label.code,
                        why: imprecise.or(label.why),
                        read_from: ReadFrom::Sentence,
                        whose: whose.clone(),
                    });
                    if label.subject == Subject::Total {
                        self.level_behind(line_no, at.end, whose);
                    }
                }
                FigureReading::Unread if self.claims_in(line_no) => {}
                FigureReading::Unread => self.unread.push(line_no),
                FigureReading::NoResult => {}
            }
        }
    }

    /// The label of a figure at the beginning of a line: a name begun in the line above, or a name behind the figure.
    fn at_head(&self, line: usize, before: &str, rest: &str) -> Option<Label> {
        if before.chars().any(|c| squeezed(c).is_some()) {
            return (before.chars().count() < 60).then(|| self.joined_label(line, before))?;
        }
        let to_next = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let behind = self.lexicon.label(&rest[..to_next]);
        let level = || levels::after(rest, 0).map(|_| Label::total(Some(Why::Context)));
        behind.or_else(level)
    }

    /// Marks a line as unread if a garbled figure or one over 100 stands behind a name: only a person can correct it.
    pub(crate) fn too_large(&mut self, line: usize) {
        let text = self.text.lines[line].text;
        for number in self.text.lines[line]
            .numbers
            .iter()
            .filter(|n| n.role == NumberRole::TooLarge)
            .take(SLIPS)
        {
            let lead = cues::lead(
                &self.lexicon.names,
                &window(last_chars(&text[..number.at.start], SEGMENT)),
            );
            if lead.named.is_some() || lead.total && lead.cue {
                self.unread.push(line);
                return;
            }
        }
    }

    fn figure(
        &self,
        line_no: usize,
        before: &str,
        at: usize,
        rest: &str,
        whole: bool,
    ) -> FigureReading {
        let window = window(before);
        let lead = cues::lead(&self.lexicon.names, &window);
        let after = rest.trim_start_matches([' ', ')', '*', '%', '"', '”']);
        let announced = lead.cue || after.starts_with("คะแนน") || after.starts_with('%');
        let of_year =
            |label| FigureReading::Of(label, Attribution { year: lead.year, agency: None });
        if let Some(named) = lead.named {
            // The wording of a question may end like the name of an indicator: "…ในการตรวจสอบการใช้จ่ายงบประมาณ".
            if named.start > 14
                && let Some(label) = self.lexicon.alone(without_cue(before))
                && matches!(label.subject, Subject::Question(_) | Subject::Item(_))
            {
                return of_year(label);
            }
            return of_year(Label { subject: named.subject, why: named.why, code: named.code });
        }
        if let Some(other) = self.of_something_else(&lead, line_no, before, at, announced && !whole)
        {
            return other;
        }
        let worded = || {
            let text = without_cue(before);
            if announced {
                return self.lexicon.sentence(text);
            }
            let wording = self.lexicon.alone(text)?;
            (wording.code.is_some() || !whole && after.is_empty()).then_some(wording)
        };
        if !lead.total
            && lead.rest > 14
            && let Some(label) = worded()
        {
            return of_year(label);
        }
        let agency = self.agency_ending(line_no, at, window.len() - lead.rest);
        let levelled = levels::after(rest, 0).is_some();
        let dated = lead.year.is_some() && announced;
        if lead.total
            || agency.is_some() && (announced || levelled && !whole)
            || lead.assessment && (announced || levelled)
            || dated
            || announced && levelled && !whole
        {
            let clear = agency.is_some() || levelled || dated || lead.rest == 0;
            let told = lead.total
                && (lead.rest == 0 || SPEAKS_OF.iter().any(|w| last_chars(before, 80).contains(w)));
            let sure = told || lead.assessment && clear || agency.is_some() && levelled;
            let label = Label::total((!sure).then_some(Why::Context));
            return FigureReading::Of(label, Attribution { year: lead.year, agency });
        }
        if let Some(label) = worded() {
            return of_year(label);
        }
        if announced
            && !whole
            && let Some(named) = self.lexicon.names.last_indicator(&window)
        {
            return of_year(Label { subject: named.subject, why: Some(Why::Context), code: None });
        }
        // "การบริการประชาชน 85.71": the name is not in the framework.
        let named_unknown = !whole && after.is_empty() && window.len() > 3;
        if announced && (!whole || lead.cue) || named_unknown {
            FigureReading::Unread
        } else {
            FigureReading::NoResult
        }
    }

    /// Whether a figure without a name is an extreme, a difference, a goal or a figure of somebody else.
    fn of_something_else(
        &self,
        lead: &Lead,
        line: usize,
        before: &str,
        at: usize,
        scored: bool,
    ) -> Option<FigureReading> {
        let unread = |unread: bool| {
            Some(if unread { FigureReading::Unread } else { FigureReading::NoResult })
        };
        let (above, figure) = self.text.lines[line].text.split_at(at);
        let near = last_chars(before, 60);
        if lead.extreme && !lead.total {
            return unread(false);
        }
        let differs = last_chars(above, 80);
        if !lead.total && lead.year.is_none() && DIFFERENCES.iter().any(|w| differs.contains(w)) {
            // "เพิ่มขึ้นจาก 85.12 คะแนน เป็น 91.30": two results of unknown years. Differences themselves are small.
            let points = figure.split('.').next().unwrap_or_default();
            let result = scored || near.trim_end().ends_with("เป็น");
            return unread(result && points.len() == 2 && points >= "45");
        }
        let last = |text: &str, words: &[&str]| words.iter().filter_map(|w| text.rfind(w)).max();
        // "เป้าหมายปี 2568 คือ 90.00": a goal.
        let aim = last(near, TARGETS);
        if aim.is_some() && aim > last(near, REACHED) {
            return unread(scored);
        }
        let said = last_chars(above, 150);
        let other = last(said, OTHER_ASSESSMENTS);
        if OF_OTHERS.iter().any(|w| near.contains(w))
            || other.is_some() && other > last(said, &["ITA", "คุณธรรม"])
        {
            return unread(true);
        }
        None
    }

    /// The agency named right before the words that announce a figure.
    fn agency_ending(&self, line: usize, at: usize, words: usize) -> Option<String> {
        let mentions = self.agencies_of(line);
        let before = mentions.partition_point(|mention| mention.at.end <= at);
        let mention = &mentions[before.checked_sub(1)?];
        let between = &self.text.lines[line].text[mention.at.end..at];
        let letters = between.chars().filter_map(squeezed).take(words + 1).count();
        (letters <= words).then(|| mention.name.clone())
    }

    /// Reads the level behind a total: "93.25 คะแนน (ผ่านดี)".
    pub(crate) fn level_behind(&mut self, line: usize, from: usize, whose: Attribution) {
        if let Some((name, at)) = levels::after(self.text.lines[line].text, from) {
            self.level(line, name, at, whose);
        }
    }

    pub(crate) fn level(&mut self, line: usize, name: &str, at: Range<usize>, whose: Attribution) {
        self.add(ReadFact {
            statement: Statement::Level(name.to_owned()),
            line,
            at,
            code: None,
            why: None,
            read_from: ReadFrom::Sentence,
            whose,
        });
    }

    /// Reads levels announced by the word "ระดับ".
    pub(crate) fn levels(&mut self, line: usize) {
        for (name, at) in levels::in_line(self.text.lines[line].text) {
            self.level(line, name, at, Attribution::default());
        }
    }
}

/// Garbled figures looked at in one line.
const SLIPS: usize = 12;
/// Characters looked at before a figure.
const SEGMENT: usize = 600;
/// Squeezed letters that a name with the words behind it can take.
const WINDOW: usize = 160;

fn window(before: &str) -> Vec<char> {
    let mut letters = squeeze(last_chars(before, 2 * WINDOW));
    letters.drain(..letters.len().saturating_sub(WINDOW));
    letters
}

/// A sentence without the words at its end that announce a figure.
fn without_cue(before: &str) -> &str {
    let mut text = before.trim_end();
    while let Some(rest) =
        ["คะแนน", "ได้", "เท่ากับ", "อยู่ที่", "ร้อยละ", "=", ":", "(", "*", "มี", "คือ", "-"]
            .iter()
            .find_map(|w| text.strip_suffix(w))
    {
        text = rest.trim_end();
    }
    text
}

/// Words beside "รวม" that make it the total of a result.
const SPEAKS_OF: &[&str] = &["คะแนน", "ITA", "ประเมิน"];
const TARGETS: &[&str] = &["เป้าหมาย", "ตั้งเป้า", "คาดหวัง", "คาดว่า"];
const REACHED: &[&str] = &["ได้", "ผลคะแนน", "พบว่า", "มีคะแนน", "มีผล"];
/// Words before a difference.
const DIFFERENCES: &[&str] = &["เพิ่มขึ้น", "ลดลง", "ผลต่าง", "ต่างกัน", "แตกต่าง"];
/// Other assessments of agencies.
pub(crate) const OTHER_ASSESSMENTS: &[&str] =
    &["LPA", "ความพึงพอใจ", "เบิกจ่าย", "ประเมินประสิทธิภาพ", "ผลการติดตามและประเมินผลแผน"];
/// Words before figures of provinces and of the country.
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
