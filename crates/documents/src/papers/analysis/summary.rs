//! The table of indicators, or of instruments if only those are known.

use ita::{Instrument, Subject};

use crate::document::Align;
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::wording::ranges;
use crate::typed_table::{TypedCell, TypedTable, column};

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    if facts.has_indicators() {
        let heading = format!("สรุปผลการประเมินรายตัวชี้วัด {}", facts.of_year());
        maker.heading(&heading);
        maker.summary_table = Some(maker.captioned_table(&heading, &indicators(facts)));
        notes(maker);
    } else if facts.instruments().any(|row| row.figure.value().is_some() || row.passed.is_some()) {
        let heading = format!("สรุปผลการประเมินรายเครื่องมือ {}", facts.of_year());
        maker.heading(&heading);
        maker.captioned_table(&heading, &instruments(facts));
    }
}

fn indicators(facts: ResultFacts) -> TypedTable {
    let mut before = None;
    let rows = facts
        .indicators()
        .map(|row| {
            let subject = row.figure.subject;
            let group = facts.instrument(subject);
            let first = if before == Some(group) {
                TypedCell::Merged
            } else {
                TypedCell::text(group.map_or("", Instrument::code))
            };
            before = Some(group);
            vec![
                first,
                TypedCell::text(subject.to_string()),
                TypedCell::text(facts.framework.name(subject).unwrap_or_default()),
                TypedCell::Score(row.figure.value()),
            ]
        })
        .collect();
    TypedTable::new(
        vec![
            column("แบบ", 1100, Align::Centre),
            column("ลำดับ", 1000, Align::Centre),
            column("รายละเอียดตัวชี้วัด", 5171, Align::Start),
            column("คะแนน", 1800, Align::End),
        ],
        rows,
    )
}

fn instruments(facts: ResultFacts) -> TypedTable {
    let pass = facts.framework.target.pass;
    let rows = facts
        .instruments()
        .map(|row| {
            let subject = row.figure.subject;
            let score = row.figure.value();
            let verdict = match score.map(|score| score >= pass).or(row.passed) {
                Some(true) => "ผ่านเกณฑ์",
                Some(false) => "ต่ำกว่าเกณฑ์",
                None => "–",
            };
            vec![
                TypedCell::text(subject.to_string()),
                TypedCell::text(facts.framework.name(subject).unwrap_or_default()),
                TypedCell::Score(score),
                TypedCell::text(verdict),
            ]
        })
        .collect();
    TypedTable::new(
        vec![
            column("แบบ", 1100, Align::Centre),
            column("รายละเอียดเครื่องมือ", 4471, Align::Start),
            column("คะแนน", 1400, Align::End),
            column("ผล", 2100, Align::Centre),
        ],
        rows,
    )
}

/// Notes below the table: which figures were computed, and what a dash means.
fn notes(maker: &mut Maker) {
    let facts = maker.facts;
    let numbers = |wanted: fn(&ita::analysis::Row) -> bool| -> Vec<u8> {
        facts
            .indicators()
            .filter(|row| wanted(row))
            .filter_map(|row| match row.figure.subject {
                Subject::Indicator(no) => Some(no),
                _ => None,
            })
            .collect()
    };
    let computed = numbers(|row| row.figure.published.is_none() && row.figure.computed.is_some());
    if !computed.is_empty() {
        maker.note(format!(
            "หมายเหตุ คะแนนตัวชี้วัดที่ {} คำนวณจากคะแนนรายข้อของตัวชี้วัดนั้น",
            ranges(&computed, "")
        ));
    }
    if !numbers(|row| row.figure.value().is_none()).is_empty() {
        maker.note("หมายเหตุ – หมายถึง ไม่มีคะแนนในข้อมูลผลการประเมินที่นำมาวิเคราะห์");
    }
}
