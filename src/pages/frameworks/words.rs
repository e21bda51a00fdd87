//! What is said of facts, in Thai.

use ita::framework::{
    Basis, Confidence, CorrectionError, Fault, Field, Place, Polarity, Problem, Provenance,
};

use crate::wording::score_error;

/// What the sources of a framework corrected here say.
pub(super) const CORRECTED_HERE: &str = "แก้ไขโดยผู้ใช้โปร่งใสในเครื่องนี้";

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Document => "อ่านจากเอกสารที่เผยแพร่ของปีนี้",
        Basis::Verified => "พิสูจน์ได้จากคะแนนที่เผยแพร่",
        Basis::Carried => "ยกมาจากปีอื่น",
        Basis::Inference => "อนุมานจากข้อมูลอื่น",
        Basis::Recollection => "จากความจำ ยังไม่พบเอกสาร",
        Basis::Assumed => "สันนิษฐาน ยังไม่มีหลักฐาน",
        Basis::Person => "แก้ไขโดยผู้ใช้",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "น้อย",
        Confidence::Medium => "ปานกลาง",
        Confidence::High => "มาก",
    }
}

/// A whole provenance in two sentences.
pub(super) fn provenance(provenance: &Provenance) -> String {
    format!(
        "{} (ความมั่นใจ: {}) ที่มา: {}",
        basis(provenance.basis),
        confidence(provenance.confidence),
        provenance.source
    )
}

pub(super) fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Positive => "คำถามเชิงบวก",
        Polarity::Negative => "คำถามเชิงลบ",
    }
}

pub(super) fn correction(error: CorrectionError) -> &'static str {
    match error {
        CorrectionError::Empty => "ต้องมีข้อความ",
        CorrectionError::NotWeights => {
            "พิมพ์น้ำหนักของ IIT, EIT และ OIT เป็นจำนวนเต็มสามจำนวน คั่นด้วย / เช่น 30 / 30 / 40"
        }
        CorrectionError::NotAScore(error) => score_error(error),
        CorrectionError::NoSuchFact => "กรอบนี้ไม่มีข้อนี้แล้ว",
    }
}

/// A problem as one sentence that begins with its place.
pub(super) fn problem(problem: &Problem) -> String {
    format!("{}: {}", place(&problem.place), fault(&problem.fault))
}

fn place(place: &Place) -> String {
    match place {
        Place::Target => "เป้าหมาย".to_owned(),
        Place::Measures => "ข้อมาตรการและรายงานผล".to_owned(),
        Place::Instruments => "เครื่องมือ".to_owned(),
        Place::Instrument(code) => code.to_string(),
        Place::Part(no) => format!("EIT ส่วนที่ {no}"),
        Place::Indicator(no) => format!("ตัวชี้วัดที่ {no}"),
        Place::SubIndicator(code) => format!("ตัวชี้วัดย่อย {code}"),
        Place::Question(code) => format!("ข้อคำถาม {code}"),
        Place::Item(code) => format!("ข้อ {code}"),
        Place::Scale(id) => format!("ชุดคำตอบ {id}"),
        Place::Level(name) => format!("ระดับ {name}"),
        Place::Levels => "ระดับผลการประเมิน".to_owned(),
        Place::LevelTests => "เครื่องมือที่ใช้ตัดสินระดับ".to_owned(),
        Place::Calendar(no) => format!("ปฏิทินรายการที่ {no}"),
    }
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::WeightSum(sum) => format!("น้ำหนักรวมกันได้ {sum} ต้องรวมได้ 100"),
        Fault::InstrumentOrder => "ต้องเป็น IIT, EIT และ OIT อย่างละหนึ่งตามลำดับ".to_owned(),
        Fault::PartOrder => "มีเฉพาะ EIT ที่แบ่งส่วนได้ และต้องเป็นส่วนที่ 1 และ 2".to_owned(),
        Fault::Empty(what) => format!("{}ว่างเปล่า", field(*what)),
        Fault::Expected(code) => format!("ลำดับไม่ต่อเนื่อง ตรงนี้ควรเป็น {code}"),
        Fault::Unknown(what, code) => format!("อ้างถึง{} {code} ซึ่งไม่มีในปีนี้", field(*what)),
        Fault::OtherInstrument(no) => format!("อยู่ในตัวชี้วัดที่ {no} ซึ่งเป็นของเครื่องมืออื่น"),
        Fault::Childless => "ไม่มีข้อที่ให้คะแนนได้อยู่ข้างใต้".to_owned(),
        Fault::TopicRepeated(topic, other) => format!("ใช้หัวเรื่อง {topic} ซ้ำกับ {other}"),
        Fault::NameRepeated => "ชื่อซ้ำ".to_owned(),
        Fault::Unreachable(other) => format!("ไม่มีผลใดถึงระดับนี้ เพราะเข้าเกณฑ์ {other} ก่อนเสมอ"),
        Fault::NotDescending(other) => format!("คะแนนขั้นต่ำสูงกว่าระดับ {other} ซึ่งอยู่ก่อนหน้า"),
        Fault::NoLastLevel => "ระดับสุดท้ายต้องมีคะแนนขั้นต่ำ 0.00".to_owned(),
        Fault::NothingTested => "มีระดับที่กำหนดคะแนนของทุกเครื่องมือ แต่ไม่ได้บอกว่าเครื่องมือใด".to_owned(),
        Fault::BadTest(subject) => format!("{subject} ใช้ตัดสินระดับไม่ได้ หรือซ้ำ"),
        Fault::SameItem => "เป็นข้อเดียวกัน".to_owned(),
        Fault::UrgentAbovePass(score) => format!("เกณฑ์เร่งด่วน {score} สูงกว่าเป้าหมาย"),
        Fault::NoWording => "ไม่มีทั้งถ้อยคำและประเด็น".to_owned(),
        Fault::NoAnswers => "ไม่มีคำตอบให้เลือก".to_owned(),
        Fault::Points(points) => format!("{points} คะแนน เกิน 100"),
    }
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Name | Field::Title => "ชื่อ",
        Field::EnglishName => "ชื่อภาษาอังกฤษ",
        Field::Heading => "หัวข้อ",
        Field::Text => "ข้อความ",
        Field::Topic => "หัวเรื่อง",
        Field::Source => "ที่มา",
        Field::Alias => "ชื่ออื่นที่พบ",
        Field::Element => "องค์ประกอบข้อมูล",
        Field::Recommendation => "ข้อเสนอแนะ",
        Field::Objective => "วัตถุประสงค์",
        Field::Indicator => "ตัวชี้วัดที่",
        Field::SubIndicator => "ตัวชี้วัดย่อย",
        Field::Scale => "ชุดคำตอบ",
        Field::Plan => "ข้อมาตรการ",
        Field::Report => "ข้อรายงานผล",
        Field::Label => "คำตอบ",
    }
}
