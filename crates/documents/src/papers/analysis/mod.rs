//! The analysis report, at whatever depth the result is known.
//!
//! Every sentence follows from the data or is a person's own. Unknown figures are not mentioned, except in the section
//! on the limits of the data, which lists them.

mod annex;
mod below;
mod conclusion;
mod indicators;
mod instruments;
mod issues;
mod limits;
mod notes;
mod ranking;
mod result;
mod summary;
mod weaknesses;

use super::cover::{back_cover, front_cover};
use crate::document::{Block, Orientation, Pages, ParagraphRole, TextRun};
use crate::maker::Maker;
use crate::missing::Missing;
use crate::settings::PaperPart;

/// A person's passage is printed even if there is no draft in its place: their words are never dropped because a score
/// was. Passages of indicators and issues that the year does not have are not printed.
pub(super) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let title = format!(
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {}",
        facts.of_year()
    );
    maker.title.clone_from(&title);
    if facts.assessment.is_empty() {
        maker.lacks(Missing::Result);
    }
    // A person can change these passages also while their section is left out.
    maker.drafts.extend(indicators::drafts(facts));
    maker.drafts.extend(issues::drafts(facts, maker.inputs.known.topics));
    maker.drafts.extend(conclusion::draft(facts));

    let parts = maker.settings.included(maker.kind);
    if parts.contains(&PaperPart::Cover) {
        let lines = cover_lines(maker, parts.contains(&PaperPart::MeasuresTable));
        maker.cover(front_cover(facts, &lines));
    }
    maker.push(Block::Title { text: title });
    maker.agency_line();
    for part in &parts {
        match part {
            PaperPart::Result => result::write(maker),
            PaperPart::Summary => summary::write(maker),
            PaperPart::Instruments => instruments::write(maker),
            PaperPart::Indicators => indicators::write(maker),
            PaperPart::Issues => issues::write(maker),
            PaperPart::Ranking => ranking::write(maker),
            PaperPart::Conclusion => {
                conclusion::write(maker);
                maker.extra();
            }
            PaperPart::MeasuresTable => measures(maker),
            PaperPart::Limits => limits::write(maker),
            PaperPart::Annex => annex::write(maker),
            PaperPart::Signature => maker.signed_by_author(),
            PaperPart::Cover | PaperPart::Intro | PaperPart::Back => {}
        }
    }
    maker.end_section(Pages::Report, Orientation::Portrait);
    if parts.contains(&PaperPart::Back) {
        maker.cover(back_cover(facts));
    }
}

/// The title in the line breaks of covers, extended by the measures if the report includes them.
fn cover_lines(maker: &Maker, with_measures: bool) -> Vec<String> {
    let mut lines = vec![
        "รายงานการวิเคราะห์ผลการประเมิน".to_owned(),
        "คุณธรรมและความโปร่งใส".to_owned(),
        "ในการดำเนินงานของหน่วยงานภาครัฐ".to_owned(),
        format!("(ITA) {}", maker.facts.of_year()),
    ];
    if with_measures && !maker.plan().is_empty() {
        lines.extend([
            "และ".to_owned(),
            "รายละเอียดแนวทาง/มาตรการเพื่อขับเคลื่อน".to_owned(),
            "ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน".to_owned(),
            maker.of_coming_year(),
        ]);
    }
    lines
}

/// The plan on landscape pages of its own, left out while it is empty.
fn measures(maker: &mut Maker) {
    if maker.plan().is_empty() {
        maker.lacks(Missing::Measures);
        return;
    }
    maker.end_section(Pages::Report, Orientation::Portrait);
    maker.heading("การนำผลการวิเคราะห์ไปสู่การปรับปรุง หรือพัฒนาองค์กร หรือรักษาระดับ");
    let year = maker.of_coming_year();
    maker.paragraph(
        ParagraphRole::Centred,
        vec![TextRun::bold(format!(
            "รายละเอียดแนวทาง/มาตรการเพื่อขับเคลื่อนส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {year}"
        ))],
    );
    maker.measures_table();
    maker.end_section(Pages::Report, Orientation::Landscape);
}
