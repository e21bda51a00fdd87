//! One pass over a text: every line by the way that fits it, all of it into facts.

use std::ops::Range;

use super::table_head::TableHead;
use crate::result::{Certainty, Statement, Why};
use crate::words::agencies::{self, AgencyMention};
use crate::words::label::Lexicon;
use crate::words::text::LevelText;
use crate::words::years::{self, YearMention};
use ita::{FiscalYear, Framework, Subject};

/// One thing read at one place.
#[derive(Clone, Debug)]
pub(crate) struct ReadFact {
    pub(crate) statement: Statement,
    /// An index, from 0.
    pub(crate) line: usize,
    pub(crate) at: Range<usize>,
    pub(crate) code: Option<String>,
    pub(crate) why: Option<Why>,
    pub(crate) read_from: ReadFrom,
    pub(crate) whose: Attribution,
}

/// What is said of this very figure: by its column, its row, its clause.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attribution {
    pub(crate) year: Option<FiscalYear>,
    pub(crate) agency: Option<String>,
}

/// What a figure was read from; of two figures for one subject the one from the better source is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ReadFrom {
    Sentence,
    Table,
    /// A row of numbers whose total follows from the rest.
    Checked,
}

/// What a text counts itself: "จำนวน 37 ข้อ ที่ไม่มีคะแนน".
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
    /// Lines (from 0) that look like a result and were not understood.
    pub(crate) unread: Vec<usize>,
    /// In the order of the lines.
    pub(crate) claims: Vec<Claim>,
    pub(crate) columns: Option<TableHead>,
    /// Lines that need no more reading.
    pub(crate) done: Vec<bool>,
    /// Where in a line a list of items begins that has been read; what stands before it has not.
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

    /// Adds a fact, unless the same was read at the same place in another way.
    pub(crate) fn add(&mut self, fact: ReadFact) {
        let near = self.facts.iter().rev().take(12);
        if !near
            .clone()
            .any(|f| f.line == fact.line && f.at == fact.at && f.statement == fact.statement)
        {
            self.facts.push(fact);
        }
    }

    /// Whether a line counts what it lists.
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
