//! The head of a table of measures: which column is which.

use thai::Normalised;

use super::PlanColumn;
use super::clean::{clean, one_line};
use crate::text::squeeze;
use ita::plan::RoundId;

/// One column as its head says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) kind: PlanColumn,
    /// Squeezed.
    pub(super) words: Vec<char>,
    /// The round whose results stand in it, where the head says one.
    pub(super) round: Option<RoundId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) columns: Vec<Column>,
}

impl Head {
    /// The head a row is; none if it is none of a table of measures.
    ///
    /// Its words are all ones of heads in at least half of its cells, among them a measure or its steps, and
    /// something else.
    pub(super) fn read(cells: &[String]) -> Option<Self> {
        if cells.len() > MOST_COLUMNS {
            return None;
        }
        let mut columns = Vec::new();
        let mut covered: Vec<PlanColumn> = Vec::new();
        for cell in cells {
            let text = one_line(&clean(cell).text);
            let level = Normalised::new(&text);
            let words = squeeze(level.text());
            let kind = kind(&words.iter().collect::<String>(), &text);
            if !matches!(kind, PlanColumn::Other(_)) && is_of_heads(&words) {
                covered.push(kind.clone());
            }
            let round = round(&words.iter().collect::<String>());
            columns.push(Column { kind, words, round });
        }
        let filled = columns.iter().filter(|c| !c.words.is_empty()).count();
        let has = |kind| covered.contains(&kind);
        let of_measures = has(PlanColumn::Name) || has(PlanColumn::Steps);
        let several = covered.iter().any(|kind| *kind != covered[0]);
        if !of_measures || !several || covered.len() * 2 < filled {
            return None;
        }
        settle(&mut columns);
        Some(Self { columns })
    }

    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// The first column of a kind.
    pub(super) fn find(&self, kind: &PlanColumn) -> Option<usize> {
        self.columns.iter().position(|c| c.kind == *kind)
    }

    /// Whether both have the same columns.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let kinds = |head: &Self| -> Vec<PlanColumn> {
            head.columns.iter().map(|c| c.kind.clone()).collect()
        };
        kinds(self) == kinds(other)
    }
}

/// Whether all cells are words of heads: the rest of a head that is broken over lines, or the head of
/// another table.
pub(super) fn is_all_heads(cells: &[String]) -> bool {
    let mut filled = cells
        .iter()
        .take(MOST_COLUMNS)
        .filter(|cell| !cell.trim().is_empty())
        .peekable();
    filled.peek().is_some()
        && cells.len() <= MOST_COLUMNS
        && filled.all(|cell| is_of_heads(&squeeze(Normalised::new(&clean(cell).text).text())))
}

/// One column of a kind; what heads leave open is decided by the other columns.
fn settle(columns: &mut [Column]) {
    let count =
        |columns: &[Column], kind: &PlanColumn| columns.iter().filter(|c| c.kind == *kind).count();
    // "มาตรการ | แนวทาง": the second says how.
    if count(columns, &PlanColumn::Name) > 1 && count(columns, &PlanColumn::Steps) == 0 {
        let second = columns
            .iter_mut()
            .filter(|c| c.kind == PlanColumn::Name)
            .nth(1);
        if let Some(second) = second {
            second.kind = PlanColumn::Steps;
        }
    }
    // A table of "แนวทาง" and steps alone has its measures there; one without a name names them by the steps.
    let name = columns.iter().position(|c| c.kind == PlanColumn::Name);
    // "ตัวชี้วัด … มาตรการ … ตัวชี้วัด": the one behind the measure says by what it will have succeeded.
    if count(columns, &PlanColumn::Indicator) > 1
        && let Some(name) = name
    {
        for column in columns.iter_mut().skip(name) {
            if column.kind == PlanColumn::Indicator {
                column.kind = PlanColumn::Criterion;
            }
        }
    }
}

fn round(words: &str) -> Option<RoundId> {
    if words.contains("12เดือน") {
        Some(RoundId(2))
    } else if words.contains("6เดือน") || words.contains("รอบแรก") {
        Some(RoundId(1))
    } else {
        None
    }
}

fn kind(words: &str, text: &str) -> PlanColumn {
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let begins = |parts: &[&str]| parts.iter().any(|part| words.starts_with(part));
    if words.chars().count() > LONGEST {
        return PlanColumn::Other(text.to_owned());
    }
    if has(&[
        "หลักฐาน",
        "เอกสารอ้างอิง",
        "เอกสารประกอบ",
        "ลิงก์",
        "ลิงค์",
        "url",
        "link",
    ]) {
        PlanColumn::Evidence
    } else if has(&["ติดตาม", "กำกับ"]) || begins(&["การรายงานผล"])
    {
        PlanColumn::FollowUp
    } else if has(&["อุปสรรค"]) || begins(&["ปัญหา"]) {
        PlanColumn::Obstacles
    } else if has(&["ข้อเสนอแนะ", "ข้อเสนอ", "แนวทางแก้ไข"])
    {
        PlanColumn::Advice
    } else if has(&["ผู้รับผิด", "รับผิดชอบ"]) || begins(&["ผู้ดำเนินการ", "หน่วยงาน"])
    {
        PlanColumn::Units
    } else if has(&[
        "ระยะเวลา",
        "ช่วงเวลา",
        "ห้วงเวลา",
        "กำหนดเวลา",
        "แล้วเสร็จ",
        "วันเดือนปี",
    ]) {
        PlanColumn::Period
    } else if has(&[
        "วิเคราะห์",
        "ข้อบกพร่อง",
        "จุดอ่อน",
        "ผลการประเมิน",
        "สภาพปัญหา",
        "ข้อค้นพบ",
        "ประเด็นที่ต้อง",
    ]) {
        PlanColumn::Finding
    } else if has(&[
        "ผลการดำเนิน",
        "ผลการปฏิบัติ",
        "ผลดำเนิน",
        "รายงานผล",
        "ความก้าวหน้า",
    ]) {
        PlanColumn::Done
    } else if has(&["ผลลัพธ์", "ผลสัมฤทธิ์", "ผลผลิต", "ผลที่ได้", "ผลที่เกิด"])
    {
        PlanColumn::Outcome
    } else if has(&["ความสำเร็จ", "ผลสำเร็จ", "เป้าหมาย"])
    {
        PlanColumn::Criterion
    } else if has(&["งบประมาณ", "วงเงิน"]) && !has(&["มาตรการ", "โครงการ", "ปีงบประมาณ"])
    {
        PlanColumn::Budget
    } else if begins(&["มาตรการ", "โครงการ", "กิจกรรม", "ชื่อ"])
    {
        PlanColumn::Name
    } else if has(&["ขั้นตอน", "วิธี", "แนวทางการ", "แนวทางดำเนิน", "แนวทางปฏิบัติ"])
        || begins(&["การดำเนิน", "รายละเอียดการดำเนิน"])
    {
        PlanColumn::Steps
    } else if has(&["มาตรการ", "โครงการ", "กิจกรรม", "แนวทาง"])
    {
        PlanColumn::Name
    } else if begins(&["ตัวชี้วัด", "ประเด็น", "หัวข้อ"])
    {
        PlanColumn::Indicator
    } else {
        PlanColumn::Other(text.to_owned())
    }
}

/// Whether a squeezed text is nothing but words of heads.
fn is_of_heads(words: &[char]) -> bool {
    if words.is_empty() || words.len() > LONGEST {
        return false;
    }
    let mut reached = vec![false; words.len() + 1];
    reached[0] = true;
    for at in 0..words.len() {
        if !reached[at] {
            continue;
        }
        for word in WORDS {
            let length = word.chars().count();
            if at + length <= words.len() && word.chars().eq(words[at..at + length].iter().copied())
            {
                reached[at + length] = true;
            }
        }
    }
    reached[words.len()]
}

/// More columns than any published table has.
const MOST_COLUMNS: usize = 30;
/// Letters of a head.
const LONGEST: usize = 70;

const WORDS: &[&str] = &[
    "มาตรการ",
    "โครงการ",
    "กิจกรรม",
    "แนวทาง",
    "หรือ",
    "และ",
    "ขั้นตอน",
    "วิธีการ",
    "วิธี",
    "ดำเนินการ",
    "ดำเนินงาน",
    "ปฏิบัติงาน",
    "ปฏิบัติ",
    "การ",
    "ใน",
    "ของ",
    "ที่",
    "ตาม",
    "เพื่อ",
    "ผู้",
    "หน่วยงาน",
    "ส่วนงาน",
    "ส่วนราชการ",
    "กอง",
    "รับผิดชอบ",
    "รับผิดขอบ",
    "ร่วม",
    "หลัก",
    "ระยะเวลา",
    "ช่วงเวลา",
    "ห้วงเวลา",
    "กำหนดเวลา",
    "เวลา",
    "กำหนด",
    "แล้วเสร็จ",
    "วันเดือนปี",
    "ติดตาม",
    "กำกับ",
    "รายงาน",
    "ผลลัพธ์",
    "ผลสัมฤทธิ์",
    "ผลผลิต",
    "ผลสำเร็จ",
    "ผล",
    "ที่ได้",
    "ที่เกิดขึ้น",
    "ความสำเร็จ",
    "ความก้าวหน้า",
    "เป้าหมาย",
    "ค่า",
    "ตัวชี้วัด",
    "ประเด็น",
    "หัวข้อ",
    "ประเมิน",
    "วิเคราะห์",
    "ข้อบกพร่อง",
    "จุดอ่อน",
    "ต้อง",
    "แก้ไข",
    "ปรับปรุง",
    "พัฒนา",
    "สภาพ",
    "ปัญหา",
    "อุปสรรค",
    "ข้อเสนอแนะ",
    "ข้อเสนอ",
    "งบประมาณ",
    "วงเงิน",
    "บาท",
    "หลักฐาน",
    "เอกสาร",
    "อ้างอิง",
    "ประกอบ",
    "ลิงก์",
    "ลิงค์",
    "url",
    "link",
    "รายละเอียด",
    "ชื่อ",
    "รอบ",
    "เดือน",
    "6",
    "12",
    "แรก",
    "หลัง",
    "ไตรมาส",
    "ลำดับ",
    "หมายเหตุ",
    "คะแนน",
    "แบบ",
    "ข้อ",
    "ปีงบประมาณ",
    "ปี",
    "พศ",
    "ita",
    "oit",
    "iit",
    "eit",
    "เครื่องมือ",
    "ยกระดับ",
    "ขับเคลื่อน",
    "ส่งเสริม",
    "คุณธรรม",
    "ความโปร่งใส",
    "ภายใน",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[PlanColumn]) {
        let cells: Vec<String> = line.split('|').map(str::to_owned).collect();
        let head = Head::read(&cells)
            .map(|head| -> Vec<PlanColumn> { head.columns.into_iter().map(|c| c.kind).collect() });
        assert_eq!(head.unwrap_or_default(), expected, "{line}");
    }

    #[test]
    fn columns_by_their_words() {
        use PlanColumn::{
            Advice, Budget, Criterion, Done, Evidence, Finding, FollowUp, Indicator, Name,
            Obstacles, Outcome, Period, Steps, Units,
        };
        check(
            "ตัวชี้วัด|มาตรการ/โครงการ/ กิจกรรม|ผลการวิเคราะห์ตัวชี้วัด|ขั้นตอน/วิธีดำเนินการ|ผู้รับผิดชอบ|ระยะเวลา ดำเนินการ",
            &[Indicator, Name, Finding, Steps, Units, Period],
        );
        check(
            "มาตรการ โครงการ หรือกิจกรรม|ขั้นตอนหรือวิธีการปฏิบัติ|ระยะเวลา ดำเนินการ|ผู้รับผิดชอบ|ผลการดำเนินการ|ผลลัพธ์หรือผลสัมฤทธิ์ในการ ดำเนินการ",
            &[Name, Steps, Period, Units, Done, Outcome],
        );
        check(
            "มาตรการ/แนวทาง|วิธีการดำเนินการ|ผู้รับผิดชอบ|ระยะเวลาดำเนินการ|การติดตามผล",
            &[Name, Steps, Units, Period, FollowUp],
        );
        check(
            "ตัวชี้วัด|มาตรการ/แนวทาง|ขั้นตอน/วิธีการ|ระยะเวลาการดำเนินการ|ผู้รับผิดชอบ|ผลการดำเนินการ|ข้อเสนอแนะ",
            &[Indicator, Name, Steps, Period, Units, Done, Advice],
        );
        check(
            "ลำดับที่|โครงการ/กิจกรรม|งบประมาณ (บาท)|ตัวชี้วัดความสำเร็จ|ปัญหา/อุปสรรค|เอกสารหลักฐาน",
            &[
                PlanColumn::Other("ลำดับที่".to_owned()),
                Name,
                Budget,
                Criterion,
                Obstacles,
                Evidence,
            ],
        );
        check("มาตรการ|แนวทาง|หน่วยงานรับผิดชอบ", &[Name, Steps, Units]);
        check(
            "ประเด็น|มาตรการ|ตัวชี้วัด|ตัวชี้วัด",
            &[Indicator, Name, Criterion, Criterion],
        );
    }

    #[test]
    fn other_rows_are_no_heads() {
        check("แบบ|ลำดับ|รายละเอียดตัวชี้วัด|คะแนน", &[]);
        check(
            "1. การปฏิบัติหน้าที่|- มาตรการปรับปรุงคู่มือ|1. ปรับปรุงขั้นตอน|สำนักปลัด",
            &[],
        );
        check("มาตรการ|โครงการ", &[]);
        check("", &[]);
    }
}
