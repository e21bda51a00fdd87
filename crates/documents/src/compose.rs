//! A finished paper: written, then given its look.

use crate::document::{Document, Pictures};
use crate::facts::ResultFacts;
use crate::inputs::PaperInputs;
use crate::missing::Missing;
use crate::papers;
use crate::settings::PaperKind;
use crate::text::draft::PassageDraft;
use crate::text::numerals;

/// A paper, the passages a person can change, and what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    pub document: Document,
    /// In the order of the paper.
    pub drafts: Vec<PassageDraft>,
    pub missing: Vec<Missing>,
}

/// Terms of the assessment within which no line may break.
const TERMS: [&str; 30] = [
    "คุณธรรม",
    "ความโปร่งใส",
    "โปร่งใส",
    "ป.ป.ช.",
    "ตัวชี้วัด",
    "ตำบล",
    "อำเภอ",
    "จังหวัด",
    "เทศบาล",
    "มาตรการ",
    "ผลสัมฤทธิ์",
    "ทุจริต",
    "ฯลฯ",
    "พ.ศ.",
    "ดำเนินการ",
    "ดำเนินงาน",
    "ผู้รับผิดชอบ",
    "ปีงบประมาณ",
    "คณะทำงาน",
    "วิเคราะห์",
    "ประเมิน",
    "ข้อเสนอแนะ",
    "เปิดเผย",
    "สาธารณะ",
    "หน่วยงาน",
    "สำนักปลัด",
    "ประชาสัมพันธ์",
    "ภาพรวม",
    "ค่าเป้าหมาย",
    "เครื่องมือ",
];

/// Writes a paper of any kind.
pub fn compose(kind: PaperKind, inputs: &PaperInputs) -> Composed {
    let maker = papers::write(kind, inputs);
    let settings = inputs.settings;
    let mut document = Document {
        font: settings.font.clone(),
        numerals: settings.numerals(kind),
        secrecy: maker.settings.letter.secrecy.name().to_owned(),
        pictures: Pictures { garuda: settings.garuda.clone(), seal: settings.seal.clone() },
        unbroken: unbroken(maker.facts),
        ..maker.document()
    };
    numerals::apply(&mut document);
    Composed { document, drafts: maker.drafts, missing: maker.missing.into_iter().collect() }
}

/// The agency's own names and the terms.
fn unbroken(facts: ResultFacts) -> Vec<String> {
    let agency = facts.agency;
    let people = agency.people.iter().flat_map(|person| [&person.name, &person.position]);
    let own = [&agency.name, &agency.district, &agency.province];
    let mut all: Vec<String> = own
        .into_iter()
        .chain(people)
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .chain(TERMS.map(str::to_owned))
        .collect();
    all.sort();
    all.dedup();
    all
}
