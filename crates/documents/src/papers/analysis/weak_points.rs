//! The analysis as papers of the years 2563 to 2566 have it: the indicators by score, what lacks by instrument, and
//! what is to be done about it.

use std::cmp::Reverse;

use ita::analysis::Row;
use ita::framework::InstrumentFact;
use ita::{Instrument, Score};

use super::below::lack;
use super::edited;
use super::indicators::against_goal;
use crate::document::{Align, Table, TextRun};
use crate::facts::{ResultFacts, instrument};
use crate::paper::{Paper, cell, column};
use crate::papers::Maker;
use crate::wording::points;

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    by_score(facts, &mut maker.paper);
    let lacking: Vec<_> = facts
        .framework
        .instruments
        .iter()
        .map(|fact| (fact, lacks(facts, fact.code)))
        .filter(|(_, lacks)| !lacks.is_empty())
        .collect();
    if !lacking.is_empty() {
        maker.paper.section("ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไขโดยเร่งด่วน");
        for (no, (fact, lacks)) in lacking.into_iter().enumerate() {
            of_instrument(facts, &mut maker.paper, no + 1, fact, lacks);
        }
    }
    what_to_do(maker);
}

/// Every scored indicator, best first.
fn by_score(facts: ResultFacts, paper: &mut Paper) {
    let mut scored: Vec<(&Row, Score)> =
        facts.indicators().filter_map(|row| Some((row, row.figure.value()?))).collect();
    ita::order::sort_by_key(&mut scored, |(_, score)| Reverse(*score));
    let (Some((_, best)), Some((_, worst))) = (scored.first(), scored.last()) else {
        return;
    };
    let (best, worst) = (*best, *worst);
    paper.section("คะแนนรายตัวชี้วัดเรียงจากสูงไปต่ำ");
    let rows = scored.iter().enumerate().map(|(no, (row, score))| {
        let subject = row.figure.subject;
        vec![
            cell((no + 1).to_string()),
            cell(facts.framework.name(subject).unwrap_or_default()),
            cell(score.to_string()),
        ]
    });
    let rows = rows.collect();
    paper.table(
        "คะแนนรายตัวชี้วัดเรียงจากสูงไปต่ำ",
        Table {
            columns: vec![
                column("อันดับ", 1200, Align::Centre),
                column("ตัวชี้วัด", 5871, Align::Start),
                column("คะแนน", 2000, Align::End),
            ],
            rows,
            plain: false,
        },
    );
    paper.body(format!("คะแนนสูงสุด {} คะแนนต่ำสุด {}", points(best), points(worst)));
}

/// Indicators below the target, then questions and items that are below it or marked weak.
fn lacks(facts: ResultFacts, code: Instrument) -> Vec<String> {
    let below = |row: &&Row| row.gap.is_some_and(|gap| !gap.is_met());
    let own = |row: &&Row| instrument(facts.framework, row.figure.subject) == Some(code);
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

fn of_instrument(
    facts: ResultFacts,
    paper: &mut Paper,
    no: usize,
    fact: &InstrumentFact,
    lacks: Vec<String>,
) {
    let score = facts
        .score(ita::Subject::Instrument(fact.code))
        .map_or_else(String::new, |score| format!(" ได้คะแนน {}", points(score)));
    paper.paragraph(
        crate::document::ParagraphRole::Body,
        vec![
            TextRun::bold(format!("({no}) {} ({})", fact.name, fact.code)),
            TextRun::plain(format!("{score} มีประเด็นที่ต้องแก้ไข ดังนี้")),
        ],
    );
    for lack in lacks {
        paper.list_item(format!("- {}", edited::lines(&lack).join(" ")));
    }
}

/// The measures of the plan, as the way from the analysis to what is done.
fn what_to_do(maker: &mut Maker) {
    let names: Vec<String> = maker
        .plan()
        .iter()
        .map(|measure| edited::lines(&measure.name).join(" "))
        .filter(|name| !name.is_empty())
        .collect();
    if names.is_empty() {
        return;
    }
    let paper = &mut maker.paper;
    paper.section("แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติของหน่วยงาน");
    for (no, name) in names.iter().enumerate() {
        paper.list_item(format!("({}) {name}", no + 1));
    }
}
