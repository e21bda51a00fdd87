//! The analysis by issues, which the item of the measures asks for in some years.

use ita::analysis::Row;
use ita::passage::{Passages, Term};
use ita::topics::{Issue, Topics};
use ita::{FiscalYear, Subject};

use super::below::{Below, lack, strong};
use super::conclusion::by_code;
use super::drafts::{PassageDraft, printed};
use super::telling::DraftText;
use super::{edited, indicators};
use crate::document::TextRun;
use crate::facts::ResultFacts;
use crate::paper::Paper;
use crate::wording::{listed, points, ranges};

pub(super) fn write(
    facts: ResultFacts,
    paper: &mut Paper,
    passages: &Passages,
    topics: Option<&Topics>,
) {
    let Some((asked, issues)) = topics.and_then(|topics| asked(topics, facts)) else {
        return;
    };
    paper.section(&format!(
        "การวิเคราะห์ตามประเด็นเพื่อกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ของ{}",
        facts.agency_name()
    ));
    paper.body(format!(
        "เมื่อนำผลการประเมิน {} มาวิเคราะห์ตามประเด็นของมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน \
         ซึ่งใช้ในปีงบประมาณ พ.ศ.\u{a0}{asked} จำนวน {} ประเด็น มีผลการวิเคราะห์ดังต่อไปนี้",
        facts.of_year(),
        issues.len()
    ));
    let start = paper.blocks.len();
    for issue in &issues {
        let draft = draft(facts, issue);
        let lead =
            vec![TextRun::plain(format!("({}) ", issue.no)), TextRun::bold(draft.heading.clone())];
        edited::write(paper, &draft.place, lead, printed(&draft, passages));
    }
    notes(facts, paper, &issues, start);
}

pub(super) fn drafts(facts: ResultFacts, topics: Option<&Topics>) -> Vec<PassageDraft> {
    let issues = topics.and_then(|topics| asked(topics, facts));
    let issues = issues.map_or_else(Vec::new, |(_, issues)| issues);
    issues.iter().map(|issue| draft(facts, issue)).collect()
}

/// The issues this result is analysed by, and the year whose item has them.
fn asked<'t>(topics: &'t Topics, facts: ResultFacts) -> Option<(FiscalYear, Vec<&'t Issue>)> {
    let (year, issues) = topics.issues_for(facts.assessment.fiscal_year);
    (is_anything_known(facts) && !issues.is_empty()).then_some((year, issues))
}

/// A result known by its total alone has nothing to say of any issue.
fn is_anything_known(facts: ResultFacts) -> bool {
    facts
        .rows(|s| !matches!(s, Subject::Total | Subject::Instrument(_) | Subject::Part(_)))
        .any(|row| row.figure.value().is_some() || row.weak.is_some())
}

fn draft(facts: ResultFacts, issue: &Issue) -> PassageDraft {
    PassageDraft::new(
        format!("analysis.issue.{}", issue.no),
        format!("ประเด็นที่ {} {}", issue.no, issue.title.trim()),
        tell(facts, issue),
    )
}

fn tell<'a>(facts: ResultFacts<'a>, issue: &Issue) -> DraftText<'a> {
    let mut telling = DraftText::new(facts);
    telling.tells(Term::Target);
    let bearing = Bearing::of(facts, issue);
    if bearing.indicators.is_empty() && bearing.leaves.is_empty() {
        telling.say("กรอบการประเมินของปีที่นำมาวิเคราะห์ไม่มีตัวชี้วัดหรือข้อที่เกี่ยวข้องกับประเด็นนี้");
        return telling;
    }
    telling.say("เป็นประเด็นที่เกี่ยวข้องกับ");
    telling.say(&bearing.told(facts));
    if !bearing.is_known() {
        telling.say(" แต่ข้อมูลผลการประเมินที่นำมาวิเคราะห์ไม่มีคะแนนของรายการดังกล่าว");
        telling.gives_all(bearing.indicators.iter().chain(&bearing.leaves).copied());
        return telling;
    }
    let spoken_of = |row: &&&Row| row.figure.value().is_some() || row.weak.is_some();
    telling.gives_all(bearing.indicators.iter().copied());
    telling.gives_all(bearing.leaves.iter().filter(spoken_of).copied());

    let below = Below::sorted(bearing.leaves.clone());
    if !below.strong.is_empty() {
        telling.say(&strong(facts, &below.strong));
    }
    let lacking: Vec<&Row> = bearing.lacking(facts).into_iter().chain(below.lacking).collect();
    let but = if below.strong.is_empty() {
        " สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง"
    } else {
        " แต่สิ่งที่หน่วยงานควรพัฒนาและปรับปรุง"
    };
    match lacking.as_slice() {
        [] => {
            // Of an indicator that is below its goal only what bears on the issue is known to meet it.
            let is_met = |row: &&Row| row.gap.is_none_or(ita::Gap::is_met);
            let what = if bearing.indicators.iter().all(is_met) {
                "ผลการประเมินในประเด็นนี้"
            } else {
                "คะแนนของข้อที่เกี่ยวข้องกับประเด็นนี้"
            };
            telling.say(&format!(
                " เท่าที่มีข้อมูล เห็นได้ว่า{what}เป็นไปตามค่าเป้าหมาย \
                 ซึ่งควรรักษามาตรฐานไว้และควรพัฒนาประสิทธิภาพของการทำงานอย่างต่อเนื่อง"
            ));
        }
        [only] => telling.say(&format!("{but} คือ {}", lack(facts, only))),
        several => {
            telling.say(but);
            telling.say(" ได้แก่");
            for row in several {
                telling.entry(&lack(facts, row));
            }
        }
    }
    telling
}

/// What of the year bears on an issue, in framework order.
struct Bearing<'a> {
    indicators: Vec<&'a Row>,
    /// Questions and items.
    leaves: Vec<&'a Row>,
}

impl<'a> Bearing<'a> {
    fn of(facts: ResultFacts<'a>, issue: &Issue) -> Self {
        let bears = |subject: Subject| {
            let topic = facts.framework.topic(subject);
            topic.is_some_and(|topic| issue.topics.iter().any(|of| of == topic))
        };
        let is_leaf = |s| matches!(s, Subject::Question(_) | Subject::Item(_));
        Self {
            indicators: facts
                .rows(|s| matches!(s, Subject::Indicator(no) if issue.indicators.contains(&no)))
                .collect(),
            leaves: facts.rows(|s| is_leaf(s) && bears(s)).collect(),
        }
    }

    fn is_known(&self) -> bool {
        let mut rows = self.indicators.iter().chain(&self.leaves);
        rows.any(|row| row.figure.value().is_some() || row.weak.is_some())
    }

    /// The indicators with their scores, the questions and items by code.
    fn told(&self, facts: ResultFacts) -> String {
        let indicators: Vec<_> = self
            .indicators
            .iter()
            .map(|row| {
                let name = facts.name(row.figure.subject);
                match row.figure.value() {
                    Some(score) => format!("{name} ({})", points(score)),
                    None => name,
                }
            })
            .collect();
        let leaves: Vec<_> = self.leaves.iter().map(|row| row.figure.subject).collect();
        match (indicators.is_empty(), leaves.is_empty()) {
            (false, false) => format!("{} ในส่วนของ{}", listed(&indicators), by_code(&leaves)),
            (true, _) => by_code(&leaves),
            (_, true) => listed(&indicators),
        }
    }

    /// The indicators that lack something of their own: marked weak, or below their goal where the issue's
    /// questions and items do not all say what it is. Where they do, the fault may lie outside the issue.
    fn lacking(&self, facts: ResultFacts) -> Vec<&'a Row> {
        let is_told_below = |indicator: Subject| {
            let mut own = self
                .leaves
                .iter()
                .filter(|leaf| indicators::of(facts, leaf.figure.subject) == Some(indicator))
                .peekable();
            own.peek().is_some() && own.all(|leaf| leaf.figure.value().is_some())
        };
        let lacks = |row: &&&Row| {
            row.weak.is_some()
                || (row.gap.is_some_and(|gap| !gap.is_met()) && !is_told_below(row.figure.subject))
        };
        self.indicators.iter().filter(lacks).copied().collect()
    }
}

/// Says which titles and names are not the commission's own, and that what bears on an issue was judged.
fn notes(facts: ResultFacts, paper: &mut Paper, issues: &[&Issue], start: usize) {
    let titles: Vec<u8> = issues
        .iter()
        .filter(|issue| !issue.provenance.basis.is_official())
        .map(|issue| issue.no)
        .collect();
    if !titles.is_empty() {
        paper.note(format!(
            "หมายเหตุ ชื่อประเด็นที่ {} ยังไม่พบในเอกสารทางการ จึงอาจไม่ตรงกับถ้อยคำที่กำหนด",
            ranges(&titles, "")
        ));
    }
    if issues.iter().any(|issue| !issue.mapping_provenance.basis.is_official()) {
        paper.note(
            "หมายเหตุ ตัวชี้วัด ข้อคำถาม และข้อที่เกี่ยวข้องกับแต่ละประเด็นเป็นการพิจารณาจากเนื้อหาของประเด็น \
             มิใช่การกำหนดของสำนักงาน ป.ป.ช."
                .to_owned(),
        );
    }
    indicators::summarised_questions(facts, paper, start);
}
