//! Section 3: one paragraph an indicator, with what is known below it.

use ita::analysis::Row;
use ita::framework::{IndicatorFact, InstrumentFact};
use ita::passage::{Passages, Term};
use ita::{Score, Subject};

use super::below::{Below, lack, remarked, strong};
use super::drafts::{PassageDraft, printed};
use super::telling::DraftText;
use super::{edited, is_something_to_fix};
use crate::document::TextRun;
use crate::facts::ResultFacts;
use crate::paper::Paper;
use crate::wording::{listed, points, ranges, size};

/// Told are indicators of which something is known or the person wrote.
pub(super) fn write(facts: ResultFacts, paper: &mut Paper, passages: &Passages) {
    let is_told = |row: &Row| {
        let subject = row.figure.subject;
        is_known(facts, row) || passages.contains_key(&place(subject))
    };
    if !facts.indicators().any(is_told) {
        return;
    }
    paper.section(&format!(
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ของ{} {}",
        facts.agency_name(),
        facts.of_year()
    ));
    let start = paper.blocks.len();
    if facts.has_indicators() {
        // The table stands before this, after it, or not at all, as the person wants.
        let table = match paper.summary_table {
            Some(no) => format!("ดังตารางที่ {no}"),
            None => String::new(),
        };
        paper.body(format!(
            "จากผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ {} \
             ซึ่งจำแนกได้ตามเครื่องมือและตัวชี้วัด{table} มีผลการวิเคราะห์ในแต่ละเครื่องมือและตัวชี้วัด ดังต่อไปนี้",
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
            paper.body(format!("คะแนนของเครื่องมือ {} เท่ากับ {}", instrument.code, points(score)));
        }
        for (fact, row) in told {
            let draft = draft(facts, fact, row);
            let lead = vec![
                TextRun::plain(format!("({}) ", fact.no)),
                TextRun::bold(draft.heading.clone()),
            ];
            edited::write(paper, &draft.place, lead, printed(&draft, passages));
        }
    }
    unofficial(facts, paper, start);
}

/// One for each indicator of which anything is known.
pub(super) fn drafts(facts: ResultFacts) -> Vec<PassageDraft> {
    facts
        .framework
        .indicators
        .iter()
        .filter_map(|fact| Some((fact, facts.row(Subject::Indicator(fact.no))?)))
        .filter(|(_, row)| is_known(facts, row))
        .map(|(fact, row)| draft(facts, fact, row))
        .collect()
}

fn is_known(facts: ResultFacts, row: &Row) -> bool {
    row.figure.value().is_some() || has_weak(facts, row.figure.subject)
}

fn place(indicator: Subject) -> String {
    format!("analysis.indicator.{indicator}")
}

/// The indicator a question or item counts for.
pub(crate) fn of(facts: ResultFacts, leaf: Subject) -> Option<Subject> {
    match facts.framework.parent(leaf)? {
        Subject::SubIndicator { indicator, .. } => Some(Subject::Indicator(indicator)),
        parent => Some(parent),
    }
}

fn heading(instrument: &InstrumentFact) -> String {
    match instrument.name_en.as_str() {
        "" => format!("{} ({})", instrument.name, instrument.code),
        english => format!("{} ({english}: {})", instrument.name, instrument.code),
    }
}

/// The best and the worst indicator, and those in the year's lowest band.
fn extremes(facts: ResultFacts, paper: &mut Paper) {
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
    let urgent: Vec<_> = facts.analysis.urgent.iter().map(|subject| facts.name(*subject)).collect();
    if let (Some(below), false) = (facts.framework.target.urgent_below, urgent.is_empty()) {
        paper.body(format!(
            "ตัวชี้วัดที่ควรแก้ไขโดยเร่งด่วน (ต่ำกว่า {}) คือ {}",
            points(below),
            listed(&urgent)
        ));
    }
}

fn draft(facts: ResultFacts, fact: &IndicatorFact, row: &Row) -> PassageDraft {
    let subject = row.figure.subject;
    PassageDraft::new(
        place(subject),
        format!("ตัวชี้วัดที่ {} {}", fact.no, fact.name),
        tell(facts, fact, row),
    )
}

/// What the paragraph says after the indicator's name.
fn tell<'a>(facts: ResultFacts<'a>, fact: &IndicatorFact, row: &Row) -> DraftText<'a> {
    let mut telling = DraftText::new(facts);
    telling.tells(Term::Target);
    let below = Below::of(facts, fact.no);
    telling.gives(row.figure.subject);
    telling.gives_all(below.strong.iter().chain(&below.lacking).copied());
    if let Some(score) = row.figure.value() {
        telling.say(&format!("โดยรวมได้คะแนนเท่ากับ {}", points(score)));
        let against = against_goal(row);
        if !against.is_empty() {
            telling.say(&format!(" ({against})"));
        }
    }
    if let Some(objective) = &fact.objective {
        let purpose = objective.text.trim();
        telling.say(" เป็นตัวชี้วัดที่มีวัตถุประสงค์");
        if !purpose.starts_with("เพื่อ") {
            telling.say("เพื่อ");
        }
        telling.say(purpose);
    }
    if !below.strong.is_empty() {
        telling.say(&strong(facts, &below.strong));
    }
    if let Some(remark) = row.weak.as_deref() {
        telling.say(" เป็นตัวชี้วัดที่หน่วยงานควรพัฒนาและปรับปรุง");
        telling.say(&remarked(remark));
    }
    let is_met = row.gap.is_some_and(ita::Gap::is_met);
    let but = if is_met { " แต่" } else { " " };
    match below.lacking.as_slice() {
        [] if is_met && row.weak.is_none() => telling.say(
            " เห็นได้ว่าหน่วยงานมีผลการประเมินเป็นไปตามค่าเป้าหมาย \
             ซึ่งควรรักษามาตรฐานไว้และควรพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง",
        ),
        [] => {}
        [only] => telling.say(&format!("{but}สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง คือ {}", lack(facts, only))),
        several => {
            telling.say(&format!("{but}สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง ได้แก่"));
            for row in several {
                telling.entry(&lack(facts, row));
            }
        }
    }
    if let Some(recommended) = recommendation(facts, fact, row) {
        telling.line(&recommended);
    }
    telling
}

/// Whether anything of an indicator or below it is marked weak.
fn has_weak(facts: ResultFacts, indicator: Subject) -> bool {
    let Subject::Indicator(no) = indicator else {
        return false;
    };
    facts.row(indicator).is_some_and(|row| row.weak.is_some())
        || !Below::of(facts, no).lacking.is_empty()
}

/// What the commission recommended with the year's results, where its own wording is known.
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

/// Says which wording of the section is not the commission's own: only of what the section still prints,
/// for a person may have written something else.
fn unofficial(facts: ResultFacts, paper: &mut Paper, start: usize) {
    let printed = paper.text_since(start);
    let told: Vec<u8> = facts
        .framework
        .indicators
        .iter()
        .filter(|fact| {
            fact.objective.as_ref().is_some_and(|wording| {
                let text = as_told(&wording.text);
                let is_printed = !text.is_empty() && printed.contains(&text);
                is_printed && !wording.provenance.basis.is_official()
            })
        })
        .map(|fact| fact.no)
        .collect();
    if !told.is_empty() {
        paper.note(format!(
            "หมายเหตุ ข้อความวัตถุประสงค์ของตัวชี้วัดที่ {} เป็นการสรุปความ มิใช่ถ้อยคำของสำนักงาน ป.ป.ช.",
            ranges(&told, "")
        ));
    }
    summarised_questions(facts, paper, start);
}

/// Says that questions are called by a summary of them, where the section or the ranking prints such a name
/// and nothing before has said so.
pub(super) fn summarised_questions(facts: ResultFacts, paper: &mut Paper, start: usize) {
    const NOTE: &str = "หมายเหตุ ชื่อประเด็นของข้อคำถามเป็นการสรุปความ อาจไม่ตรงกับถ้อยคำในแบบวัด";
    if paper.text_since(0).contains(NOTE) {
        return;
    }
    let printed = paper.text_since(start);
    let is_ranked = |subject: Subject| {
        let ranking = &facts.analysis.ranking;
        ranking.iter().any(|ranked| ranked.subject == subject && is_something_to_fix(ranked))
    };
    let summarised = facts.framework.questions.iter().any(|question| {
        let is_summary = match question.text {
            Some(_) => !question.provenance.basis.is_official(),
            None => question.about.is_some(),
        };
        let subject = Subject::Question(question.code);
        is_summary && (is_ranked(subject) || printed.contains(&as_told(&facts.name(subject))))
    });
    if summarised {
        paper.note(NOTE.to_owned());
    }
}

/// A text as a paragraph has it.
fn as_told(text: &str) -> String {
    edited::lines(text).join(" ")
}
