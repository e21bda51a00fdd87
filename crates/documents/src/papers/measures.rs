//! The plan of measures: a table on landscape pages after an introduction.

use super::cover::front_cover;
use crate::document::{Block, Orientation, Pages};
use crate::maker::Maker;
use crate::settings::PaperPart;

const TITLE: &str = "รายละเอียดแนวทาง/มาตรการเพื่อขับเคลื่อนส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

pub(super) fn write(maker: &mut Maker) {
    let parts = maker.settings.included(maker.kind);
    let year = maker.of_coming_year();
    maker.title = format!("{TITLE} {year}");
    if parts.contains(&PaperPart::Cover) {
        let title =
            ["รายละเอียดแนวทาง/มาตรการเพื่อขับเคลื่อน", "ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", &year];
        let cover = front_cover(maker.facts, &title.map(str::to_owned));
        maker.cover(cover);
    }
    maker.push(Block::Title { text: format!("{TITLE}\n{year}") });
    maker.agency_line();
    for part in parts {
        match part {
            PaperPart::Intro => intro(maker),
            PaperPart::MeasuresTable => {
                maker.measures_table();
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
    draft.say(&format!(
        "ตามที่ {} ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} แล้ว จึงได้กำหนดมาตรการเพื่อขับเคลื่อน\
         การส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {} ดังต่อไปนี้",
        maker.facts.agency_name(),
        maker.facts.of_year(),
        maker.of_coming_year()
    ));
    maker.passage("intro", "ความเป็นมา", draft);
}
