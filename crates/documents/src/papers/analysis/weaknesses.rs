//! The weaknesses that the conclusion names.

use ita::analysis::Row;
use ita::{Instrument, Score, Subject};

use super::below::{Below, lack, remarked};
use crate::facts::ResultFacts;
use crate::text::standing::parts_are_known;
use crate::text::wording::{codes_by_noun, listed};

/// If there are more, questions and items are named by code.
const NAMED: usize = 3;

/// The weaknesses: indicators with the questions and items behind them, then questions and items under indicators that
/// meet the target, then instruments that did not pass if nothing below them is known.
pub(super) fn weaknesses(facts: ResultFacts) -> Vec<String> {
    let mut lacks = Vec::new();
    let mut hidden = Vec::new();
    let mut indicators: Vec<&Row> = facts.indicators().collect();
    // Worst first; indicators without a score last.
    ita::order::sort_by_key(&mut indicators, |row| {
        row.figure.value().map_or(u16::MAX, Score::hundredths)
    });
    for row in indicators {
        let Subject::Indicator(no) = row.figure.subject else {
            continue;
        };
        let below = Below::of(facts, no);
        let is_met = row.weak.is_none() && row.gap.is_some_and(ita::Gap::is_met);
        let is_lacking = row.weak.is_some() || row.gap.is_some_and(|gap| !gap.is_met());
        if is_met {
            hidden.extend(below.lacking);
        } else if is_lacking {
            let behind = behind(facts, &below.lacking)
                .map_or_else(String::new, |behind| format!(" โดยสิ่งที่ควรพัฒนาและปรับปรุง คือ {behind}"));
            lacks.push(lack(facts, row) + &behind);
        } else if let Some(behind) = behind(facts, &below.lacking) {
            lacks.push(format!("{} ในประเด็น {behind}", facts.name(row.figure.subject)));
        }
    }
    let (marked, low): (Vec<&Row>, Vec<&Row>) =
        hidden.into_iter().partition(|row| row.weak.is_some());
    lacks.extend(marked.iter().map(|row| named(facts, row)));
    if !low.is_empty() {
        let mut subjects: Vec<_> = low.iter().map(|row| row.figure.subject).collect();
        ita::order::sort_by_key(&mut subjects, |subject| *subject);
        lacks.push(format!(
            "{} ซึ่งยังต่ำกว่าเป้าหมาย แม้คะแนนของตัวชี้วัดจะเป็นไปตามค่าเป้าหมายแล้ว",
            codes_by_noun(&subjects)
        ));
    }
    lacks.extend(marked_above(facts));
    if !facts.has_indicators() {
        lacks.extend(not_passed(facts));
    }
    lacks
}

/// The questions and items behind the weakness of an indicator: by name, or by code if there are many.
fn behind(facts: ResultFacts, lacking: &[&Row]) -> Option<String> {
    if lacking.is_empty() {
        return None;
    }
    if lacking.len() <= NAMED {
        let named: Vec<_> = lacking.iter().map(|row| named(facts, row)).collect();
        return Some(listed(&named));
    }
    let subjects: Vec<_> = lacking.iter().map(|row| row.figure.subject).collect();
    Some(codes_by_noun(&subjects))
}

/// A name with the person's remark, without the score, which the sections before print.
fn named(facts: ResultFacts, row: &Row) -> String {
    let remark = row.weak.as_deref().map_or_else(String::new, remarked);
    facts.name(row.figure.subject) + &remark
}

/// The instruments, parts and total that a person marked weak.
fn marked_above(facts: ResultFacts) -> Vec<String> {
    let is_above =
        |subject| matches!(subject, Subject::Total | Subject::Instrument(_) | Subject::Part(_));
    facts
        .rows(is_above)
        .filter_map(|row| {
            row.weak.as_ref()?;
            Some(named(facts, row))
        })
        .collect()
}

/// The instruments below the pass mark, with the parts of the EIT in its place if they are known.
fn not_passed(facts: ResultFacts) -> Vec<String> {
    let pass = facts.framework.target.pass;
    facts
        .rows(|s| matches!(s, Subject::Instrument(_) | Subject::Part(_)))
        .filter(|row| {
            let subject = row.figure.subject;
            let is_replaced_by_parts =
                subject == Subject::Instrument(Instrument::Eit) && parts_are_known(facts);
            let passed = row.figure.value().map(|score| score >= pass).or(row.passed);
            !is_replaced_by_parts && row.weak.is_none() && passed == Some(false)
        })
        .map(|row| {
            let subject = row.figure.subject;
            let name = match subject {
                Subject::Instrument(code) => match facts.framework.name(subject) {
                    Some(name) if !name.is_empty() => format!("{name} ({code})"),
                    _ => code.to_string(),
                },
                _ => facts.name(subject),
            };
            format!("การดำเนินงานที่ประเมินด้วย{name}")
        })
        .collect()
}
