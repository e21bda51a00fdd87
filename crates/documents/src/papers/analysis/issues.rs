//! The analysis by issues, which the item on measures requires in some years.

use ita::analysis::Row;
use ita::passage::PassageTerm;
use ita::topics::{Issue, Topics};
use ita::{FiscalYear, Subject};

use super::below::{Below, lack, strong};
use super::notes::summarised_questions;
use crate::document::TextRun;
use crate::facts::ResultFacts;
use crate::maker::Maker;
use crate::text::draft::{DraftText, PassageDraft};
use crate::text::standing::name_with_score;
use crate::text::wording::{codes_by_noun, listed, ranges};

pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let Some((year, issues)) = required(facts, maker.inputs.known.topics) else {
        return;
    };
    maker.heading(&format!(
        "การวิเคราะห์ตามประเด็นเพื่อกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ของ{}",
        facts.agency_name()
    ));
    maker.body(format!(
        "เมื่อนำผลการประเมิน {} มาวิเคราะห์ตามประเด็นของมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน \
         ซึ่งใช้ในปีงบประมาณ พ.ศ.\u{a0}{year} จำนวน {} ประเด็น มีผลการวิเคราะห์ดังต่อไปนี้",
        facts.of_year(),
        issues.len()
    ));
    let start = maker.position();
    for issue in &issues {
        let lead = vec![TextRun::plain(format!("({}) ", issue.no)), TextRun::bold(heading(issue))];
        maker.print(&place(issue), lead);
    }
    notes(maker, &issues, start);
}

/// A draft for each issue; empty in years that do not require an analysis by issues.
pub(super) fn drafts(facts: ResultFacts, topics: &Topics) -> Vec<PassageDraft> {
    let issues = required(facts, topics).map_or_else(Vec::new, |(_, issues)| issues);
    issues
        .iter()
        .map(|issue| PassageDraft::new(place(issue), heading(issue), text(facts, issue)))
        .collect()
}

/// The issues by which the result is to be analysed, and the year whose item requires them.
fn required<'t>(facts: ResultFacts, topics: &'t Topics) -> Option<(FiscalYear, Vec<&'t Issue>)> {
    let (year, issues) = topics.issues_for(facts.assessment.fiscal_year);
    (is_anything_known(facts) && !issues.is_empty()).then_some((year, issues))
}

/// Whether anything below the instruments is known; without that there is nothing to say about issues.
fn is_anything_known(facts: ResultFacts) -> bool {
    facts
        .rows(|s| !matches!(s, Subject::Total | Subject::Instrument(_) | Subject::Part(_)))
        .any(|row| row.figure.value().is_some() || row.weak.is_some())
}

fn place(issue: &Issue) -> String {
    format!("analysis.issue.{}", issue.no)
}

fn heading(issue: &Issue) -> String {
    format!("ประเด็นที่ {} {}", issue.no, issue.title.trim())
}

fn text<'a>(facts: ResultFacts<'a>, issue: &Issue) -> DraftText<'a> {
    let mut draft = DraftText::new(facts);
    draft.uses_term(PassageTerm::Target);
    let related = Related::of(facts, issue);
    if related.indicators.is_empty() && related.leaves.is_empty() {
        draft.say("กรอบการประเมินของปีที่นำมาวิเคราะห์ไม่มีตัวชี้วัดหรือข้อที่เกี่ยวข้องกับประเด็นนี้");
        return draft;
    }
    draft.say("เป็นประเด็นที่เกี่ยวข้องกับ");
    draft.say(&related.named(facts));
    if !related.is_known() {
        draft.say(" แต่ข้อมูลผลการประเมินที่นำมาวิเคราะห์ไม่มีคะแนนของรายการดังกล่าว");
        draft.uses_all(related.indicators.iter().chain(&related.leaves).copied());
        return draft;
    }
    let is_known = |row: &&&Row| row.figure.value().is_some() || row.weak.is_some();
    draft.uses_all(related.indicators.iter().copied());
    draft.uses_all(related.leaves.iter().filter(is_known).copied());

    let below = Below::sorted(related.leaves.clone());
    if !below.strong.is_empty() {
        draft.say(&strong(facts, &below.strong));
    }
    let lacking: Vec<&Row> = related.lacking(facts).into_iter().chain(below.lacking).collect();
    let but = if below.strong.is_empty() {
        " สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง"
    } else {
        " แต่สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง"
    };
    match lacking.as_slice() {
        [] => {
            // If an indicator misses its goal, the sentence may claim so only for the related questions and items.
            let is_met = |row: &&Row| row.gap.is_none_or(ita::Gap::is_met);
            let what = if related.indicators.iter().all(is_met) {
                "ผลการประเมินในประเด็นนี้"
            } else {
                "คะแนนของข้อที่เกี่ยวข้องกับประเด็นนี้"
            };
            draft.say(&format!(
                " เท่าที่มีข้อมูล เห็นได้ว่า{what}เป็นไปตามค่าเป้าหมาย \
                 ซึ่งควรรักษามาตรฐานไว้และควรพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง"
            ));
        }
        [only] => draft.say(&format!("{but} คือ {}", lack(facts, only))),
        several => {
            draft.say(but);
            draft.say(" ได้แก่");
            for row in several {
                draft.entry(&lack(facts, row));
            }
        }
    }
    draft
}

/// The year's indicators, questions and items related to an issue, in framework order.
struct Related<'a> {
    indicators: Vec<&'a Row>,
    /// Questions and items.
    leaves: Vec<&'a Row>,
}

impl<'a> Related<'a> {
    fn of(facts: ResultFacts<'a>, issue: &Issue) -> Self {
        let is_related = |subject: Subject| {
            let topic = facts.framework.topic(subject);
            topic.is_some_and(|topic| issue.topics.iter().any(|of| of == topic))
        };
        let is_leaf = |s| matches!(s, Subject::Question(_) | Subject::Item(_));
        Self {
            indicators: facts
                .rows(|s| matches!(s, Subject::Indicator(no) if issue.indicators.contains(&no)))
                .collect(),
            leaves: facts.rows(|s| is_leaf(s) && is_related(s)).collect(),
        }
    }

    fn is_known(&self) -> bool {
        let mut rows = self.indicators.iter().chain(&self.leaves);
        rows.any(|row| row.figure.value().is_some() || row.weak.is_some())
    }

    /// The indicators with their scores, the questions and items by code.
    fn named(&self, facts: ResultFacts) -> String {
        let indicators: Vec<_> =
            self.indicators.iter().map(|row| name_with_score(facts, row)).collect();
        let leaves: Vec<_> = self.leaves.iter().map(|row| row.figure.subject).collect();
        match (indicators.is_empty(), leaves.is_empty()) {
            (false, false) => format!("{} ในส่วนของ{}", listed(&indicators), codes_by_noun(&leaves)),
            (true, _) => codes_by_noun(&leaves),
            (_, true) => listed(&indicators),
        }
    }

    /// The indicators that need improvement themselves: marked weak, or below their goal while scores of the issue's
    /// questions and items are missing. If all are known and good, the cause may lie outside the issue.
    fn lacking(&self, facts: ResultFacts) -> Vec<&'a Row> {
        let is_explained_below = |indicator: Subject| {
            let mut own = self
                .leaves
                .iter()
                .filter(|leaf| facts.indicator_of(leaf.figure.subject) == Some(indicator))
                .peekable();
            own.peek().is_some() && own.all(|leaf| leaf.figure.value().is_some())
        };
        let lacks = |row: &&&Row| {
            row.weak.is_some()
                || (row.gap.is_some_and(|gap| !gap.is_met())
                    && !is_explained_below(row.figure.subject))
        };
        self.indicators.iter().filter(lacks).copied().collect()
    }
}

/// Notes on titles that are not the commission's own, and on relations that are the app's judgement.
fn notes(maker: &mut Maker, issues: &[&Issue], start: usize) {
    let titles: Vec<u8> = issues
        .iter()
        .filter(|issue| !issue.provenance.basis.is_official())
        .map(|issue| issue.no)
        .collect();
    if !titles.is_empty() {
        maker.note(format!(
            "หมายเหตุ ชื่อประเด็นที่ {} ยังไม่พบในเอกสารทางการ จึงอาจไม่ตรงกับถ้อยคำที่กำหนด",
            ranges(&titles, "")
        ));
    }
    if issues.iter().any(|issue| !issue.mapping_provenance.basis.is_official()) {
        maker.note(
            "หมายเหตุ ตัวชี้วัด ข้อคำถาม และข้อที่เกี่ยวข้องกับแต่ละประเด็นเป็นการพิจารณาจากเนื้อหาของประเด็น \
             มิใช่การกำหนดของสำนักงาน ป.ป.ช.",
        );
    }
    summarised_questions(maker, start);
}
