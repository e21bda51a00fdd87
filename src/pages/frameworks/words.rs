//! The Thai sentences about facts of a framework.

use ita::framework::{
    Basis, Confidence, CorrectionError, FrameworkFault, FrameworkField, FrameworkPlace,
    FrameworkProblem, Polarity, Provenance,
};

use crate::wording::score_error;

/// The source given to facts that were corrected in the app.
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

/// A provenance in two sentences.
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

/// A problem as one sentence that starts with where it is.
pub(super) fn problem(problem: &FrameworkProblem) -> String {
    format!("{}: {}", place(&problem.place), fault(&problem.fault))
}

fn place(place: &FrameworkPlace) -> String {
    match place {
        FrameworkPlace::Target => "เป้าหมาย".to_owned(),
        FrameworkPlace::Measures => "ข้อมาตรการและรายงานผล".to_owned(),
        FrameworkPlace::Instruments => "เครื่องมือ".to_owned(),
        FrameworkPlace::Instrument(code) => code.to_string(),
        FrameworkPlace::Part(no) => format!("EIT ส่วนที่ {no}"),
        FrameworkPlace::Indicator(no) => format!("ตัวชี้วัดที่ {no}"),
        FrameworkPlace::SubIndicator(code) => format!("ตัวชี้วัดย่อย {code}"),
        FrameworkPlace::Question(code) => format!("ข้อคำถาม {code}"),
        FrameworkPlace::Item(code) => format!("ข้อ {code}"),
        FrameworkPlace::Scale(id) => format!("ชุดคำตอบ {id}"),
        FrameworkPlace::Level(name) => format!("ระดับ {name}"),
        FrameworkPlace::Levels => "ระดับผลการประเมิน".to_owned(),
        FrameworkPlace::LevelTests => "เครื่องมือที่ใช้ตัดสินระดับ".to_owned(),
        FrameworkPlace::Calendar(no) => format!("ปฏิทินรายการที่ {no}"),
    }
}

fn fault(fault: &FrameworkFault) -> String {
    match fault {
        FrameworkFault::WeightSum(sum) => format!("น้ำหนักรวมกันได้ {sum} ต้องรวมได้ 100"),
        FrameworkFault::InstrumentOrder => "ต้องเป็น IIT, EIT และ OIT อย่างละหนึ่งตามลำดับ".to_owned(),
        FrameworkFault::PartOrder => "มีเฉพาะ EIT ที่แบ่งส่วนได้ และต้องเป็นส่วนที่ 1 และ 2".to_owned(),
        FrameworkFault::Empty(what) => format!("{}ว่างเปล่า", field(*what)),
        FrameworkFault::Expected(code) => format!("ลำดับไม่ต่อเนื่อง ตรงนี้ควรเป็น {code}"),
        FrameworkFault::Unknown(what, code) => format!("อ้างถึง{} {code} ซึ่งไม่มีในปีนี้", field(*what)),
        FrameworkFault::OtherInstrument(no) => format!("อยู่ในตัวชี้วัดที่ {no} ซึ่งเป็นของเครื่องมืออื่น"),
        FrameworkFault::Childless => "ไม่มีข้อที่ให้คะแนนได้อยู่ข้างใต้".to_owned(),
        FrameworkFault::TopicRepeated(topic, other) => format!("ใช้หัวเรื่อง {topic} ซ้ำกับ {other}"),
        FrameworkFault::NameRepeated => "ชื่อซ้ำ".to_owned(),
        FrameworkFault::Unreachable(other) => {
            format!("ไม่มีผลใดถึงระดับนี้ เพราะเข้าเกณฑ์ {other} ก่อนเสมอ")
        }
        FrameworkFault::NotDescending(other) => format!("คะแนนขั้นต่ำสูงกว่าระดับ {other} ซึ่งอยู่ก่อนหน้า"),
        FrameworkFault::NoLastLevel => "ระดับสุดท้ายต้องมีคะแนนขั้นต่ำ 0.00".to_owned(),
        FrameworkFault::NothingTested => {
            "มีระดับที่กำหนดคะแนนของทุกเครื่องมือ แต่ไม่ได้บอกว่าเครื่องมือใด".to_owned()
        }
        FrameworkFault::BadTest(subject) => format!("{subject} ใช้ตัดสินระดับไม่ได้ หรือซ้ำ"),
        FrameworkFault::SameItem => "เป็นข้อเดียวกัน".to_owned(),
        FrameworkFault::UrgentAbovePass(score) => format!("เกณฑ์เร่งด่วน {score} สูงกว่าเป้าหมาย"),
        FrameworkFault::NoWording => "ไม่มีทั้งถ้อยคำและประเด็น".to_owned(),
        FrameworkFault::NoAnswers => "ไม่มีคำตอบให้เลือก".to_owned(),
        FrameworkFault::Points(points) => format!("{points} คะแนน เกิน 100"),
    }
}

fn field(field: FrameworkField) -> &'static str {
    match field {
        FrameworkField::Name | FrameworkField::Title => "ชื่อ",
        FrameworkField::EnglishName => "ชื่อภาษาอังกฤษ",
        FrameworkField::Heading => "หัวข้อ",
        FrameworkField::Text => "ข้อความ",
        FrameworkField::Topic => "หัวเรื่อง",
        FrameworkField::Source => "ที่มา",
        FrameworkField::Alias => "ชื่ออื่นที่พบ",
        FrameworkField::Element => "องค์ประกอบข้อมูล",
        FrameworkField::Recommendation => "ข้อเสนอแนะ",
        FrameworkField::Objective => "วัตถุประสงค์",
        FrameworkField::Indicator => "ตัวชี้วัดที่",
        FrameworkField::SubIndicator => "ตัวชี้วัดย่อย",
        FrameworkField::Scale => "ชุดคำตอบ",
        FrameworkField::Plan => "ข้อมาตรการ",
        FrameworkField::Report => "ข้อรายงานผล",
        FrameworkField::Label => "คำตอบ",
    }
}
