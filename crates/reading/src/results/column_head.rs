//! Classifies the headers of columns by what they say about the figures below.

use crate::words::letters::squeeze;

/// The kind of figures or words in a column, by its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnHead {
    Score,
    /// The score of the instrument that the row belongs to.
    Instrument,
    /// Rank or running number.
    Order,
    /// Weighted points: only their sum, the total, is a score.
    Weighted,
    /// Weight, full marks, target, difference: figures that are not scores.
    Other,
    Agency,
    /// Years, names or levels, which each cell is recognised by itself for.
    Names,
}

/// Classifies a header; of "คะแนน (เต็ม 100)" the words before the brackets count.
pub(crate) fn column_head(text: &str) -> Option<ColumnHead> {
    if let Some((before, within)) = text.split_once('(')
        && let Some(head @ (ColumnHead::Score | ColumnHead::Order)) = plain_head(before)
        && !OTHER.iter().any(|w| *w != FULL_MARKS && within.contains(w))
    {
        return Some(head);
    }
    plain_head(text)
}

fn plain_head(text: &str) -> Option<ColumnHead> {
    let letters: String = squeeze(text).into_iter().collect();
    let exact = |words: &[&str]| words.iter().any(|w| squeeze(w).into_iter().eq(letters.chars()));
    let holds = |words: &[&str]| words.iter().any(|w| letters.contains(w));
    if letters.chars().count() > 40 {
        return None;
    }
    if exact(ORDER) {
        Some(ColumnHead::Order)
    } else if holds(&["ถ่วง"]) {
        Some(ColumnHead::Weighted)
    } else if holds(OTHER) {
        Some(ColumnHead::Other)
    } else if holds(&["คะแนน"]) && holds(&["เครื่องมือ", "แบบวัด"])
    {
        Some(ColumnHead::Instrument)
    } else if exact(SCORE)
        || SCORE_OF.iter().any(|w| letters.strip_prefix(w).is_some_and(|of| AGENCY.contains(&of)))
    {
        Some(ColumnHead::Score)
    } else if exact(AGENCY) {
        Some(ColumnHead::Agency)
    } else if exact(NAMES) {
        Some(ColumnHead::Names)
    } else {
        None
    }
}

const ORDER: &[&str] = &["ลำดับ", "ลำดับที่", "อันดับ", "อันดับที่", "ที่", "ข้อ", "ข้อที่", "No", "#"];
const FULL_MARKS: &str = "เต็ม";
/// Followed by a word for the agency these are headers of scores too: "คะแนนของหน่วยงาน".
const SCORE_OF: &[&str] = &["คะแนน", "คะแนนของ", "ผลคะแนน", "ผลคะแนนของ", "ผลการประเมินของ"];
const OTHER: &[&str] = &[
    "น้ำหนัก",
    FULL_MARKS,
    "แตกต่าง",
    "เปลี่ยนแปลง",
    "เฉลี่ยจังหวัด",
    "เฉลี่ยอำเภอ",
    "เฉลี่ยภาค",
    "เฉลี่ยประเทศ",
    "เฉลี่ยทั้ง",
    "เฉลี่ยของ",
    "เฉลี่ยระดับ",
    "ระดับประเทศ",
    "ระดับจังหวัด",
    "ทั่วประเทศ",
    "เบี่ยงเบน",
    "เป้าหมาย",
    "คำนวณ",
    "ผลต่าง",
    "ส่วนต่าง",
    "เปรียบเทียบ",
    "เพิ่ม",
    "ลดลง",
    "เกณฑ์",
    "จำนวน",
    "gap",
];
const SCORE: &[&str] = &[
    "คะแนน",
    "ผลคะแนน",
    "คะแนนที่ได้",
    "คะแนนที่ได้รับ",
    "คะแนนที่ประกาศ",
    "ร้อยละ",
    "คะแนนร้อยละ",
    "ค่าคะแนน",
    "score",
    "คะแนน ITA",
    "ผลการประเมิน",
    "คะแนนเฉลี่ย",
    "คะแนนประเมิน",
    "ผลคะแนนการประเมิน",
    "คะแนนการประเมิน",
    "คะแนนผลการประเมิน",
    "ได้คะแนน",
    "ผลคะแนน ITA",
    "คะแนนตัวชี้วัด",
    "คะแนนรายตัวชี้วัด",
];
const AGENCY: &[&str] = &[
    "หน่วยงาน",
    "ชื่อหน่วยงาน",
    "อปท",
    "ชื่อ อปท",
    "องค์กรปกครองส่วนท้องถิ่น",
    "รายชื่อหน่วยงาน",
    "เทศบาล",
    "อบต",
    "สังกัด",
];
const NAMES: &[&str] = &[
    "ตัวชี้วัด",
    "รายละเอียดตัวชี้วัด",
    "รายการตัวชี้วัด",
    "ชื่อตัวชี้วัด",
    "รายการ",
    "ประเด็น",
    "แบบ",
    "แบบวัด",
    "เครื่องมือ",
    "เครื่องมือการประเมิน",
    "ระดับ",
    "ระดับผลการประเมิน",
    "เกรด",
    "ปี",
    "ปีงบประมาณ",
    "ปีงบประมาณ พ.ศ.",
    "พ.ศ.",
    "อำเภอ",
    "จังหวัด",
    "หมายเหตุ",
    "ข้อคำถาม",
    "คำถาม",
    "ข้อมูล",
    "รหัส",
    "หัวข้อ",
    "rating",
    "level",
    "ประเภท",
];
