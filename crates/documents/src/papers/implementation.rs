//! The report on the implementation of the measures, round by round.

use ita::plan::{Measure, Report, Round, Status};

use super::cover::front_cover;
use super::measures_table::reports_table;
use crate::document::{Block, Orientation, Pages};
use crate::maker::Maker;
use crate::missing::Missing;
use crate::settings::PaperPart;

const TITLE: &str = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

pub(super) fn write(maker: &mut Maker) {
    let parts = maker.settings.included(maker.kind);
    let year = maker.of_coming_year();
    maker.title = format!("{TITLE} {year}");
    if parts.contains(&PaperPart::Cover) {
        let title =
            ["รายงานผลการดำเนินการตามมาตรการ", "ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", &year];
        let cover = front_cover(maker.facts, &title.map(str::to_owned));
        maker.cover(cover);
    }
    maker.push(Block::Title { text: format!("{TITLE}\n{year}") });
    maker.agency_line();
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
    maker.end_section(Pages::Report, Orientation::Landscape);
}

fn intro(maker: &mut Maker) {
    let mut draft = maker.draft();
    let agency = maker.facts.agency_name();
    draft.say(&format!(
        "ตามที่ {agency} ได้ดำเนินการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส\
         ภายในหน่วยงาน {} ทั้งนี้ {agency} ได้ดำเนินการตามมาตรการดังกล่าว โดยมีผลการดำเนินการ ดังนี้",
        maker.facts.of_year(),
        maker.of_coming_year()
    ));
    maker.passage("intro", "ความเป็นมา", draft);
}

fn rounds(maker: &mut Maker) {
    if maker.plan().is_empty() {
        maker.lacks(Missing::Measures);
        maker.note("ยังไม่มีมาตรการในแผน");
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
        maker.body(summary);
        let measures = maker.plan();
        let rows: Vec<(&Measure, Option<&Report>)> =
            measures.into_iter().map(|measure| (measure, report_in(measure, round))).collect();
        let table = reports_table(maker, &rows);
        maker.table(&table);
    }
}

/// The report on a measure in a round; `None` if nothing was reported.
fn report_in<'m>(measure: &'m Measure, round: &Round) -> Option<&'m Report> {
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

/// How many measures there are, how many were reported on in the round, and how many are done.
fn summary(maker: &Maker, round: &Round) -> String {
    let plan = maker.plan();
    let reported = plan.iter().filter(|one| report_in(one, round).is_some()).count();
    let done = plan.iter().filter(|one| one.status() == Status::Done).count();
    format!(
        "มาตรการทั้งหมด {} มาตรการ มีรายงานผลในรอบนี้ {reported} มาตรการ และดำเนินการแล้วเสร็จ {done} มาตรการ \
         รายละเอียดดังตาราง",
        plan.len()
    )
}
