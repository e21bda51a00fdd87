//! What every paper gets last: font, pictures, terms that stay whole, numerals.

use crate::compose::PaperInputs;
use crate::document::Pictures;
use crate::facts::ResultFacts;
use crate::{Document, PaperKind, numerals};

/// Terms of the assessment that are not to be broken at the end of a line.
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

pub(crate) fn finish(document: Document, kind: PaperKind, inputs: &PaperInputs) -> Document {
    let settings = inputs.settings;
    let mut document = Document {
        font: settings.font.clone(),
        numerals: settings.numerals(kind),
        secrecy: settings.paper(kind).letter.secrecy.name().to_owned(),
        pictures: Pictures { garuda: settings.garuda.clone(), seal: settings.seal.clone() },
        unbroken: unbroken(ResultFacts::of(inputs)),
        ..document
    };
    numerals::apply(&mut document);
    document
}

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
