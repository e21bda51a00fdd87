//! Memos (บันทึกข้อความ) that carry a paper up to the head of the agency.

mod implementation;
mod measures;
mod result;

use ita::Subject;
use ita::framework::Framework;

use crate::PaperKind;
use crate::compose::Missing;
use crate::document::{Block, MemoHead, Orientation, Pages};
use crate::papers::Maker;

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
    maker.titled(subject.clone());
    if maker.inputs.settings.garuda.is_none() {
        maker.missing.insert(Missing::Garuda);
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
    maker.section(Pages::Letter, Orientation::Portrait);
}

fn head(maker: &mut Maker, subject: String) -> MemoHead {
    let letter = maker.settings.letter.clone();
    let agency = maker.facts.agency;
    let mut office = letter.office.trim().to_owned();
    if office.is_empty() {
        maker.missing.insert(Missing::Office);
        agency.name.trim().clone_into(&mut office);
    }
    let contact = letter.contact.trim();
    if !contact.is_empty() {
        office = format!("{office}  {contact}");
    }
    let code = agency.letter_code.trim();
    if code.is_empty() {
        maker.missing.insert(Missing::LetterCode);
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

/// The item of the coming year that asks for a paper, where its wording is official.
fn asked_for(
    maker: &mut Maker,
    item: impl Fn(&Framework) -> Option<ita::ItemCode>,
) -> Option<String> {
    let Some(coming) = maker.inputs.coming else {
        maker.missing.insert(Missing::ComingYear);
        return None;
    };
    let code = item(coming)?;
    let name = coming.name(Subject::Item(code))?;
    // What is not official is never passed off as what the year asks.
    let basis = if coming.provisional {
        " (ตามข้อมูลเบื้องต้นของกรอบการประเมิน)"
    } else {
        ""
    };
    Some(format!(
        "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) {} ข้อ {code} {}{basis} กำหนดให้หน่วยงานเผยแพร่ข้อมูลในเรื่องนี้",
        maker.of_coming_year(),
        name.trim()
    ))
}

/// Printed only where the person writes it: no law is guessed.
fn law(maker: &mut Maker) {
    let telling = maker.telling();
    maker.topic("law", "ข้อกฎหมาย", telling);
}

fn closing(maker: &mut Maker, text: &str) {
    let mut telling = maker.telling();
    telling.say(text);
    maker.passage("asked", "คำลงท้าย", telling);
}
