//! Where the published figures differ from what their parts give, and which figures the data does not have.

use ita::Subject;
use ita::analysis::{Difference, Explanation, LevelReason, Row};

use super::result::or_dash;
use crate::document::{Align, Table, TableCell};
use crate::facts::ResultFacts;
use crate::paper::{Paper, cell, column};
use crate::wording::{codes, listed, points};

pub(super) fn write(facts: ResultFacts, paper: &mut Paper) {
    let missing = missing(facts);
    let level = contradiction(facts);
    let nothing = facts.analysis.differences.is_empty() && missing.is_empty() && level.is_none();
    if nothing && !facts.framework.provisional {
        return;
    }
    paper.section("ขอบเขตของข้อมูลที่นำมาวิเคราะห์");
    if facts.framework.provisional {
        paper.body(format!(
            "หลักเกณฑ์การประเมิน {} ที่ใช้ในการวิเคราะห์เป็นข้อมูลเบื้องต้น ซึ่งอาจเปลี่ยนแปลงได้เมื่อมีประกาศอย่างเป็นทางการ",
            facts.of_year()
        ));
    }
    if let Some(text) = level {
        paper.body(text);
    }
    if !facts.analysis.differences.is_empty() {
        paper.body(format!(
            "คะแนนที่ประกาศซึ่งไม่ตรงกับคะแนนของส่วนประกอบ หรือมีข้อมูลส่วนประกอบไม่ครบ แสดงดัง{} {}",
            paper.next_table(),
            which_is_used(facts)
        ));
        paper.table("คะแนนที่ประกาศเทียบกับคะแนนที่คำนวณจากส่วนประกอบ", differences(facts));
    }
    if !missing.is_empty() {
        paper.body(format!(
            "ข้อมูลผลการประเมินที่นำมาวิเคราะห์ไม่มีคะแนนของรายการดัง{} การวิเคราะห์นี้จึงไม่ครอบคลุมรายการดังกล่าว",
            paper.next_table()
        ));
        paper.table(
            "รายการที่ไม่มีคะแนนในข้อมูลผลการประเมิน",
            Table {
                columns: vec![
                    column("ระดับของข้อมูล", 2800, Align::Start),
                    column("รายการที่ไม่มีคะแนน", 6271, Align::Start),
                ],
                rows: missing,
                plain: false,
            },
        );
    }
}

/// The published level beside the one that follows from the figures, where they are not the same.
fn contradiction(facts: ResultFacts) -> Option<String> {
    let finding = &facts.analysis.level;
    let published = facts.assessment.level.as_deref()?;
    let names: Vec<_> = finding
        .possible
        .iter()
        .filter_map(|index| Some(facts.level(*index)?.name.clone()))
        .collect();
    (finding.reason == LevelReason::Contradicted && !names.is_empty()).then(|| {
        format!(
            "ระดับผลการประเมินที่ประกาศ คือ {published} แต่คะแนนที่นำมาวิเคราะห์ตรงกับเกณฑ์ของระดับ {}",
            names.join(" หรือ ")
        )
    })
}

/// Published figures feed upward; only the total itself is always the computed one.
fn which_is_used(facts: ResultFacts) -> &'static str {
    let differs = |total: bool| {
        let differences = &facts.analysis.differences;
        differences.iter().any(|difference| (difference.subject == Subject::Total) == total)
    };
    match (differs(true), differs(false)) {
        (true, false) => "โดยการวิเคราะห์ช่องว่างจากเป้าหมายใช้คะแนนภาพรวมที่คำนวณได้",
        (true, true) => "โดยการวิเคราะห์ใช้คะแนนที่ประกาศ เว้นแต่คะแนนภาพรวมใช้คะแนนที่คำนวณได้",
        (false, _) => "โดยการวิเคราะห์ใช้คะแนนที่ประกาศ",
    }
}

fn differences(facts: ResultFacts) -> Table {
    let rows = facts
        .analysis
        .differences
        .iter()
        .map(|difference| {
            vec![
                cell(facts.name(difference.subject)),
                cell(difference.published.to_string()),
                cell(or_dash(difference.computed)),
                cell(explained(facts, difference)),
            ]
        })
        .collect();
    Table {
        columns: vec![
            column("รายการ", 2871, Align::Start),
            column("คะแนนที่ประกาศ", 1200, Align::End),
            column("คะแนนที่คำนวณ", 1200, Align::End),
            column("คำอธิบาย", 3800, Align::Start),
        ],
        rows,
        plain: false,
    }
}

/// One row a level of the framework some of whose figures the data does not have.
fn missing(facts: ResultFacts) -> Vec<Vec<TableCell>> {
    type Group = (&'static str, fn(Subject) -> bool);
    const KINDS: [Group; 7] = [
        ("คะแนนภาพรวม", |s| s == Subject::Total),
        ("คะแนนรายเครื่องมือ", |s| {
            matches!(s, Subject::Instrument(_))
        }),
        ("คะแนนแต่ละส่วนของ EIT", |s| {
            matches!(s, Subject::Part(_))
        }),
        ("คะแนนรายตัวชี้วัด", |s| {
            matches!(s, Subject::Indicator(_))
        }),
        ("คะแนนรายตัวชี้วัดย่อย", |s| {
            matches!(s, Subject::SubIndicator { .. })
        }),
        ("คะแนนรายข้อคำถาม", |s| matches!(s, Subject::Question(_))),
        ("คะแนนรายข้อของ OIT", |s| matches!(s, Subject::Item(_))),
    ];
    KINDS
        .iter()
        .filter_map(|(kind, is_kind)| {
            let all: Vec<&Row> = facts.rows(is_kind).collect();
            let missing: Vec<_> = all
                .iter()
                .filter(|row| row.figure.value().is_none())
                .map(|row| row.figure.subject)
                .collect();
            if missing.is_empty() {
                return None;
            }
            let which = if missing.len() == all.len() {
                "ทุกรายการ".to_owned()
            } else {
                codes(&missing)
            };
            Some(vec![cell(*kind), cell(which)])
        })
        .collect()
}
