//! The pass over all lines of a text that collects facts, and the doubts that only the whole text shows.

use super::reader::{ReadFact, Reader};
use super::sentences::OTHER_ASSESSMENTS;
use crate::result::{Statement, Why};
use ita::order::sort_by_key;
use ita::{Score, Subject};

impl Reader<'_> {
    pub(crate) fn read(&mut self) {
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

    /// Doubts totals with no word about this assessment near them, or under a heading of another assessment.
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

    /// Where all items are 0 or 1, reads 1 as a full score, as doubtful: the text does not say so.
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
}

/// Distance in lines within which words about an assessment count.
const NEAR: usize = 25;

/// Whether a line mentions this assessment (true) or another one (false).
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
