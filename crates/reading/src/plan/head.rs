//! The header row of a table of measures.

use thai::Normalised;

use super::clean::{clean, one_line};
use super::column::{kind, round};
use super::head_words::is_of_heads;
use super::reading::PlanColumn;
use crate::words::letters::squeeze;
use ita::plan::RoundId;

/// One column by its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadColumn {
    pub(super) kind: PlanColumn,
    /// The squeezed header.
    pub(super) words: Vec<char>,
    /// The round of reporting, where the header names one.
    pub(super) round: Option<RoundId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlanHead {
    pub(super) columns: Vec<HeadColumn>,
}

impl PlanHead {
    /// Parses a row as the header of a table of measures.
    ///
    /// At least half of the filled cells must consist of words of headers and be of a known kind, among them the
    /// measure or its steps and one other kind.
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
            columns.push(HeadColumn { kind, words, round });
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

    /// Index of the first column of a kind.
    pub(super) fn find(&self, kind: &PlanColumn) -> Option<usize> {
        self.columns.iter().position(|c| c.kind == *kind)
    }

    /// Whether both have the same kinds of columns.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let kinds = |head: &Self| -> Vec<PlanColumn> {
            head.columns.iter().map(|c| c.kind.clone()).collect()
        };
        kinds(self) == kinds(other)
    }
}

/// Whether all filled cells consist of words of headers: the rest of a header row broken over lines, or the header of
/// another table.
pub(super) fn is_all_heads(cells: &[String]) -> bool {
    let mut filled =
        cells.iter().take(MOST_COLUMNS).filter(|cell| !cell.trim().is_empty()).peekable();
    filled.peek().is_some()
        && cells.len() <= MOST_COLUMNS
        && filled.all(|cell| is_of_heads(&squeeze(Normalised::new(&clean(cell).text).text())))
}

/// Decides by the other columns which of two columns of the same kind is meant otherwise.
fn settle(columns: &mut [HeadColumn]) {
    let count = |columns: &[HeadColumn], kind: &PlanColumn| {
        columns.iter().filter(|c| c.kind == *kind).count()
    };
    // "มาตรการ | แนวทาง": the second column holds the steps.
    if count(columns, &PlanColumn::Name) > 1 && count(columns, &PlanColumn::Steps) == 0 {
        let second = columns.iter_mut().filter(|c| c.kind == PlanColumn::Name).nth(1);
        if let Some(second) = second {
            second.kind = PlanColumn::Steps;
        }
    }
    let name = columns.iter().position(|c| c.kind == PlanColumn::Name);
    // "ตัวชี้วัด … มาตรการ … ตัวชี้วัด": the one to the right of the measure is the criterion of success.
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

/// No published table has more columns.
const MOST_COLUMNS: usize = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[PlanColumn]) {
        let cells: Vec<String> = line.split('|').map(str::to_owned).collect();
        let head = PlanHead::read(&cells)
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
            &[PlanColumn::Other("ลำดับที่".to_owned()), Name, Budget, Criterion, Obstacles, Evidence],
        );
        check("มาตรการ|แนวทาง|หน่วยงานรับผิดชอบ", &[Name, Steps, Units]);
        check("ประเด็น|มาตรการ|ตัวชี้วัด|ตัวชี้วัด", &[Indicator, Name, Criterion, Criterion]);
    }

    #[test]
    fn other_rows_are_no_heads() {
        check("แบบ|ลำดับ|รายละเอียดตัวชี้วัด|คะแนน", &[]);
        check("1. การปฏิบัติหน้าที่|- มาตรการปรับปรุงคู่มือ|1. ปรับปรุงขั้นตอน|สำนักปลัด", &[]);
        check("มาตรการ|โครงการ", &[]);
        check("", &[]);
        let of_heads =
            |line: &str| is_all_heads(&line.split('|').map(str::to_owned).collect::<Vec<_>>());
        assert!(of_heads("แบบ|ลำดับ|คะแนน"));
        assert!(of_heads("|รอบ 6 เดือน|รอบ 12 เดือน"));
        assert!(!of_heads("1|การใช้อำนาจ|คะแนน"));
        assert!(!of_heads("|"));
    }
}
