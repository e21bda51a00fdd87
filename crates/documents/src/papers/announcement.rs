//! The announcement of the measures, with their table attached.

use crate::document::{Block, Orientation, Pages};
use crate::maker::Maker;
use crate::missing::Missing;

pub(super) fn write(maker: &mut Maker) {
    let agency = maker.facts.agency_name().to_owned();
    let issuer = maker.issuer();
    let year = maker.of_coming_year();
    maker.letter_head(
        &[format!("ประกาศ{issuer}")],
        &format!("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {year}"),
    );
    let mut reason = maker.draft();
    reason.say(&format!(
        "ตามที่ {agency} ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {} เพื่อให้การดำเนินงานของหน่วยงานมีคุณธรรม \
         ความโปร่งใส และตรวจสอบได้ จึงกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {year} ดังต่อไปนี้",
        maker.facts.of_year()
    ));
    maker.passage("reason", "เหตุผล", reason);

    let mut list = maker.draft();
    for (no, measure) in maker.plan().iter().enumerate() {
        list.line(&format!("{}. {}", no + 1, measure.name.trim()));
    }
    maker.passage("measures", "มาตรการ", list);
    let has_measures = !maker.plan().is_empty();
    if has_measures {
        maker.body("รายละเอียดปรากฏตามบัญชีแนบท้ายประกาศนี้");
    } else {
        maker.lacks(Missing::Measures);
    }
    maker.extra();
    let mut end = maker.draft();
    end.say("จึงประกาศให้ทราบโดยทั่วกัน");
    maker.passage("end", "คำลงท้าย", end);
    maker.dated("ประกาศ");
    maker.signed_by_head();
    maker.end_section(Pages::Letter, Orientation::Portrait);

    if has_measures {
        maker.push(Block::Title {
            text: format!(
                "บัญชีแนบท้ายประกาศ{issuer}\nมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {year}"
            ),
        });
        maker.measures_table();
        maker.end_section(Pages::Report, Orientation::Landscape);
    }
}
