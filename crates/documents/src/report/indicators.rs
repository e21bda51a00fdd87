//! Section 3: one paragraph an indicator, with what is known below it.

use ita::analysis::Row;
use ita::framework::{IndicatorFact, InstrumentFact};
use ita::{Score, Subject};

use super::Paper;
use super::below::{Below, lack, remarked, strong};
use crate::document::{Role, Run};
use crate::facts::Facts;
use crate::wording::{listed, points, ranges, size};

pub(super) fn write(facts: Facts, paper: &mut Paper) {
    let is_told = |row: &Row| row.figure.value().is_some() || has_weak(facts, row.figure.subject);
    if !facts.indicators().any(is_told) {
        return;
    }
    paper.section(&format!(
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ของ{} {}",
        facts.agency_name(),
        facts.of_year()
    ));
    if facts.has_indicators() {
        paper.body(format!(
            "จากผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ {} \
             ซึ่งจำแนกได้ตามเครื่องมือและตัวชี้วัดดังตารางที่ 1 มีผลการวิเคราะห์ในแต่ละเครื่องมือและตัวชี้วัด ดังต่อไปนี้",
            facts.of_year()
        ));
        extremes(facts, paper);
    }
    for instrument in &facts.framework.instruments {
        let told: Vec<_> = facts
            .framework
            .indicators
            .iter()
            .filter(|fact| fact.instrument == instrument.code)
            .filter_map(|fact| Some((fact, facts.row(Subject::Indicator(fact.no))?)))
            .filter(|(_, row)| is_told(row))
            .collect();
        if told.is_empty() {
            continue;
        }
        paper.sub_section(&heading(instrument));
        if let Some(score) = facts.score(Subject::Instrument(instrument.code)) {
            paper.body(format!(
                "คะแนนของเครื่องมือ {} เท่ากับ {}",
                instrument.code,
                points(score)
            ));
        }
        for (fact, row) in told {
            indicator(facts, paper, fact, row);
        }
    }
    unofficial(facts, paper);
}

fn heading(instrument: &InstrumentFact) -> String {
    match instrument.name_en.as_str() {
        "" => format!("{} ({})", instrument.name, instrument.code),
        english => format!("{} ({english}: {})", instrument.name, instrument.code),
    }
}

/// The best and the worst indicator, and those in the year's lowest band.
fn extremes(facts: Facts, paper: &mut Paper) {
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
        paper.body(format!(
            "ตัวชี้วัดที่ได้คะแนนสูงสุด ({}) คือ {} ส่วนตัวชี้วัดที่ได้คะแนนต่ำสุด ({}) คือ {}",
            points(best),
            at(best),
            points(worst),
            at(worst)
        ));
    }
    let urgent: Vec<_> = facts
        .analysis
        .urgent
        .iter()
        .map(|subject| facts.name(*subject))
        .collect();
    if let (Some(below), false) = (facts.framework.target.urgent_below, urgent.is_empty()) {
        paper.body(format!(
            "ตัวชี้วัดที่ควรแก้ไขโดยเร่งด่วน (ต่ำกว่า {}) คือ {}",
            points(below),
            listed(&urgent)
        ));
    }
}

fn indicator(facts: Facts, paper: &mut Paper, fact: &IndicatorFact, row: &Row) {
    let lead = format!("({}) ", fact.no);
    let name = format!("ตัวชี้วัดที่ {} {}", fact.no, fact.name);
    let below = Below::of(facts, fact.no);
    let mut text = String::new();
    if let Some(score) = row.figure.value() {
        text.push_str(" โดยรวมได้คะแนนเท่ากับ ");
        text.push_str(&points(score));
        text.push_str(&against_goal(row));
    }
    if let Some(objective) = &fact.objective {
        let purpose = objective.text.trim();
        text.push_str(" เป็นตัวชี้วัดที่มีวัตถุประสงค์");
        text.push_str(if purpose.starts_with("เพื่อ") {
            ""
        } else {
            "เพื่อ"
        });
        text.push_str(purpose);
    }
    if !below.strong.is_empty() {
        text.push_str(&strong(facts, &below.strong));
    }
    if let Some(remark) = row.weak.as_deref() {
        text.push_str(" เป็นตัวชี้วัดที่หน่วยงานควรพัฒนาและปรับปรุง");
        text.push_str(&remarked(remark));
    }
    let (inline, listed_below) = below.lacking.split_at(match below.lacking.len() {
        1 => 1,
        _ => 0,
    });
    let is_met = row.gap.is_some_and(ita::Gap::is_met);
    let but = if is_met { " แต่" } else { " " };
    if let [only] = inline {
        text.push_str(but);
        text.push_str("สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง คือ ");
        text.push_str(&lack(facts, only));
    } else if !listed_below.is_empty() {
        text.push_str(but);
        text.push_str("สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง ได้แก่");
    } else if is_met && row.weak.is_none() {
        text.push_str(
            " เห็นได้ว่าหน่วยงานมีผลการประเมินเป็นไปตามค่าเป้าหมาย \
             ซึ่งควรรักษามาตรฐานไว้และควรพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง",
        );
    }
    paper.paragraph(
        Role::Body,
        vec![Run::plain(lead), Run::bold(name), Run::plain(text)],
    );
    for lacking in listed_below {
        paper.list_item(format!("- {}", lack(facts, lacking)));
    }
    recommendation(facts, paper, fact, row);
}

/// Where the score stands to its goal.
fn against_goal(row: &Row) -> String {
    let Some(gap) = row.gap else {
        return String::new();
    };
    let goal = row.goal;
    match gap.hundredths() {
        0 => " (เท่ากับค่าเป้าหมาย)".to_owned(),
        1.. => format!(" (ต่ำกว่าค่าเป้าหมาย {goal} อยู่ {})", points(gap)),
        _ => format!(" (สูงกว่าค่าเป้าหมาย {goal} อยู่ {})", points(size(gap))),
    }
}

/// Whether anything of an indicator or below it is marked weak.
fn has_weak(facts: Facts, indicator: Subject) -> bool {
    let Subject::Indicator(no) = indicator else {
        return false;
    };
    facts.row(indicator).is_some_and(|row| row.weak.is_some())
        || !Below::of(facts, no).lacking.is_empty()
}

/// What the commission recommended with the year's results, where its own wording is known.
fn recommendation(facts: Facts, paper: &mut Paper, fact: &IndicatorFact, row: &Row) {
    let Some(wording) = &fact.recommendation else {
        return;
    };
    let lacks = row.gap.is_some_and(|gap| !gap.is_met());
    if lacks && wording.provenance.basis.is_official() {
        paper.list_item(format!(
            "ข้อเสนอแนะประกอบผลการประเมิน {} สำหรับตัวชี้วัดนี้ คือ “{}”",
            facts.of_year(),
            wording.text.trim()
        ));
    }
}

/// Says which wording above is not the commission's own.
fn unofficial(facts: Facts, paper: &mut Paper) {
    let told: Vec<u8> = facts
        .framework
        .indicators
        .iter()
        .filter(|fact| {
            facts.score(Subject::Indicator(fact.no)).is_some()
                && fact
                    .objective
                    .as_ref()
                    .is_some_and(|wording| !wording.provenance.basis.is_official())
        })
        .map(|fact| fact.no)
        .collect();
    if !told.is_empty() {
        paper.note(format!(
            "หมายเหตุ ข้อความวัตถุประสงค์ของตัวชี้วัดที่ {} เป็นการสรุปความ มิใช่ถ้อยคำของสำนักงาน ป.ป.ช.",
            ranges(&told, "")
        ));
    }
    let named = |row: &&Row| row.weak.is_some() || row.gap.is_some();
    let summarised = facts
        .rows(|subject| matches!(subject, Subject::Question(_)))
        .filter(named)
        .any(|row| match row.figure.subject {
            Subject::Question(code) => {
                facts
                    .framework
                    .question(code)
                    .is_some_and(|question| match question.text {
                        Some(_) => !question.provenance.basis.is_official(),
                        None => question.about.is_some(),
                    })
            }
            _ => false,
        });
    if summarised {
        paper.note("หมายเหตุ ชื่อประเด็นของข้อคำถามเป็นการสรุปความ อาจไม่ตรงกับถ้อยคำในแบบวัด".to_owned());
    }
}
