//! The report of what was done of the measures, round by round.

use ita::plan::{Measure, Report, Round, Status};

use super::{Maker, cover, table};
use crate::compose::Missing;
use crate::document::{Block, Orientation, Pages};
use crate::settings::PaperPart;

const TITLE: &str = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

pub(super) fn write(maker: &mut Maker) {
    let parts = maker.parts();
    let year = maker.of_coming_year();
    maker.titled(format!("{TITLE} {year}"));
    if parts.contains(&PaperPart::Cover) {
        let title =
            ["รายงานผลการดำเนินการตามมาตรการ", "ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", &year];
        let cover = cover::front(maker.facts, &title.map(str::to_owned));
        maker.cover(cover);
    }
    maker.push(Block::Title { text: format!("{TITLE}\n{year}") });
    maker.whose();
    for part in parts {
        match part {
            PaperPart::Intro => intro(maker),
            PaperPart::MeasuresTable => {
                rounds(maker);
                maker.extra();
            }
            PaperPart::Signature => maker.signed_by_author(),
            _ => {}
        }
    }
    maker.section(Pages::Report, Orientation::Landscape);
}

fn intro(maker: &mut Maker) {
    let mut telling = maker.telling();
    let agency = maker.facts.agency_name();
    telling.say(&format!(
        "ตามที่ {agency} ได้ดำเนินการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส\
         ภายในหน่วยงาน {} ทั้งนี้ {agency} ได้ดำเนินการตามมาตรการดังกล่าว โดยมีผลการดำเนินการ ดังนี้",
        maker.facts.of_year(),
        maker.of_coming_year()
    ));
    maker.passage("intro", "ความเป็นมา", telling);
}

fn rounds(maker: &mut Maker) {
    if maker.plan().is_empty() {
        maker.missing.insert(Missing::Measures);
        maker.paper.note("ยังไม่มีมาตรการในแผน".to_owned());
        return;
    }
    let rounds = maker.reported_rounds();
    let several = rounds.len() > 1;
    for (no, round) in rounds.iter().enumerate() {
        if several && no > 0 {
            maker.push(Block::PageBreak);
        }
        let (heading, summary) = (heading(maker, round), summary(maker, round));
        maker.push(Block::Heading { level: 1, text: heading });
        maker.paper.body(summary);
        let measures = maker.plan();
        let rows: Vec<(&Measure, Option<&Report>)> =
            measures.into_iter().map(|measure| (measure, said(measure, round))).collect();
        let table = table::reports(maker.telling_of_tables(), &rows);
        maker.push(Block::Table(table));
    }
}

fn said<'m>(measure: &'m Measure, round: &Round) -> Option<&'m Report> {
    let report = measure.reports.get(&round.id)?;
    (!report.is_empty()).then_some(report)
}

/// "รอบ 6 เดือน (ถึงวันที่ 31 มีนาคม 2569)"
fn heading(maker: &Maker, round: &Round) -> String {
    let until = match round.until.date() {
        Some(date) => maker.settings.dates.in_text(date),
        None => round.until.0.trim().to_owned(),
    };
    let until = match until.as_str() {
        "" => String::new(),
        until => format!(" (ถึงวันที่ {until})"),
    };
    format!("ผลการดำเนินการ {}{until}", round.name.trim())
}

/// How many measures there are, were reported and are done.
fn summary(maker: &Maker, round: &Round) -> String {
    let plan = maker.plan();
    let reported = plan.iter().filter(|one| said(one, round).is_some()).count();
    let done = plan.iter().filter(|one| one.status() == Status::Done).count();
    format!(
        "มาตรการทั้งหมด {} มาตรการ มีรายงานผลในรอบนี้ {reported} มาตรการ และดำเนินการแล้วเสร็จ {done} มาตรการ \
         รายละเอียดดังตาราง",
        plan.len()
    )
}

impl Maker<'_> {
    /// The chosen round, else all that anything was reported in, else the first: noted where nothing was.
    pub(crate) fn reported_rounds(&mut self) -> Vec<Round> {
        let plan = self.inputs.plan;
        let all = plan.rounds(self.coming_year());
        let chosen = self.settings.round;
        let mut rounds: Vec<Round> = match chosen {
            Some(id) => all.iter().filter(|round| round.id == id).cloned().collect(),
            None => Vec::new(),
        };
        if rounds.is_empty() {
            let reported = |round: &&Round| plan.reports_in(round.id) > 0;
            rounds = all.iter().filter(reported).cloned().collect();
        }
        if rounds.is_empty() {
            rounds.extend(all.first().cloned());
        }
        if rounds.iter().all(|round| plan.reports_in(round.id) == 0) {
            self.missing.insert(Missing::Reports);
        }
        rounds
    }
}
