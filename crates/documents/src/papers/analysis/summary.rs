//! Section 2: the table of indicators, or of instruments where only those are known.

use ita::{Instrument, Subject};

use super::result::or_dash;
use crate::document::{Align, Table, TableCell};
use crate::facts::{ResultFacts, instrument};
use crate::paper::{Paper, cell, column};
use crate::wording::ranges;

pub(super) fn write(facts: ResultFacts, paper: &mut Paper) {
    if facts.has_indicators() {
        let heading = format!("สรุปผลการประเมินรายตัวชี้วัด {}", facts.of_year());
        paper.section(&heading);
        paper.table(&heading, indicators(facts));
        paper.summary_table = Some(paper.tables);
        notes(facts, paper);
    } else if facts.instruments().any(|row| row.figure.value().is_some() || row.passed.is_some()) {
        let heading = format!("สรุปผลการประเมินรายเครื่องมือ {}", facts.of_year());
        paper.section(&heading);
        paper.table(&heading, instruments(facts));
    }
}

fn indicators(facts: ResultFacts) -> Table {
    let mut before = None;
    let rows = facts
        .indicators()
        .map(|row| {
            let subject = row.figure.subject;
            let group = instrument(facts.framework, subject);
            let first = if before == Some(group) {
                TableCell::Merged
            } else {
                cell(group.map_or("", Instrument::code))
            };
            before = Some(group);
            vec![
                first,
                cell(subject.to_string()),
                cell(facts.framework.name(subject).unwrap_or_default()),
                cell(or_dash(row.figure.value())),
            ]
        })
        .collect();
    Table {
        columns: vec![
            column("แบบ", 1100, Align::Centre),
            column("ลำดับ", 1000, Align::Centre),
            column("รายละเอียดตัวชี้วัด", 5171, Align::Start),
            column("คะแนน", 1800, Align::End),
        ],
        rows,
        plain: false,
    }
}

fn instruments(facts: ResultFacts) -> Table {
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
                cell(subject.to_string()),
                cell(facts.framework.name(subject).unwrap_or_default()),
                cell(or_dash(score)),
                cell(verdict),
            ]
        })
        .collect();
    Table {
        columns: vec![
            column("แบบ", 1100, Align::Centre),
            column("รายละเอียดเครื่องมือ", 4471, Align::Start),
            column("คะแนน", 1400, Align::End),
            column("ผล", 2100, Align::Centre),
        ],
        rows,
        plain: false,
    }
}

/// What a reader of the table must know: which figures were computed, and what a dash means.
fn notes(facts: ResultFacts, paper: &mut Paper) {
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
        paper.note(format!(
            "หมายเหตุ คะแนนตัวชี้วัดที่ {} คำนวณจากคะแนนรายข้อของตัวชี้วัดนั้น",
            ranges(&computed, "")
        ));
    }
    if !numbers(|row| row.figure.value().is_none()).is_empty() {
        paper.note("หมายเหตุ – หมายถึง ไม่มีคะแนนในข้อมูลผลการประเมินที่นำมาวิเคราะห์".to_owned());
    }
}
