//! The analysis report: sections 1 to 3 as agencies publish them, then the issues of the years that ask for
//! them, what to fix first, the whole in sum and what the data lacks.
//!
//! Every sentence follows from the data or is a person's own; what is not known is not spoken of, except where
//! the last section lists it.

pub(crate) mod annex;
pub(crate) mod below;
pub(crate) mod conclusion;
pub(crate) mod drafts;
pub(crate) mod edited;
pub(crate) mod indicators;
mod issues;
mod limits;
mod ranking;
pub(crate) mod result;
mod summary;
pub(crate) mod telling;
mod weak_points;

pub use drafts::{PassageDraft, passage_of};
pub(crate) use limits::explained;
pub(crate) use ranking::is_something_to_fix;

use crate::compose::Missing;
use crate::document::{Block, Orientation, Pages, ParagraphRole, TextRun};
use crate::papers::{Maker, cover};
use crate::settings::PaperPart;

/// The analysis report of a result, at whatever depth it is known.
///
/// A passage stands instead of the draft of its place, and where there is none to draft: the person's words
/// are never dropped because a score was. Passages of indicators and issues the year does not have are not
/// printed. Without topics there is no section on issues.
pub(crate) fn write(maker: &mut Maker) {
    let facts = maker.facts;
    let passages = maker.inputs.passages;
    let title = format!(
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
         (Integrity and Transparency Assessment: ITA) {}",
        facts.of_year()
    );
    maker.titled(title.clone());
    if facts.assessment.is_empty() {
        maker.missing.insert(Missing::Result);
    }
    let parts = maker.parts();
    if parts.contains(&PaperPart::Cover) {
        let lines = cover_lines(maker, parts.contains(&PaperPart::MeasuresTable));
        maker.cover(cover::front(facts, &lines));
    }
    maker.push(Block::Title { text: title });
    maker.whose();
    for part in &parts {
        match part {
            PaperPart::Result => result::write(facts, &mut maker.paper),
            PaperPart::Summary => summary::write(facts, &mut maker.paper),
            PaperPart::Instruments => weak_points::write(maker),
            PaperPart::Indicators => indicators::write(facts, &mut maker.paper, passages),
            PaperPart::Issues => {
                issues::write(facts, &mut maker.paper, passages, maker.inputs.topics);
            }
            PaperPart::Ranking => ranking::write(facts, &mut maker.paper),
            PaperPart::Conclusion => {
                conclusion::write(facts, &mut maker.paper, passages);
                maker.extra();
            }
            PaperPart::MeasuresTable => measures(maker),
            PaperPart::Limits => limits::write(facts, &mut maker.paper),
            PaperPart::Annex => annex::write(facts, &mut maker.paper),
            PaperPart::Signature => maker.signed_by_author(),
            PaperPart::Cover | PaperPart::Intro | PaperPart::Back => {}
        }
    }
    maker.section(Pages::Report, Orientation::Portrait);
    if parts.contains(&PaperPart::Back) {
        maker.cover(cover::back(facts));
    }
    // The free paragraph comes last among what can be changed.
    let extra = std::mem::take(&mut maker.paper.drafts);
    maker.paper.drafts = drafts::drafts(facts, maker.inputs.topics);
    maker.paper.drafts.extend(extra);
}

/// The title in lines, as covers have it; with the measures where the report has them.
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

/// The plan on lying pages of its own; left out while there is none.
fn measures(maker: &mut Maker) {
    if maker.plan().is_empty() {
        maker.missing.insert(Missing::Measures);
        return;
    }
    maker.section(Pages::Report, Orientation::Portrait);
    maker.paper.section("การนำผลการวิเคราะห์ไปสู่การปรับปรุง หรือพัฒนาองค์กร หรือรักษาระดับ");
    let year = maker.of_coming_year();
    maker.paper.paragraph(
        ParagraphRole::Centred,
        vec![TextRun::bold(format!(
            "รายละเอียดแนวทาง/มาตรการเพื่อขับเคลื่อนส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {year}"
        ))],
    );
    maker.measures_table();
    maker.section(Pages::Report, Orientation::Landscape);
}
