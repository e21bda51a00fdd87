//! The analysis in the structure of 2563 to 2566: indicators by score, weak points by instrument, and the measures.

use std::cmp::Reverse;

use ita::analysis::Row;
use ita::framework::InstrumentFact;
use ita::{Instrument, Score, Subject};

use super::below::lack;
use crate::document::{Align, ParagraphRole, TextRun};
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::passage::one_line;
use crate::text::standing::against_goal;
use crate::text::wording::points;
use crate::typed_table::{TypedCell, TypedTable, column};

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    by_score(maker);
    let lacking: Vec<_> = facts
        .framework
        .instruments
        .iter()
        .map(|fact| (fact, lacks(facts, fact.code)))
        .filter(|(_, lacks)| !lacks.is_empty())
        .collect();
    if !lacking.is_empty() {
        maker.heading("ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไขโดยเร่งด่วน");
        for (no, (fact, lacks)) in lacking.into_iter().enumerate() {
            of_instrument(maker, no + 1, fact, lacks);
        }
    }
    measures(maker);
}

/// All indicators with a score, best first.
fn by_score(maker: &mut Maker) {
    let facts = maker.facts;
    let mut scored: Vec<(&Row, Score)> =
        facts.indicators().filter_map(|row| Some((row, row.figure.value()?))).collect();
    ita::order::sort_by_key(&mut scored, |(_, score)| Reverse(*score));
    let (Some((_, best)), Some((_, worst))) = (scored.first(), scored.last()) else {
        return;
    };
    let (best, worst) = (*best, *worst);
    maker.heading("คะแนนรายตัวชี้วัดเรียงจากสูงไปต่ำ");
    let rows = scored.iter().enumerate().map(|(no, (row, score))| {
        let subject = row.figure.subject;
        vec![
            TypedCell::text((no + 1).to_string()),
            TypedCell::text(facts.framework.name(subject).unwrap_or_default()),
            TypedCell::Score(Some(*score)),
        ]
    });
    let rows = rows.collect();
    maker.captioned_table(
        "คะแนนรายตัวชี้วัดเรียงจากสูงไปต่ำ",
        &TypedTable::new(
            vec![
                column("อันดับ", 1200, Align::Centre),
                column("ตัวชี้วัด", 5871, Align::Start),
                column("คะแนน", 2000, Align::End),
            ],
            rows,
        ),
    );
    maker.body(format!("คะแนนสูงสุด {} คะแนนต่ำสุด {}", points(best), points(worst)));
}

/// Indicators below the target, then questions and items that are below it or marked weak.
fn lacks(facts: ResultFacts, code: Instrument) -> Vec<String> {
    let below = |row: &&Row| row.gap.is_some_and(|gap| !gap.is_met());
    let own = |row: &&Row| facts.instrument(row.figure.subject) == Some(code);
    let indicators = facts.indicators().filter(own).filter(below).map(|row| {
        let score = row.figure.value().map(points).unwrap_or_default();
        let name = facts.name(row.figure.subject);
        format!("{name} ได้ {score} {}", against_goal(row))
    });
    let leaves = facts
        .framework
        .indicators
        .iter()
        .filter(|fact| fact.instrument == code)
        .flat_map(|fact| facts.leaves(fact.no))
        .filter(|row| below(row) || row.weak.is_some())
        .map(|row| lack(facts, row));
    indicators.chain(leaves).collect()
}

fn of_instrument(maker: &mut Maker, no: usize, fact: &InstrumentFact, lacks: Vec<String>) {
    let score = maker
        .facts
        .score(Subject::Instrument(fact.code))
        .map_or_else(String::new, |score| format!(" ได้คะแนน {}", points(score)));
    maker.paragraph(
        ParagraphRole::Body,
        vec![
            TextRun::bold(format!("({no}) {} ({})", fact.name, fact.code)),
            TextRun::plain(format!("{score} มีประเด็นที่ต้องแก้ไข ดังนี้")),
        ],
    );
    for lack in lacks {
        maker.list_item(format!("- {}", one_line(&lack)));
    }
}

/// The measures of the plan, by which the agency acts on the analysis.
fn measures(maker: &mut Maker) {
    let names: Vec<String> = maker
        .plan()
        .iter()
        .map(|measure| one_line(&measure.name))
        .filter(|name| !name.is_empty())
        .collect();
    if names.is_empty() {
        return;
    }
    maker.heading("แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติของหน่วยงาน");
    for (no, name) in names.iter().enumerate() {
        maker.list_item(format!("({}) {name}", no + 1));
    }
}
