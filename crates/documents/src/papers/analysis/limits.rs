//! The limits of the data: published figures that differ from the computed ones, and figures that are missing.

use ita::Subject;
use ita::analysis::{LevelReason, Row};

use crate::document::Align;
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::differences::explained;
use crate::text::wording::codes;
use crate::typed_table::{TypedCell, TypedTable, column};

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let missing = missing(facts);
    let level = contradiction(facts);
    let nothing = facts.analysis.differences.is_empty() && missing.is_empty() && level.is_none();
    if nothing && !facts.framework.provisional {
        return;
    }
    maker.heading("ขอบเขตของข้อมูลที่นำมาวิเคราะห์");
    if facts.framework.provisional {
        maker.body(format!(
            "หลักเกณฑ์การประเมิน {} ที่ใช้ในการวิเคราะห์เป็นข้อมูลเบื้องต้น ซึ่งอาจเปลี่ยนแปลงได้เมื่อมีประกาศอย่างเป็นทางการ",
            facts.of_year()
        ));
    }
    if let Some(text) = level {
        maker.body(text);
    }
    if !facts.analysis.differences.is_empty() {
        maker.body(format!(
            "คะแนนที่ประกาศซึ่งไม่ตรงกับคะแนนของส่วนประกอบ หรือมีข้อมูลส่วนประกอบไม่ครบ แสดงดัง{} {}",
            maker.next_table(),
            which_is_used(facts)
        ));
        maker.captioned_table("คะแนนที่ประกาศเทียบกับคะแนนที่คำนวณจากส่วนประกอบ", &differences(facts));
    }
    if !missing.is_empty() {
        maker.body(format!(
            "ข้อมูลผลการประเมินที่นำมาวิเคราะห์ไม่มีคะแนนของรายการดัง{} การวิเคราะห์นี้จึงไม่ครอบคลุมรายการดังกล่าว",
            maker.next_table()
        ));
        maker.captioned_table(
            "รายการที่ไม่มีคะแนนในข้อมูลผลการประเมิน",
            &TypedTable::new(
                vec![
                    column("ระดับของข้อมูล", 2800, Align::Start),
                    column("รายการที่ไม่มีคะแนน", 6271, Align::Start),
                ],
                missing,
            ),
        );
    }
}

/// The published level against the one that follows from the figures, if they differ.
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

/// The analysis uses published figures, except for the total, which it always computes.
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

fn differences(facts: ResultFacts) -> TypedTable {
    let rows = facts
        .analysis
        .differences
        .iter()
        .map(|difference| {
            vec![
                TypedCell::text(facts.name(difference.subject)),
                TypedCell::Score(Some(difference.published)),
                TypedCell::Score(difference.computed),
                TypedCell::text(explained(facts, difference)),
            ]
        })
        .collect();
    TypedTable::new(
        vec![
            column("รายการ", 2871, Align::Start),
            column("คะแนนที่ประกาศ", 1200, Align::End),
            column("คะแนนที่คำนวณ", 1200, Align::End),
            column("คำอธิบาย", 3800, Align::Start),
        ],
        rows,
    )
}

/// A row for each level of the framework on which figures are missing.
fn missing(facts: ResultFacts) -> Vec<Vec<TypedCell>> {
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
            Some(vec![TypedCell::text(*kind), TypedCell::text(which)])
        })
        .collect()
}
