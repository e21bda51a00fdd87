//! The questions and items below an indicator, and how the analysis words them.

use ita::analysis::Row;
use ita::{Score, Subject};

use crate::facts::ResultFacts;
use crate::text::wording::{listed, points};

/// If there are more, only this many of the best are named.
const NAMED: usize = 3;

/// What is known below an indicator, split by whether it needs improvement.
pub(super) struct Below<'a> {
    /// Best first.
    pub(super) strong: Vec<&'a Row>,
    /// In framework order, sub-indicators first.
    pub(super) lacking: Vec<&'a Row>,
}

impl<'a> Below<'a> {
    pub(super) fn of(facts: ResultFacts<'a>, indicator: u8) -> Self {
        let sub_indicators = facts
            .rows(move |s| matches!(s, Subject::SubIndicator { indicator: of, .. } if of == indicator))
            .filter(|row| row.weak.is_some());
        let leaves = Self::sorted(facts.leaves(indicator).collect());
        Self { strong: leaves.strong, lacking: sub_indicators.chain(leaves.lacking).collect() }
    }

    /// Splits questions and items given in framework order.
    pub(super) fn sorted(leaves: Vec<&'a Row>) -> Self {
        let is_strong = |row: &&Row| row.weak.is_none() && row.gap.is_some_and(ita::Gap::is_met);
        let is_lacking =
            |row: &&Row| row.weak.is_some() || row.gap.is_some_and(|gap| !gap.is_met());
        let mut strong: Vec<&Row> = leaves.iter().copied().filter(is_strong).collect();
        ita::order::sort_by_key(&mut strong, |row| std::cmp::Reverse(row.figure.value()));
        Self { strong, lacking: leaves.into_iter().filter(is_lacking).collect() }
    }
}

/// A clause that names the best questions and items.
pub(super) fn strong(facts: ResultFacts, rows: &[&Row]) -> String {
    let is_item = |row: &&Row| matches!(row.figure.subject, Subject::Item(_));
    let (items, questions): (Vec<&Row>, Vec<&Row>) = rows.iter().copied().partition(is_item);
    let kinds = [("ข้อคำถามที่ได้คะแนนไม่ต่ำกว่าค่าเป้าหมาย", questions), ("ข้อที่เปิดเผยข้อมูลได้ครบถ้วน", items)];
    let groups: Vec<_> = kinds
        .iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(what, rows)| best(facts, what, rows))
        .collect();
    format!(" มีจุดแข็ง คือ {}", groups.join(" รวมทั้ง"))
}

fn best(facts: ResultFacts, what: &str, rows: &[&Row]) -> String {
    let named: Vec<_> = rows
        .iter()
        .take(NAMED)
        .map(|row| match row.figure.value() {
            Some(score) if score != Score::FULL => {
                format!("{} ({})", facts.name(row.figure.subject), points(score))
            }
            _ => facts.name(row.figure.subject),
        })
        .collect();
    let such = if rows.len() > NAMED { "เช่น" } else { "คือ" };
    format!("{what} {} ข้อ {such} {}", rows.len(), listed(&named))
}

/// Names one subject that needs improvement, with its score, gap and the person's remark.
pub(super) fn lack(facts: ResultFacts, row: &Row) -> String {
    let name = facts.name(row.figure.subject);
    let scored = match (row.figure.value(), row.gap) {
        (Some(Score::ZERO), _) if matches!(row.figure.subject, Subject::Item(_)) => {
            " (ไม่ได้คะแนน)".to_owned()
        }
        (Some(score), Some(gap)) if !gap.is_met() => {
            format!(" ({} ต่ำกว่าเป้าหมาย {})", points(score), points(gap))
        }
        (Some(score), _) => format!(" ({})", points(score)),
        (None, _) => String::new(),
    };
    let remark = row.weak.as_deref().map_or_else(String::new, remarked);
    format!("{name}{scored}{remark}")
}

/// A person's remark as the end of a clause.
pub(super) fn remarked(remark: &str) -> String {
    match remark.trim() {
        "" => String::new(),
        remark => format!(" โดยมีข้อสังเกต คือ {remark}"),
    }
}
