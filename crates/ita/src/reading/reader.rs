//! One pass over a text: every line by the way that fits it, all of it into facts.

use std::ops::Range;

use super::agencies::{self, AgencyMention};
use super::label::Lexicon;
use super::rows::Columns;
use super::text::Text;
use super::years::{self, YearMention};
use super::{Certainty, Finding, Why};
use crate::{FiscalYear, Framework};

/// One thing read at one place.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) finding: Finding,
    /// An index, from 0.
    pub(super) line: usize,
    pub(super) at: Range<usize>,
    pub(super) code: Option<String>,
    pub(super) why: Option<Why>,
    pub(super) sure: Sure,
    pub(super) whose: Whose,
}

/// What is said of this very figure: by its column, its row, its clause.
#[derive(Clone, Debug, Default)]
pub(super) struct Whose {
    pub(super) year: Option<FiscalYear>,
    pub(super) agency: Option<String>,
}

/// What a figure was read from; of two figures for one subject the one from the better source is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
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
    pub(super) text: &'a Text<'a>,
    pub(super) lexicon: Lexicon<'a>,
    pub(super) years: Vec<YearMention>,
    pub(super) agencies: Vec<AgencyMention>,
    pub(super) facts: Vec<Fact>,
    /// Lines (from 0) that look like a result and were not understood.
    pub(super) unread: Vec<usize>,
    pub(super) claims: Vec<Claim>,
    pub(super) columns: Option<Columns>,
    /// Lines that need no more reading.
    pub(super) done: Vec<bool>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        text: &'a Text<'a>,
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
            if !self.done[line] && !self.row(line) {
                self.sentence(line, 0, text.len());
            }
            self.levels(line);
            self.too_large(line);
        }
        self.unread.sort_unstable();
        self.unread.dedup();
    }

    /// Adds a fact, unless the same was read at the same place in another way.
    pub(super) fn add(&mut self, fact: Fact) {
        let near = self.facts.iter().rev().take(12);
        if !near
            .clone()
            .any(|f| f.line == fact.line && f.at == fact.at && f.finding == fact.finding)
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

impl Fact {
    pub(super) fn certainty(&self) -> Certainty {
        match self.why {
            None => Certainty::Certain,
            Some(Why::ByOrder) if self.sure == Sure::Checked => Certainty::Likely(Why::ByOrder),
            Some(why @ (Why::CommaDecimal | Why::Context | Why::ByOrder | Why::Contradicted)) => {
                Certainty::Unsure(why)
            }
            Some(why) => Certainty::Likely(why),
        }
    }
}
