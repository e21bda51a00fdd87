//! The state of reading: the text, what is known about it, and the facts collected so far.

use std::ops::Range;

use super::table_head::TableHead;
use crate::result::{Certainty, Statement, Why};
use crate::words::agencies::{self, AgencyMention};
use crate::words::label::Lexicon;
use crate::words::text::LevelText;
use crate::words::years::{self, YearMention};
use ita::{FiscalYear, Framework, Subject};

/// A statement read at one place, with its origin and doubts.
#[derive(Clone, Debug)]
pub(crate) struct ReadFact {
    pub(crate) statement: Statement,
    /// Index of the line, from 0.
    pub(crate) line: usize,
    pub(crate) at: Range<usize>,
    pub(crate) code: Option<String>,
    pub(crate) why: Option<Why>,
    pub(crate) read_from: ReadFrom,
    pub(crate) whose: Attribution,
}

/// Year and agency that the column, the row or the clause of a figure names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attribution {
    pub(crate) year: Option<FiscalYear>,
    pub(crate) agency: Option<String>,
}

/// What a statement was read from, the least reliable first. Of two scores for one subject the more reliable is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ReadFrom {
    Sentence,
    Table,
    /// A row of numbers whose totals agree.
    Checked,
}

/// A number of failed items that the text states: "จำนวน 37 ข้อ ที่ไม่มีคะแนน".
#[derive(Clone, Debug)]
pub(crate) struct Claim {
    pub(crate) failed: usize,
    pub(crate) line: usize,
    pub(crate) at: Range<usize>,
}

pub(crate) struct Reader<'a> {
    pub(crate) text: &'a LevelText<'a>,
    pub(crate) lexicon: Lexicon<'a>,
    pub(crate) years: Vec<YearMention>,
    pub(crate) agencies: Vec<AgencyMention>,
    pub(crate) facts: Vec<ReadFact>,
    /// Indices of lines that look like part of a result and were not understood.
    pub(crate) unread: Vec<usize>,
    /// In the order of the lines.
    pub(crate) claims: Vec<Claim>,
    pub(crate) columns: Option<TableHead>,
    /// Lines that are completely read.
    pub(crate) done: Vec<bool>,
    /// For lines with a list of items already read: the byte where it begins. The text before is still to be read.
    pub(crate) lists: Vec<Option<usize>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
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

    /// Adds a fact, unless the same statement was just read at the same place.
    pub(crate) fn add(&mut self, fact: ReadFact) {
        let near = self.facts.iter().rev().take(12);
        if !near
            .clone()
            .any(|f| f.line == fact.line && f.at == fact.at && f.statement == fact.statement)
        {
            self.facts.push(fact);
        }
    }

    /// Whether a line states a number of failed items.
    pub(crate) fn claims_in(&self, line: usize) -> bool {
        self.claims.binary_search_by_key(&line, |claim| claim.line).is_ok()
    }

    pub(crate) fn agencies_of(&self, line: usize) -> &[AgencyMention] {
        let from = self.agencies.partition_point(|m| m.line < line);
        let length = self.agencies[from..].partition_point(|m| m.line == line);
        &self.agencies[from..from + length]
    }
}

impl ReadFact {
    pub(crate) fn subject(&self) -> Option<Subject> {
        self.statement.subject()
    }

    pub(crate) fn certainty(&self) -> Certainty {
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
