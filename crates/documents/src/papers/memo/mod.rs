//! Memos (บันทึกข้อความ) that submit a paper to the head of the agency.

mod implementation;
mod measures;
mod result;
mod shared;

use crate::document::{Block, MemoHead, Orientation, Pages};
use crate::maker::Maker;
use crate::missing::Missing;
use crate::settings::PaperKind;

pub(super) fn write(maker: &mut Maker) {
    let subject = match maker.kind {
        PaperKind::MemoMeasures => format!(
            "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) {} \
             และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {}",
            maker.facts.of_year(),
            maker.of_coming_year()
        ),
        PaperKind::MemoImplementation => format!(
            "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {}",
            maker.of_coming_year()
        ),
        _ => format!(
            "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ \
             (Integrity and Transparency Assessment: ITA) {}",
            maker.facts.of_year()
        ),
    };
    let subject = maker.line("subject", "เรื่อง", &subject);
    maker.title.clone_from(&subject);
    if maker.inputs.settings.garuda.is_none() {
        maker.lacks(Missing::Garuda);
    }
    let head = head(maker, subject);
    maker.push(Block::MemoHead(head));
    match maker.kind {
        PaperKind::MemoMeasures => measures::write(maker),
        PaperKind::MemoImplementation => implementation::write(maker),
        _ => result::write(maker),
    }
    maker.signed_by_author();
    maker.opinions();
    maker.end_section(Pages::Letter, Orientation::Portrait);
}

fn head(maker: &mut Maker, subject: String) -> MemoHead {
    let letter = maker.settings.letter.clone();
    let agency = maker.facts.agency;
    let mut office = letter.office.trim().to_owned();
    if office.is_empty() {
        maker.lacks(Missing::Office);
        agency.name.trim().clone_into(&mut office);
    }
    let contact = letter.contact.trim();
    if !contact.is_empty() {
        office = format!("{office}  {contact}");
    }
    let code = agency.letter_code.trim();
    if code.is_empty() {
        maker.lacks(Missing::LetterCode);
    }
    let number = match (code, letter.number.trim()) {
        ("", "") => String::new(),
        (code, number) => format!("{code}/{number}"),
    };
    let addressed = match letter.addressed.trim() {
        "" => maker.head().position.trim().to_owned(),
        addressed => addressed.to_owned(),
    };
    MemoHead {
        urgency: letter.urgency.name().to_owned(),
        office,
        number,
        date: maker.date(),
        subject,
        addressed,
    }
}
