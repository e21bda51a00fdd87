//! The parts of papers.

use serde::{Deserialize, Serialize};

/// A part of a paper that can be left out and moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperPart {
    Cover,
    /// Background and purpose.
    Intro,
    /// Total, level, target and charts.
    Result,
    /// The table of indicator scores.
    Summary,
    /// Weak points by instrument and the measures, as in papers of 2563 to 2566.
    Instruments,
    Indicators,
    /// The issues by which 2567 and 2568 require an analysis.
    Issues,
    Ranking,
    Conclusion,
    MeasuresTable,
    Limits,
    /// The scores of questions and items.
    Annex,
    Signature,
    /// The back cover.
    Back,
}

impl PaperPart {
    pub fn name(self) -> &'static str {
        match self {
            Self::Cover => "ปก",
            Self::Intro => "ความเป็นมา",
            Self::Result => "ผลการประเมินของหน่วยงาน",
            Self::Summary => "สรุปผลรายตัวชี้วัด",
            Self::Instruments => "การวิเคราะห์รายเครื่องมือ (แบบปี 2563–2566)",
            Self::Indicators => "การวิเคราะห์รายตัวชี้วัด",
            Self::Issues => "การวิเคราะห์ตามประเด็น",
            Self::Ranking => "สิ่งที่ควรแก้ไขก่อน",
            Self::Conclusion => "สรุปและแนวทาง",
            Self::MeasuresTable => "ตารางมาตรการ",
            Self::Limits => "ข้อจำกัดของข้อมูล",
            Self::Annex => "ภาคผนวก คะแนนรายข้อ",
            Self::Signature => "ผู้ลงนาม",
            Self::Back => "ปกหลัง",
        }
    }
}
