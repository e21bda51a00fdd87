//! The plan of measures: a lying table with what it is for.

use ita::plan::Measure;

use super::{Maker, cover, table};
use crate::compose::Missing;
use crate::document::{Block, Orientation, Pages, ParagraphRole, TextRun};
use crate::settings::{PaperPart, TableForm};

const TITLE: &str = "รายละเอียดแนวทาง/มาตรการเพื่อขับเคลื่อนส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

pub(super) fn write(maker: &mut Maker) {
    let parts = maker.parts();
    let year = maker.of_coming_year();
    maker.titled(format!("{TITLE} {year}"));
    if parts.contains(&PaperPart::Cover) {
        let title =
            ["รายละเอียดแนวทาง/มาตรการเพื่อขับเคลื่อน", "ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", &year];
        let cover = cover::front(maker.facts, &title.map(str::to_owned));
        maker.cover(cover);
    }
    maker.push(Block::Title { text: format!("{TITLE}\n{year}") });
    maker.whose();
    for part in parts {
        match part {
            PaperPart::Intro => maker.intro(),
            PaperPart::MeasuresTable => {
                maker.measures_table();
                maker.extra();
            }
            PaperPart::Signature => maker.signed_by_author(),
            _ => {}
        }
    }
    maker.section(Pages::Report, Orientation::Landscape);
}

impl Maker<'_> {
    /// The agency below a title.
    pub(crate) fn whose(&mut self) {
        let whose = format!("{} {}", self.facts.agency.name.trim(), self.facts.place());
        if !whose.trim().is_empty() {
            self.paper.paragraph(ParagraphRole::Centred, vec![TextRun::bold(whose.trim())]);
        }
    }

    fn intro(&mut self) {
        let mut telling = self.telling();
        telling.say(&format!(
            "ตามที่ {} ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
             (Integrity and Transparency Assessment: ITA) {} แล้ว จึงได้กำหนดมาตรการเพื่อขับเคลื่อน\
             การส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {} ดังต่อไปนี้",
            self.facts.agency_name(),
            self.facts.of_year(),
            self.of_coming_year()
        ));
        self.passage("intro", "ความเป็นมา", telling);
    }

    pub(crate) fn plan(&self) -> Vec<&Measure> {
        let measures = &self.inputs.plan.measures;
        measures.iter().map(AsRef::as_ref).collect()
    }

    pub(crate) fn telling_of_tables(&self) -> table::TableContext<'_> {
        let form = self.settings.table(self.kind);
        table::TableContext {
            facts: self.facts,
            topics: self.inputs.topics,
            dates: self.settings.dates,
            form: form.unwrap_or(TableForm::Six),
        }
    }

    /// The measures in a table; a line that says so where there are none.
    pub(crate) fn measures_table(&mut self) {
        let measures = self.plan();
        if measures.is_empty() {
            self.missing.insert(Missing::Measures);
            self.paper.note("ยังไม่มีมาตรการในแผน".to_owned());
            return;
        }
        let table = table::measures(self.telling_of_tables(), &measures);
        self.push(Block::Table(table));
    }
}
