//! One pass over a text: every line by the way that fits it, all of it into facts.

use std::ops::Range;

use super::agencies::{self, AgencyMention};
use super::label::Lexicon;
use super::rows::TableHead;
use super::sentences::OTHER_ASSESSMENTS;
use super::text::LevelText;
use super::years::{self, YearMention};
use super::{Certainty, Statement, Why};
use ita::order::sort_by_key;
use ita::{FiscalYear, Framework, Score, Subject};

/// One thing read at one place.
#[derive(Clone, Debug)]
pub(super) struct ReadFact {
    pub(super) statement: Statement,
    /// An index, from 0.
    pub(super) line: usize,
    pub(super) at: Range<usize>,
    pub(super) code: Option<String>,
    pub(super) why: Option<Why>,
    pub(super) read_from: ReadFrom,
    pub(super) whose: Attribution,
}

/// What is said of this very figure: by its column, its row, its clause.
#[derive(Clone, Debug, Default)]
pub(super) struct Attribution {
    pub(super) year: Option<FiscalYear>,
    pub(super) agency: Option<String>,
}

/// What a figure was read from; of two figures for one subject the one from the better source is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ReadFrom {
    Sentence,
    Table,
    /// A row of numbers whose total follows from the rest.
    Checked,
}

/// What a text counts itself: "จำนวน 37 ข้อ ที่ไม่มีคะแนน".
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) failed: usize,
    pub(super) line: usize,
    pub(super) at: Range<usize>,
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a LevelText<'a>,
    pub(super) lexicon: Lexicon<'a>,
    pub(super) years: Vec<YearMention>,
    pub(super) agencies: Vec<AgencyMention>,
    pub(super) facts: Vec<ReadFact>,
    /// Lines (from 0) that look like a result and were not understood.
    pub(super) unread: Vec<usize>,
    pub(super) claims: Vec<Claim>,
    pub(super) columns: Option<TableHead>,
    /// Lines that need no more reading.
    pub(super) done: Vec<bool>,
    /// Where in a line a list of items begins that has been read; what stands before it has not.
    pub(super) lists: Vec<Option<usize>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        text: &'a LevelText<'a>,
        frameworks: &[&Framework],
        framework: &'a Framework,
    ) -> Self {
        Self {
            years: years::mentions(text),
            agencies: agencies::mentions(text),
            lexicon: Lexicon::new(frameworks, framework),
            facts: Vec::new(),
            unread: Vec::new(),
            claims: Vec::new(),
            columns: None,
            done: vec![false; text.lines.len()],
            lists: vec![None; text.lines.len()],
            text,
        }
    }

    pub(super) fn read(&mut self) {
        self.blocks();
        self.items();
        for line in 0..self.text.lines.len() {
            let text = self.text.lines[line].text;
            if text.trim().is_empty() {
                continue;
            }
            self.verdicts(line);
            self.weaknesses(line);
            if let Some(list) = self.lists[line] {
                self.sentence(line, 0, list);
            } else if !self.done[line] && !self.row(line) {
                self.sentence(line, 0, text.len());
            }
            self.levels(line);
            self.too_large(line);
        }
        self.doubt_totals();
        self.doubt_ones();
        sort_by_key(&mut self.unread, |line| *line);
        self.unread.dedup();
    }

    /// A total with nothing of the assessment near it, or under the head of another, may be of something else.
    fn doubt_totals(&mut self) {
        let lines = self.text.lines.iter().enumerate();
        let mut told: Vec<(usize, bool)> =
            lines.filter_map(|(no, line)| Some((no, speaks_of_assessment(line.text)?))).collect();
        let parts = self.facts.iter().filter(|f| {
            matches!(
                f.subject(),
                None | Some(Subject::Indicator(_) | Subject::Instrument(_) | Subject::Part(_))
            )
        });
        told.extend(parts.map(|f| (f.line, true)));
        sort_by_key(&mut told, |line| *line);
        for fact in &mut self.facts {
            if fact.subject() == Some(Subject::Total) && fact.why.is_none() {
                let behind = told.partition_point(|(no, _)| *no <= fact.line);
                let above = told[..behind].last().filter(|(no, _)| no + NEAR >= fact.line);
                let below = told.get(behind).filter(|(no, _)| *no <= fact.line + NEAR);
                if above.or(below).is_none_or(|(_, of_this)| !of_this) {
                    fact.why = Some(Why::Context);
                }
            }
        }
    }

    /// Ones and noughts for items: most likely all or nothing, but the text does not say so.
    fn doubt_ones(&mut self) {
        let item = |fact: &ReadFact| match fact.statement {
            Statement::Score { subject: Subject::Item(_), score } => Some(score),
            _ => None,
        };
        let one = Score::from_hundredths(100).unwrap_or_default();
        let mut scores = self.facts.iter().filter_map(item);
        if !scores.clone().any(|s| s == one) || scores.any(|s| s > one) {
            return;
        }
        for fact in &mut self.facts {
            if let Some(printed) = item(fact)
                && let Statement::Score { score, .. } = &mut fact.statement
            {
                *score = if printed == one { Score::FULL } else { printed };
                fact.why = Some(Why::Context);
            }
        }
    }

    /// Adds a fact, unless the same was read at the same place in another way.
    pub(super) fn add(&mut self, fact: ReadFact) {
        let near = self.facts.iter().rev().take(12);
        if !near
            .clone()
            .any(|f| f.line == fact.line && f.at == fact.at && f.statement == fact.statement)
        {
            self.facts.push(fact);
        }
    }

    pub(super) fn agencies_of(&self, line: usize) -> &[AgencyMention] {
        let from = self.agencies.partition_point(|m| m.line < line);
        let length = self.agencies[from..].partition_point(|m| m.line == line);
        &self.agencies[from..from + length]
    }
}

impl ReadFact {
    pub(super) fn certainty(&self) -> Certainty {
        match self.why {
            None => Certainty::Certain,
            Some(Why::ByOrder) if self.read_from == ReadFrom::Checked => {
                Certainty::Likely(Why::ByOrder)
            }
            Some(why @ (Why::CommaDecimal | Why::Context | Why::ByOrder | Why::Contradicted)) => {
                Certainty::Unsure(why)
            }
            Some(why) => Certainty::Likely(why),
        }
    }
}

/// Lines over which words of the assessment reach.
const NEAR: usize = 25;

/// Whether a line speaks of this assessment or of another one; none if of neither.
fn speaks_of_assessment(line: &str) -> Option<bool> {
    let alone = |word: &str| {
        line.match_indices(word).any(|(at, _)| {
            let around = [line[..at].chars().next_back(), line[at + word.len()..].chars().next()];
            !around.iter().flatten().any(char::is_ascii_alphabetic)
        })
    };
    if line.contains("คุณธรรมและความโปร่งใส") || ["ITA", "IIT", "EIT", "OIT"].into_iter().any(alone)
    {
        return Some(true);
    }
    OTHER_ASSESSMENTS.iter().any(|w| line.contains(w)).then_some(false)
}
