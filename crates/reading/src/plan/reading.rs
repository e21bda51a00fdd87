//! The reading of a text with measures.

use serde::{Deserialize, Serialize};

use crate::result::{AgencyRead, SourceSpan, YearRead};
use ita::plan::Measure;

/// The measures of a text; empty where it has no table of measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanReading {
    /// In the order of the text.
    pub measures: Vec<MeasureRead>,
    /// The year the measures are carried out in, by their periods or the title.
    pub fiscal_year: Option<YearRead>,
    /// The likeliest first.
    pub agencies: Vec<AgencyRead>,
    /// Rows of the tables that were not understood.
    pub unread: Vec<SourceSpan>,
}

/// One measure with its cells and doubts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureRead {
    /// Without an id: that is given when a person takes it.
    pub measure: Measure,
    /// The filled cells in the order of the columns, preceded by a heading or merged cell above.
    pub cells: Vec<CellRead>,
    /// The row it was read from.
    pub place: SourceSpan,
    pub doubts: Vec<PlanDoubt>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellRead {
    pub column: PlanColumn,
    /// Without tags and extra spaces, paragraphs on lines of their own.
    pub text: String,
}

/// What a column holds, by its header.
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
    /// Any other, with its header; empty for a cell beyond the last column.
    Other(String),
}

/// A doubt that a person should look at. A measure can be taken with doubts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanDoubt {
    /// The row does not say what the measure answers.
    NoIndicator,
    /// The name of the indicator is unknown; its number decided.
    IndicatorByNumberOnly,
    /// The printed number belongs to another indicator; the name decided.
    NumberDiffers { printed: u8 },
    /// The indicator or issue is misspelled.
    Misspelled,
    /// The cell for the name is empty.
    NoName,
    /// One row was split into several measures, of which this is one.
    SplitRow,
    /// Several names in the cell were joined into one.
    NamesJoined,
    /// The text ends within the row.
    CutOff,
    /// No period is given.
    NoPeriod,
    /// The row has more cells than the table has columns.
    MoreCells,
    /// A cell names an agency other than that of the text.
    ForeignAgency { name: String },
}
