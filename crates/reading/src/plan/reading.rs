//! What is read out of a text of measures.

use serde::{Deserialize, Serialize};

use crate::result::{AgencyRead, SourceSpan, YearRead};
use ita::plan::Measure;

/// What a text says of measures; empty where it has no table of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanReading {
    /// In the order of the text.
    pub measures: Vec<MeasureRead>,
    /// The year the measures are carried out in, as their periods or the title say.
    pub fiscal_year: Option<YearRead>,
    /// The likeliest one first.
    pub agencies: Vec<AgencyRead>,
    /// Rows of the tables that were not understood.
    pub unread: Vec<SourceSpan>,
}

/// One measure, its cells and what is doubtful about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureRead {
    /// Without a number of its own.
    pub measure: Measure,
    /// The filled ones, in the order of the columns; first what a heading or merged cell above says.
    pub cells: Vec<CellRead>,
    /// The row.
    pub place: SourceSpan,
    pub doubts: Vec<PlanDoubt>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellRead {
    pub column: PlanColumn,
    /// As given, without tags and extra spaces; its paragraphs on lines of their own.
    pub text: String,
}

/// What a column holds, by its head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanColumn {
    /// ตัวชี้วัด
    Indicator,
    /// มาตรการ/โครงการ/กิจกรรม
    Name,
    /// ผลการวิเคราะห์ตัวชี้วัด
    Finding,
    /// ขั้นตอน/วิธีดำเนินการ
    Steps,
    /// ผู้รับผิดชอบ
    Units,
    /// ระยะเวลาดำเนินการ
    Period,
    /// การติดตามผล
    FollowUp,
    /// ผลการดำเนินการ
    Done,
    /// ผลลัพธ์หรือผลสัมฤทธิ์
    Outcome,
    /// ข้อเสนอแนะ
    Advice,
    /// ปัญหา/อุปสรรค
    Obstacles,
    /// ตัวชี้วัดความสำเร็จ
    Criterion,
    /// งบประมาณ
    Budget,
    /// เอกสาร/หลักฐาน
    Evidence,
    /// Any other, with its head; empty for a cell beyond the last column.
    Other(String),
}

/// What a person should look at. None of them keeps a measure from being taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanDoubt {
    /// Nothing says what the measure answers.
    NoIndicator,
    /// The printed name of the indicator is none; its number decided.
    IndicatorByNumberOnly,
    /// The printed number is another indicator's; the name decided.
    NumberDiffers { printed: u8 },
    /// The indicator or issue is not spelled as known.
    Misspelled,
    /// The cell of the name is empty.
    NoName,
    /// One row told of several measures, of which this is one.
    SplitRow,
    /// The cell has several names, which became one.
    NamesJoined,
    /// The text ends within the row.
    CutOff,
    /// No period is given.
    NoPeriod,
    /// The row has more cells than the table columns.
    MoreCells,
    /// A cell names another agency than the text is of.
    ForeignAgency { name: String },
}
