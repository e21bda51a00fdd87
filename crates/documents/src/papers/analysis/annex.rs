//! The annex: the scores of questions and items.

use ita::Subject;

use crate::document::{Align, Block};
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::typed_table::{TypedCell, TypedTable, column};

/// Left out if no question and no item has a score.
pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let has_scores = facts
        .rows(|s| matches!(s, Subject::Question(_) | Subject::Item(_)))
        .any(|row| row.figure.value().is_some());
    if !has_scores {
        return;
    }
    let mut rows = Vec::new();
    for fact in &facts.framework.indicators {
        let known =
            facts.leaves(fact.no).filter(|row| row.figure.value().is_some() || row.weak.is_some());
        for (no, row) in known.enumerate() {
            let subject = row.figure.subject;
            let own = facts.framework.name(subject).unwrap_or_default();
            let remark = row.weak.as_deref().map(str::trim).unwrap_or_default();
            let first = match no {
                0 => TypedCell::text(format!("{}. {}", fact.no, fact.name)),
                _ => TypedCell::Merged,
            };
            let named = match remark {
                "" => own.to_owned(),
                remark => format!("{own}\nข้อสังเกต: {remark}"),
            };
            rows.push(vec![
                first,
                TypedCell::text(subject.to_string()),
                TypedCell::text(named),
                TypedCell::Score(row.figure.value()),
            ]);
        }
    }
    maker.push(Block::PageBreak);
    maker.push(Block::Heading {
        level: 1, text: "ภาคผนวก คะแนนรายข้อ".to_owned()
    });
    let has_questions = rows_have(facts, |s| matches!(s, Subject::Question(_)));
    let has_items = rows_have(facts, |s| matches!(s, Subject::Item(_)));
    let caption = match (has_questions, has_items) {
        (true, true) => "คะแนนรายข้อคำถามและรายข้อการเปิดเผยข้อมูล",
        (true, false) => "คะแนนรายข้อคำถาม",
        _ => "คะแนนรายข้อการเปิดเผยข้อมูล",
    };
    maker.captioned_table(
        caption,
        &TypedTable::new(
            vec![
                column("ตัวชี้วัด", 2200, Align::Start),
                column("ข้อ", 800, Align::Centre),
                column("รายการ", 4871, Align::Start),
                column("คะแนน", 1200, Align::End),
            ],
            rows,
        ),
    );
}

fn rows_have(facts: ResultFacts, wanted: impl Fn(Subject) -> bool) -> bool {
    facts.rows(wanted).any(|row| row.figure.value().is_some() || row.weak.is_some())
}
