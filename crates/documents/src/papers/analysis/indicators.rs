//! The indicators: a passage for each, with what is known below it.

use ita::analysis::Row;
use ita::framework::{IndicatorFact, InstrumentFact};
use ita::passage::PassageTerm;
use ita::{Score, Subject};

use super::below::{Below, lack, remarked, strong};
use super::notes::summarised_questions;
use crate::document::TextRun;
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::draft::{DraftText, PassageDraft};
use crate::text::passage::one_line;
use crate::text::standing::against_goal;
use crate::text::wording::{listed, points, ranges};

/// Includes the indicators of which something is known and those the person wrote about.
pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let passages = maker.inputs.known.passages;
    let is_included =
        |row: &Row| is_known(facts, row) || passages.contains_key(&place(row.figure.subject));
    if !facts.indicators().any(is_included) {
        return;
    }
    maker.heading(&format!(
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ของ{} {}",
        facts.agency_name(),
        facts.of_year()
    ));
    let start = maker.position();
    if facts.has_indicators() {
        // Parts can be moved and left out, so the table may come later or not at all.
        let table = match maker.summary_table {
            Some(no) => format!("ดังตารางที่ {no}"),
            None => String::new(),
        };
        maker.body(format!(
            "จากผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ {} \
             ซึ่งจำแนกได้ตามเครื่องมือและตัวชี้วัด{table} มีผลการวิเคราะห์ในแต่ละเครื่องมือและตัวชี้วัด ดังต่อไปนี้",
            facts.of_year()
        ));
        extremes(maker);
    }
    for instrument in &facts.framework.instruments {
        let included: Vec<_> = facts
            .framework
            .indicators
            .iter()
            .filter(|fact| fact.instrument == instrument.code)
            .filter_map(|fact| Some((fact, facts.row(Subject::Indicator(fact.no))?)))
            .filter(|(_, row)| is_included(row))
            .collect();
        if included.is_empty() {
            continue;
        }
        maker.sub_heading(&instrument_heading(instrument));
        if let Some(score) = facts.score(Subject::Instrument(instrument.code)) {
            maker.body(format!("คะแนนของเครื่องมือ {} เท่ากับ {}", instrument.code, points(score)));
        }
        for (fact, row) in included {
            let lead =
                vec![TextRun::plain(format!("({}) ", fact.no)), TextRun::bold(heading(fact))];
            maker.print(&place(row.figure.subject), lead);
        }
    }
    unofficial(maker, start);
}

/// A draft for each indicator of which anything is known.
pub(super) fn drafts(facts: ResultFacts) -> Vec<PassageDraft> {
    facts
        .framework
        .indicators
        .iter()
        .filter_map(|fact| Some((fact, facts.row(Subject::Indicator(fact.no))?)))
        .filter(|(_, row)| is_known(facts, row))
        .map(|(fact, row)| {
            let place = place(row.figure.subject);
            PassageDraft::new(place, heading(fact), text(facts, fact, row))
        })
        .collect()
}

fn is_known(facts: ResultFacts, row: &Row) -> bool {
    row.figure.value().is_some() || has_weak(facts, row.figure.subject)
}

fn place(indicator: Subject) -> String {
    format!("analysis.indicator.{indicator}")
}

fn instrument_heading(instrument: &InstrumentFact) -> String {
    match instrument.name_en.as_str() {
        "" => format!("{} ({})", instrument.name, instrument.code),
        english => format!("{} ({english}: {})", instrument.name, instrument.code),
    }
}

/// The best and the worst indicators, and those below the year's limit for urgent action.
fn extremes(maker: &mut Maker) {
    let facts = maker.facts;
    let scored: Vec<_> = facts
        .indicators()
        .filter_map(|row| Some((row.figure.subject, row.figure.value()?)))
        .collect();
    let best = scored.iter().map(|(_, score)| *score).max();
    let worst = scored.iter().map(|(_, score)| *score).min();
    if let (Some(best), Some(worst)) = (best, worst)
        && best != worst
    {
        let at = |wanted: Score| {
            let names: Vec<_> = scored
                .iter()
                .filter(|(_, score)| *score == wanted)
                .map(|(subject, _)| facts.name(*subject))
                .collect();
            listed(&names)
        };
        maker.body(format!(
            "ตัวชี้วัดที่ได้คะแนนสูงสุด ({}) คือ {} ส่วนตัวชี้วัดที่ได้คะแนนต่ำสุด ({}) คือ {}",
            points(best),
            at(best),
            points(worst),
            at(worst)
        ));
    }
    let urgent: Vec<_> = facts.analysis.urgent.iter().map(|subject| facts.name(*subject)).collect();
    if let (Some(below), false) = (facts.framework.target.urgent_below, urgent.is_empty()) {
        maker.body(format!(
            "ตัวชี้วัดที่ควรแก้ไขโดยเร่งด่วน (ต่ำกว่า {}) คือ {}",
            points(below),
            listed(&urgent)
        ));
    }
}

fn heading(fact: &IndicatorFact) -> String {
    format!("ตัวชี้วัดที่ {} {}", fact.no, fact.name)
}

/// The text after the indicator's name.
fn text<'a>(facts: ResultFacts<'a>, fact: &IndicatorFact, row: &Row) -> DraftText<'a> {
    let mut draft = DraftText::new(facts);
    draft.uses_term(PassageTerm::Target);
    let below = Below::of(facts, fact.no);
    draft.uses(row.figure.subject);
    draft.uses_all(below.strong.iter().chain(&below.lacking).copied());
    if let Some(score) = row.figure.value() {
        draft.say(&format!("โดยรวมได้คะแนนเท่ากับ {}", points(score)));
        let against = against_goal(row);
        if !against.is_empty() {
            draft.say(&format!(" ({against})"));
        }
    }
    if let Some(objective) = &fact.objective {
        let purpose = objective.text.trim();
        draft.say(" เป็นตัวชี้วัดที่มีวัตถุประสงค์");
        if !purpose.starts_with("เพื่อ") {
            draft.say("เพื่อ");
        }
        draft.say(purpose);
    }
    if !below.strong.is_empty() {
        draft.say(&strong(facts, &below.strong));
    }
    if let Some(remark) = row.weak.as_deref() {
        draft.say(" เป็นตัวชี้วัดที่หน่วยงานควรพัฒนาและปรับปรุง");
        draft.say(&remarked(remark));
    }
    let is_met = row.gap.is_some_and(ita::Gap::is_met);
    let but = if is_met { " แต่" } else { " " };
    match below.lacking.as_slice() {
        [] if is_met && row.weak.is_none() => draft.say(
            " เห็นได้ว่าหน่วยงานมีผลการประเมินเป็นไปตามค่าเป้าหมาย \
             ซึ่งควรรักษามาตรฐานไว้และควรพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง",
        ),
        [] => {}
        [only] => draft.say(&format!("{but}สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง คือ {}", lack(facts, only))),
        several => {
            draft.say(&format!("{but}สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง ได้แก่"));
            for row in several {
                draft.entry(&lack(facts, row));
            }
        }
    }
    if let Some(recommended) = recommendation(facts, fact, row) {
        draft.line(&recommended);
    }
    draft
}

/// Whether the indicator is marked weak, or anything below it is or misses its goal.
fn has_weak(facts: ResultFacts, indicator: Subject) -> bool {
    let Subject::Indicator(no) = indicator else {
        return false;
    };
    facts.row(indicator).is_some_and(|row| row.weak.is_some())
        || !Below::of(facts, no).lacking.is_empty()
}

/// The commission's recommendation for an indicator below its goal, quoted only if the wording is official.
fn recommendation(facts: ResultFacts, fact: &IndicatorFact, row: &Row) -> Option<String> {
    let wording = fact.recommendation.as_ref()?;
    let lacks = row.gap.is_some_and(|gap| !gap.is_met());
    (lacks && wording.provenance.basis.is_official()).then(|| {
        format!(
            "ข้อเสนอแนะประกอบผลการประเมิน {} สำหรับตัวชี้วัดนี้ คือ “{}”",
            facts.of_year(),
            wording.text.trim()
        )
    })
}

/// A note on objectives that are not the commission's own wording, as far as they are printed since `start`: a person
/// may have replaced them.
fn unofficial(maker: &mut Maker, start: usize) {
    let printed = maker.text_since(start);
    let summarised: Vec<u8> = maker
        .facts
        .framework
        .indicators
        .iter()
        .filter(|fact| {
            fact.objective.as_ref().is_some_and(|wording| {
                let text = one_line(&wording.text);
                let is_printed = !text.is_empty() && printed.contains(&text);
                is_printed && !wording.provenance.basis.is_official()
            })
        })
        .map(|fact| fact.no)
        .collect();
    if !summarised.is_empty() {
        maker.note(format!(
            "หมายเหตุ ข้อความวัตถุประสงค์ของตัวชี้วัดที่ {} เป็นการสรุปความ มิใช่ถ้อยคำของสำนักงาน ป.ป.ช.",
            ranges(&summarised, "")
        ));
    }
    summarised_questions(maker, start);
}
